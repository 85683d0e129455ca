import type { QueueSettings } from '@switchboard/queue';
import { TEST_QUEUE_SCHEMA } from './template-database.js';

/** A Redis server for tests, or null: the queue lives in the test's own database. */
export const TEST_REDIS_URL = process.env['TEST_REDIS_URL'] ?? null;

/** The queue of a test database. On Redis its keys begin with the database's name, so that tests do not meet. */
export function queueOf(databaseUri: string): QueueSettings {
  return {
    redisUrl: TEST_REDIS_URL,
    redisPrefix: databaseName(databaseUri),
    databaseUri,
    queueSchema: TEST_QUEUE_SCHEMA,
  };
}

/** The same, as variables of a gateway's environment; one with the embedded server keeps its queue there. */
export function queueEnvironment(databaseUri: string): Readonly<Record<string, string>> {
  if (TEST_REDIS_URL === null || databaseUri === '') return {};
  return { REDIS_URL: TEST_REDIS_URL, REDIS_PREFIX: databaseName(databaseUri) };
}

function databaseName(uri: string): string {
  return new URL(uri).pathname.slice(1);
}
