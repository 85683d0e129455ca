import { Logger } from '@nestjs/common';
import { startEmbeddedPostgres } from '@switchboard/database';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { prepareTemplate } from './template-database.js';

const DIRECTORY = fileURLToPath(
  new URL('../../node_modules/.cache/switchboard-test/postgres', import.meta.url),
);

// Test data need not survive a power loss. Several runs and many clients share the server.
const PARAMETERS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '400',
};

declare module 'vitest' {
  export interface ProvidedContext {
    /** URI of the server for tests, as a role that may create databases. */
    databaseServerUri: string;
    /** Name of the migrated database that test databases are copied from. */
    templateDatabase: string;
  }
}

/**
 * One server for all test files: TEST_DATABASE_URI when it is set, else the embedded one, kept in node_modules/.cache
 * from run to run. Runs at the same time share it; the last one stops it.
 */
export default async function startDatabaseServer(
  project: TestProject,
): Promise<() => Promise<void>> {
  Logger.overrideLogger(['warn', 'error', 'fatal']);
  const outside = process.env['TEST_DATABASE_URI'];
  const server =
    outside === undefined
      ? await startEmbeddedPostgres({ directory: DIRECTORY, parameters: PARAMETERS })
      : null;
  const uri = outside ?? server?.url ?? '';
  project.provide('databaseServerUri', uri);
  project.provide('templateDatabase', await prepareTemplate(uri));
  return async () => server?.stop();
}
