// The order of these two imports is what is tested: it is the wrong one.
import '@whiskeysockets/baileys';
import { assertSignaturesAreChecked, SignaturesUncheckedError } from './index.js';
import { expect, it } from 'vitest';

it('notices that Baileys was loaded before the signature check was put back', () => {
  expect(() => assertSignaturesAreChecked()).toThrow(SignaturesUncheckedError);
});
