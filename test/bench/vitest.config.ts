import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The bench is no test: `npm run bench` alone runs it, one file after another, so that no row disturbs the next. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    name: 'bench',
    include: ['test/bench/rows/*.bench.ts'],
    pool: 'forks',
    isolate: true,
    fileParallelism: false,
    setupFiles: ['./test/support/setup.ts'],
    globalSetup: ['./test/bench/support/durable-database.ts'],
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
