import { FencedError, Transactions } from '@switchboard/database';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { type FakeSession, WAIT } from './fake-channel.js';
import { sharedConfig, startNode, type TestNode } from './test-node.js';

let database: TestDatabase;
let config: ReturnType<typeof sharedConfig>;
let nodes: TestNode[];

beforeEach(async () => {
  database = await createTestDatabase();
  config = sharedConfig();
  nodes = [];
});
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await database.drop();
});

async function start(nodeId?: string): Promise<TestNode> {
  const node = await startNode(database.uri, config, nodeId);
  nodes.push(node);
  return node;
}

async function stop(node: TestNode): Promise<void> {
  nodes = nodes.filter((other) => other !== node);
  await node.stop();
}

/**
 * What `kill -9` leaves behind: rows as they were, and nobody behind them. The node's lease belongs to another boot
 * from now on, as if its data directory had been started again; the process itself finds that at its next heartbeat,
 * and ends all that it ran without a word.
 */
async function kill(node: TestNode): Promise<void> {
  await node.dataSource.query(
    'UPDATE node_lease SET boot_id = gen_random_uuid() WHERE node_id = $1',
    [node.leases.nodeId],
  );
}

async function killAndWait(node: TestNode, session: FakeSession): Promise<void> {
  await kill(node);
  await vi.waitFor(() => expect(session.host.signal.aborted).toBe(true), WAIT);
}

async function stateOf(node: TestNode, id: string): Promise<string | undefined> {
  return (await node.connections.view(id))?.state;
}

describe('two processes on one database', () => {
  it('only one opens a connection, and both say the same of it', async () => {
    const [a, b] = [await start(), await start()];
    const ids = await Promise.all(Array.from({ length: 10 }, () => a.create()));
    for (const id of ids) {
      await vi.waitFor(
        () => expect(a.channel.of(id).length + b.channel.of(id).length).toBe(1),
        WAIT,
      );
      const owner = a.channel.of(id).length === 1 ? a : b;
      const session = await owner.channel.session(id);
      await session.opened();
      expect(await stateOf(a, id)).toBe('open');
      expect(await a.connections.view(id)).toEqual(await b.connections.view(id));
    }
    // Asking the other one changes nothing either: both hear of it, and one answers.
    for (const id of ids) await b.connections.request(id, 'open');
    for (const id of ids) {
      const { reached } = await b.connections.waitFor(id, (v) => v.generation === 2, 15_000);
      expect(reached).toBe(true);
    }
    expect(a.channel.sessions.length + b.channel.sessions.length).toBe(ids.length);
  });

  it('takes over what a dead process ran, and refuses what that one still writes', async () => {
    const a = await start();
    const { id, session } = await a.createOpen();
    const b = await start();
    await kill(a);
    expect(await stateOf(b, id)).toBe('connecting');
    const taken = await b.channel.session(id);
    await taken.opened();
    // Refused; or not even asked, when the process has found out by its own heartbeat.
    const refusal = await session.closed(428).catch((error: unknown) => error);
    expect(refusal ?? new FencedError(id)).toBeInstanceOf(FencedError);
    await vi.waitFor(() => expect(session.host.signal.aborted).toBe(true), WAIT);
    expect(await stateOf(a, id)).toBe('open');
    expect(await a.told(id)).toHaveLength(6);
  });

  it('hands its connections over when it stops, after their last commits', async () => {
    const a = await start();
    const { id, session } = await a.createOpen();
    const b = await start();
    session.onClose = async () => {
      await session.report({ kind: 'receipts', items: [] });
      await session.storeCredentials();
    };
    await stop(a);
    expect(session.closes).toEqual(['keep-credentials']);
    expect(await stateOf(b, id)).toBe('connecting');
    await (await b.channel.session(id)).opened();
    expect(await stateOf(b, id)).toBe('open');
    expect(await b.told(id)).not.toContain('connection.update close 428');
  });
});

describe('the next start of a process', () => {
  it('brings paired connections back, and leaves the others quiet', async () => {
    const nodeId = randomUUID();
    const a = await start(nodeId);
    const { id: open, session } = await a.createOpen();
    const waiting = await a.create();
    await (await a.channel.session(waiting)).qr('2@a');
    const loggedOut = await a.createOpen();
    await loggedOut.session.closed(401, 'void');
    const never = await a.create({ desired: 'closed' });

    await killAndWait(a, session);
    const b = await start(nodeId);
    await (await b.channel.session(open)).opened();
    const { reached } = await b.connections.waitFor(waiting, (v) => v.state === 'close', 15_000);
    expect(reached).toBe(true);
    expect(await b.connections.view(waiting)).toMatchObject({
      reason: 'connection.pairing_expired',
      pairing: { code: null },
    });
    expect(await b.connections.view(loggedOut.id)).toMatchObject({
      state: 'close',
      reason: 'connection.logged_out',
    });
    expect(await b.connections.view(never)).toMatchObject({ state: 'close' });
    expect(b.channel.sessions.map(({ instance }) => instance.instanceId)).toEqual([open]);

    await b.connections.request(waiting, 'open');
    await (await b.channel.session(waiting)).qr('2@b');
  });

  it('carries out what was asked while nobody ran', async () => {
    const a = await start();
    const { id } = await a.createOpen();
    const asker = await start();
    await stop(a);
    await asker.channel.session(id);
    await stop(asker);
    // Written as a request is, by nobody who could carry it out.
    const other = await start();
    const generation = await other.connections.request(id, 'log-out');
    const { view } = await other.connections.waitFor(
      id,
      (current) => current.generation >= generation,
      15_000,
    );
    expect(view).toMatchObject({ state: 'close', hasCredentials: false });
    expect(await other.authState.hasCredentials(id)).toBe(false);
  });
});

describe('losing the right', () => {
  it('ends every session of the process at once, without logging out', async () => {
    const a = await start();
    const { session } = await a.createOpen();
    await killAndWait(a, session);
    expect(session.closes).not.toContain('log-out');
  });

  it('ends a session that somebody has seized, and begins the next when it is given back', async () => {
    const a = await start();
    const { id, session } = await a.createOpen();
    const operator = await start();
    const transactions = new Transactions(operator.dataSource);
    const tell = () =>
      transactions.run((tx) => operator.notifications.notify(tx, 'connection_wanted', id));
    const epoch = await operator.leases.seize(id);
    if (epoch === null) throw new Error('There is no such instance');
    await tell();
    await vi.waitFor(() => expect(session.host.signal.aborted).toBe(true), WAIT);
    await expect(
      session.host.auth.store.commit(session.host.auth.fence, [
        { type: 'session', id: 'a', value: Buffer.of(1) },
      ]),
    ).rejects.toBeInstanceOf(FencedError);
    const before = a.channel.of(id).length;
    expect(operator.channel.of(id)).toEqual([]);

    await operator.leases.release(id, epoch);
    await tell();
    await vi.waitFor(() => {
      expect(a.channel.of(id).length + operator.channel.of(id).length).toBe(before + 1);
    }, WAIT);
    expect(await operator.leases.seize(randomUUID())).toBeNull();
  });

  it('logs a deleted instance out, and runs nothing of it any more', async () => {
    const a = await start();
    const { id, session } = await a.createOpen();
    await new Transactions(a.dataSource).run(async (tx) => {
      await a.leases.revoke(tx, id);
      await tx.query('UPDATE instance SET deleted_at = now() WHERE id = $1', [id]);
      await tx.query(`SELECT pg_notify('switchboard_connection_wanted', $1)`, [id]);
    });
    await vi.waitFor(() => expect(session.closes).toEqual(['log-out']), WAIT);
    expect(await a.connections.view(id)).toBeNull();
    await a.connections.purge(id);
    const rows: unknown[] = await a.dataSource.query(
      `SELECT instance_id FROM connection WHERE instance_id = $1
       UNION ALL SELECT instance_id FROM instance_lease WHERE instance_id = $1`,
      [id],
    );
    expect(rows).toEqual([]);
    expect(a.channel.of(id)).toHaveLength(2);
  });
});
