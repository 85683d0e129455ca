import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { driverSettings } from '../connection-uri.js';
import { migrate } from '../migrate.js';
import { ControlledPostgres } from '../testing/controlled-postgres.js';
import { NodeLeaseRepository } from './node-lease.repository.js';

const SCHEMA = 'switchboard';

it('survives a database that dies while the clock is being set', { timeout: 120_000 }, async () => {
  const postgres = await ControlledPostgres.start();
  try {
    await migrate(postgres.uri, SCHEMA);
    const nodes = new NodeLeaseRepository(
      driverSettings(postgres.uri, {
        schema: SCHEMA,
        applicationName: 'test',
        statementTimeoutMs: null,
        idleInTransactionTimeoutMs: null,
      }),
    );
    await nodes.tickClock();
    const holder = new pg.Client({ connectionString: postgres.uri });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query(`BEGIN; SELECT 1 FROM ${SCHEMA}.gateway_clock FOR UPDATE`);

    const ticking = nodes.tickClock();
    const failing = expect(ticking).rejects.toThrow(/terminat|ECONNRESET/);
    await expect
      .poll(
        async () => {
          const { rows } = await holder.query(
            "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'",
          );
          return rows.length;
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    // An exception that nobody caught would fail this test.
    await postgres.kill('SIGKILL');
    await failing;

    await postgres.restart();
    await nodes.join(randomUUID(), randomUUID());
    expect(await nodes.tickClock()).toBe(0);
    await nodes.close();
  } finally {
    await postgres.remove();
  }
});
