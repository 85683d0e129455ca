import pg from 'pg';
import { TEST_QUEUE_SCHEMA, withClient } from './template-database.js';

const DEADLOCK = '40P01';
const TRIES = 20;

/** Empties the queue's tables while they are worked on. */
export async function emptyQueue(databaseUri: string): Promise<void> {
  await withClient(databaseUri, async (client) => {
    const { rows } = await client.query<{ tables: string }>(
      `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables
         FROM pg_tables WHERE schemaname = $1 AND tablename NOT LIKE '%migration%'`,
      [TEST_QUEUE_SCHEMA],
    );
    // Who locks many tables at once may meet a worker that locks them in another order.
    for (let tried = 1; ; tried += 1) {
      try {
        await client.query(`TRUNCATE ${rows[0]?.tables}`);
        return;
      } catch (error) {
        const isDeadlock = error instanceof pg.DatabaseError && error.code === DEADLOCK;
        if (!isDeadlock || tried === TRIES) throw error;
      }
    }
  });
}
