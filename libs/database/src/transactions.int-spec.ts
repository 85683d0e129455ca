import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { withClient } from '../../../test/support/template-database.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { FencedError } from './fence.js';
import { LEASE_LOCK_NAMESPACE } from './transactions.js';

let database: TestDatabase;
let open: OpenDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  open = await openDatabase(database.uri);
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

async function ownedInstance(epoch: bigint): Promise<string> {
  const instanceId = randomUUID();
  await open.dataSource.query('INSERT INTO instance_lease (instance_id, epoch) VALUES ($1, $2)', [
    instanceId,
    epoch.toString(),
  ]);
  return instanceId;
}

describe('fenced', () => {
  it('runs the work when the epoch is current', async () => {
    const instanceId = await ownedInstance(3n);
    const result = await open.transactions.fenced({ instanceId, epoch: 3n }, async () => 'done');
    expect(result).toBe('done');
  });

  it('refuses an epoch that is stale, and an instance without a lease row', async () => {
    const instanceId = await ownedInstance(3n);
    const stale = open.transactions.fenced({ instanceId, epoch: 2n }, async () => 'done');
    await expect(stale).rejects.toThrow(FencedError);
    const unknown = { instanceId: randomUUID(), epoch: 0n };
    await expect(open.transactions.fenced(unknown, async () => 'done')).rejects.toThrow(
      FencedError,
    );
  });

  it('refuses a writer that was queued behind a take-over', async () => {
    const instanceId = await ownedInstance(1n);
    let written = false;
    let writer: Promise<void> | undefined;
    await open.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [
        LEASE_LOCK_NAMESPACE,
        instanceId,
      ]);
      writer = open.transactions.fenced({ instanceId, epoch: 1n }, async () => {
        written = true;
      });
      writer.catch(() => undefined);
      await expect
        .poll(
          async () => {
            // Other databases of this server have waiters of their own.
            const rows: { waiting: number }[] = await open.dataSource.query(
              `SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
               WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()`,
            );
            return rows[0]?.waiting;
          },
          { timeout: 15_000 },
        )
        .toBe(1);
      await tx.query('UPDATE instance_lease SET epoch = 2 WHERE instance_id = $1', [instanceId]);
    });
    await expect(writer).rejects.toThrow(FencedError);
    expect(written).toBe(false);
  });
});

describe('afterCommit', () => {
  it('calls back once after the commit', async () => {
    let calls = 0;
    await open.transactions.run(async (tx) => {
      open.transactions.afterCommit(tx, () => (calls += 1));
      await tx.query('SELECT 1');
      expect(calls).toBe(0);
    });
    expect(calls).toBe(1);
  });

  it('never calls back after a rollback', async () => {
    let calls = 0;
    const failed = open.transactions.run(async (tx) => {
      open.transactions.afterCommit(tx, () => (calls += 1));
      await tx.query('SELECT 1 / 0');
    });
    await expect(failed).rejects.toThrow('division by zero');
    expect(calls).toBe(0);
  });
});

describe('two transactions that wait for each other', () => {
  const locked = (instanceId: string) =>
    `SELECT 1 FROM instance_lease WHERE instance_id = '${instanceId}' FOR UPDATE`;

  it('are both carried out, each with one effect', async () => {
    const [one, other] = [await ownedInstance(1n), await ownedInstance(1n)];
    const met = barrier(2);
    let [tries, told] = [0, 0];
    const crossing = (first: string, second: string) =>
      open.transactions.run(async (tx) => {
        tries += 1;
        open.transactions.afterCommit(tx, () => (told += 1));
        await tx.query(locked(first));
        await met();
        for (const id of [first, second])
          await tx.query('UPDATE instance_lease SET epoch = epoch + 1 WHERE instance_id = $1', [
            id,
          ]);
      });
    await Promise.all([crossing(one, other), crossing(other, one)]);
    // The one that was ended may get its first lock again before the other one has it, and be ended once more.
    expect(tries).toBeGreaterThanOrEqual(3);
    expect(told).toBe(2);
    const rows: { epoch: string }[] = await open.dataSource.query(
      'SELECT epoch FROM instance_lease WHERE instance_id = ANY($1)',
      [[one, other]],
    );
    expect(rows.map(({ epoch }) => epoch)).toEqual(['3', '3']);
  });

  it('are given up after a handful of tries, and at once for another reason', async () => {
    const failing = async (code: string) => {
      let tries = 0;
      const failed = open.transactions.run(async (tx) => {
        tries += 1;
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`);
      });
      await expect(failed).rejects.toThrow('no');
      return tries;
    };
    expect(await failing('40P01')).toBe(5);
    expect(await failing('40001')).toBe(5);
    expect(await failing('23505')).toBe(1);
  });
});

/** Lets nobody through until so many have come; whoever comes later passes. */
function barrier(size: number): () => Promise<void> {
  let open = () => {};
  const all = new Promise<void>((resolve) => (open = resolve));
  let come = 0;
  return () => {
    come += 1;
    if (come === size) open();
    return all;
  };
}

describe('the isolation of transactions', () => {
  it('is read committed, whatever the database was set to', async () => {
    const strict = await createTestDatabase();
    await withClient(strict.uri, (client) =>
      client.query(
        `ALTER DATABASE ${client.escapeIdentifier(new URL(strict.uri).pathname.slice(1))}
           SET default_transaction_isolation = 'serializable'`,
      ),
    );
    const opened = await openDatabase(strict.uri);
    const [row]: { transaction_isolation: string }[] = await opened.transactions.run((tx) =>
      tx.query('SHOW transaction_isolation'),
    );
    expect(row?.transaction_isolation).toBe('read committed');
    await opened.close();
    await strict.drop();
  });
});
