import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Runs a TypeScript file of the repository as a process of its own, for tests that kill it:
 * `node test/support/run-typescript.mjs <file> <arguments>`. Aliases of tsconfig.json hold.
 */
const [file] = process.argv.splice(2, 1);
await runnerImport(file, {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  logLevel: 'error',
});
