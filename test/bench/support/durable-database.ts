import { Logger } from '@nestjs/common';
import { startEmbeddedPostgres } from '@switchboard/database';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { prepareTemplate } from '../../support/template-database.js';

const DIRECTORY = fileURLToPath(
  new URL('../../../node_modules/.cache/switchboard-bench/postgres', import.meta.url),
);

/**
 * The server that the bench measures on: BENCH_DATABASE_URI when it is set, else the embedded one as the product starts
 * it. Unlike the server of the tests it commits to the disk.
 */
export default async function startDurableDatabase(
  project: TestProject,
): Promise<() => Promise<void>> {
  Logger.overrideLogger(['warn', 'error', 'fatal']);
  const outside = process.env['BENCH_DATABASE_URI'];
  const server =
    outside === undefined ? await startEmbeddedPostgres({ directory: DIRECTORY }) : null;
  const uri = outside ?? server?.url ?? '';
  project.provide('databaseServerUri', uri);
  project.provide('templateDatabase', await prepareTemplate(uri));
  return async () => server?.stop();
}
