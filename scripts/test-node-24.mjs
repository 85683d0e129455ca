import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { node24 } from './node-24.mjs';

/** `npm test` on Node 24, the runtime to recommend, whatever runs this. Arguments go to Vitest. */
const { status } = spawnSync(
  node24(),
  [fileURLToPath(new URL('test.mjs', import.meta.url)), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
