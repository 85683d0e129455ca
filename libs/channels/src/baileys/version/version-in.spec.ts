import { expect, it } from 'vitest';
import { versionIn } from './version-in.js';

it.each([
  ['self.x=JSON.parse("{\\"client_revision\\":1043857760,\\"a\\":1}")', [2, 3000, 1_043_857_760]],
  ['{"client_revision": 1043857760}', [2, 3000, 1_043_857_760]],
  ['<html>Sign in to the network</html>', null],
  ['{"client_revision": 1}', null],
])('%s', (script, version) => {
  expect(versionIn(script)).toEqual(version);
});
