import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Forks with isolation: BullMQ's default backend and the client library's root key are process-wide, so a file that
 * touches them must never share a process with another one.
 */
const shared = {
  globals: false,
  pool: 'forks' as const,
  isolate: true,
  setupFiles: ['./test/support/setup.ts'],
};

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // Most files wait more than they compute, so even a small machine runs two at a time.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          // Pure code leaves nothing behind in its process, and loading Nest anew for each file took most of the time.
          isolate: false,
          include: ['{apps,libs,test}/**/*.spec.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['{apps,libs,test}/**/*.int-spec.ts'],
          globalSetup: ['./test/support/database-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/**/*.e2e-spec.ts'],
          globalSetup: ['./test/support/database-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'faults',
          include: ['test/fault/**/*.fault-spec.ts'],
          globalSetup: ['./test/support/database-server.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        // Against servers that npm does not bring; a file whose server is not named in the environment is skipped.
        extends: true,
        test: {
          ...shared,
          name: 'services',
          include: ['{apps,libs,test}/**/*.services-spec.ts'],
          globalSetup: ['./test/support/database-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
