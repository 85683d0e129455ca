import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../../test/support/open-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { FencedError } from '../fence.js';
import { RENEW_EVERY_MS } from './heartbeat.js';
import type { PostgresLeases } from './postgres-leases.js';

let database: TestDatabase;
let open: OpenDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  open = await openDatabase(database.uri, { poolSize: 20 });
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

async function newInstance(): Promise<string> {
  const instanceId = randomUUID();
  await open.dataSource.query('INSERT INTO instance_lease (instance_id) VALUES ($1)', [instanceId]);
  return instanceId;
}

/** A node that is alive and never renews its lease: a renewal would come between `expire` and what follows it. */
async function restingNode(nodeId?: string): Promise<PostgresLeases> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    return await open.leases(nodeId);
  } finally {
    vi.useRealTimers();
  }
}

/** Lets the node's lease run out, as if it had not renewed it for 15 s. */
async function expire(nodeId: string): Promise<void> {
  await open.dataSource.query(
    `UPDATE node_lease SET lease_until = clock_timestamp() - interval '1 s' WHERE node_id = $1`,
    [nodeId],
  );
}

describe('acquire', () => {
  it('takes an instance that nobody owns, and counts the epoch up', async () => {
    const node = await open.leases();
    const instanceId = await newInstance();
    expect(await node.acquire(instanceId)).toBe(1n);
    await node.release(instanceId, 1n);
    expect(await node.acquire(instanceId)).toBe(2n);
  });

  it('leaves an instance to its owner while that lives, and takes it over when it is dead', async () => {
    const [owner, other] = [await restingNode(), await open.leases()];
    const instanceId = await newInstance();
    expect(await owner.acquire(instanceId)).toBe(1n);
    expect(await other.acquire(instanceId)).toBeNull();
    await expire(owner.nodeId);
    expect(await other.acquire(instanceId)).toBe(2n);
    const stale = open.transactions.fenced({ instanceId, epoch: 1n }, async () => 'written');
    await expect(stale).rejects.toThrow(FencedError);
  });

  it('has one winner of sixty', async () => {
    const owner = await restingNode();
    const instanceId = await newInstance();
    await owner.acquire(instanceId);
    const racers = await Promise.all(Array.from({ length: 60 }, () => open.leases()));
    await expire(owner.nodeId);
    const epochs = await Promise.all(racers.map((racer) => racer.acquire(instanceId)));
    expect(epochs.filter((epoch) => epoch !== null)).toEqual([2n]);
    await Promise.all(racers.map((racer) => racer.stop()));
  });

  it('gives a new start of the same node what its predecessor owned, at once', async () => {
    const nodeId = randomUUID();
    const killed = await open.leases(nodeId);
    const instanceId = await newInstance();
    expect(await killed.acquire(instanceId)).toBe(1n);
    const restarted = await open.leases(nodeId);
    expect(await restarted.acquire(instanceId)).toBe(2n);
  });

  it('gives nothing of a deleted instance', async () => {
    const node = await open.leases();
    const instanceId = await newInstance();
    await open.dataSource.query(
      `INSERT INTO instance (id, name, integration, token_hash, token_sealed, deleted_at)
       VALUES ($1, 'gone', 'WHATSAPP-BAILEYS', '', '', now())`,
      [instanceId],
    );
    expect(await node.acquire(instanceId)).toBeNull();
    expect(await node.acquire(randomUUID())).toBeNull();
  });
});

describe('release and revoke', () => {
  it('does not give up a later epoch', async () => {
    const [node, other] = [await open.leases(), await open.leases()];
    const instanceId = await newInstance();
    await node.acquire(instanceId);
    const epoch = await node.acquire(instanceId);
    expect(epoch).toBe(2n);
    await node.release(instanceId, 1n);
    expect(await other.acquire(instanceId)).toBeNull();
    await node.release(instanceId, 2n);
    expect(await other.acquire(instanceId)).toBe(3n);
  });

  it('refuses the owner from the revoking commit on', async () => {
    const node = await open.leases();
    const instanceId = await newInstance();
    const epoch = (await node.acquire(instanceId)) ?? -1n;
    await open.transactions.fenced({ instanceId, epoch }, async () => undefined);
    await open.transactions.run((tx) => node.revoke(tx, instanceId));
    const late = open.transactions.fenced({ instanceId, epoch }, async () => undefined);
    await expect(late).rejects.toThrow(FencedError);
  });

  it('gives up everything when the node stops', async () => {
    const [node, other] = [await open.leases(), await open.leases()];
    const instanceId = await newInstance();
    await node.acquire(instanceId);
    await node.stop();
    expect(await other.acquire(instanceId)).toBe(2n);
  });
});

describe('a node whose identity another process took', () => {
  it('is told at its next renewal, acquires nothing, and comes back when the other is dead', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const nodeId = randomUUID();
      const first = await open.leases(nodeId);
      const lost = vi.fn();
      const regained = vi.fn();
      first.onLost(lost);
      first.onRegained(regained);
      const copy = randomUUID();
      await open.dataSource.query('UPDATE node_lease SET boot_id = $1 WHERE node_id = $2', [
        copy,
        nodeId,
      ]);
      vi.advanceTimersByTime(RENEW_EVERY_MS);
      vi.useRealTimers();
      await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce(), { timeout: 15_000 });
      expect(await first.acquire(await newInstance())).toBeNull();
      expect(regained).not.toHaveBeenCalled();
      await expire(nodeId);
      await vi.waitFor(() => expect(regained).toHaveBeenCalledOnce(), {
        timeout: 20_000,
      });
      expect(await first.acquire(await newInstance())).toBe(1n);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the clock of the gateway', () => {
  async function expiringAt(): Promise<{ instanceId: string; at: Date }> {
    const instanceId = randomUUID();
    const rows: { expires_at: Date }[] = await open.dataSource.query(
      `INSERT INTO connection (instance_id, expires_at) VALUES ($1, now() + interval '10 min')
       RETURNING expires_at`,
      [instanceId],
    );
    return { instanceId, at: rows[0]?.expires_at ?? new Date(0) };
  }

  async function shiftOf(waiting: { instanceId: string; at: Date }): Promise<number> {
    const rows: { expires_at: Date }[] = await open.dataSource.query(
      'SELECT expires_at FROM connection WHERE instance_id = $1',
      [waiting.instanceId],
    );
    return ((rows[0]?.expires_at.getTime() ?? 0) - waiting.at.getTime()) / 1000;
  }

  async function lastAlive(secondsAgo: number): Promise<void> {
    await open.dataSource.query(
      `INSERT INTO gateway_clock (last_alive_at) VALUES (clock_timestamp() - $1::interval)
       ON CONFLICT (only_row) DO UPDATE SET last_alive_at = excluded.last_alive_at`,
      [`${secondsAgo} s`],
    );
  }

  it('gives back the time in which no gateway ran, once, however many start at once', async () => {
    const waiting = await expiringAt();
    await lastAlive(3_600);
    await Promise.all([open.leases(), open.leases(), open.leases()]);
    const shift = await shiftOf(waiting);
    expect(shift).toBeGreaterThanOrEqual(3_600);
    expect(shift).toBeLessThan(3_630);
  });

  it('gives nothing back when another node was alive, and touches nothing that does not expire', async () => {
    const waiting = await expiringAt();
    const paired = randomUUID();
    await open.dataSource.query('INSERT INTO connection (instance_id) VALUES ($1)', [paired]);
    await lastAlive(5);
    await open.leases();
    expect(await shiftOf(waiting)).toBe(0);
    await lastAlive(60);
    await open.leases();
    expect(await shiftOf(waiting)).toBeGreaterThanOrEqual(60);
    const rows: { expires_at: Date | null }[] = await open.dataSource.query(
      'SELECT expires_at FROM connection WHERE instance_id = $1',
      [paired],
    );
    expect(rows[0]?.expires_at).toBeNull();
  });
});
