import { driverSettings } from '@switchboard/database';
import { runMigrations } from 'bullmq';
import pg from 'pg';

/**
 * Brings the queue's tables up to the release of BullMQ that is installed; creates `schema` when it is missing. Several
 * processes may call it at once. Nothing outside the schema is touched.
 */
export async function migrateQueue(uri: string, schema: string): Promise<void> {
  // One client, not a pool: the migrations are one transaction.
  const client = new pg.Client(
    driverSettings(uri, {
      schema,
      applicationName: 'switchboard queue migrations',
      statementTimeoutMs: null,
      idleInTransactionTimeoutMs: null,
    }),
  );
  client.on('error', () => undefined); // told by the query that it fails
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
}
