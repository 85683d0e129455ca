import { Transactions } from '@switchboard/database';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { WAIT } from './fake-channel.js';
import { sharedConfig, startNode, type TestNode } from './test-node.js';

let database: TestDatabase;
let nodes: TestNode[];
let config: ReturnType<typeof sharedConfig>;

beforeEach(async () => {
  database = await createTestDatabase();
  nodes = [];
  config = sharedConfig();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(nodes.map((node) => node.stop()));
  await database.drop();
});

async function start(): Promise<TestNode> {
  const node = await startNode(database.uri, config);
  nodes.push(node);
  return node;
}

const shownState = async (node: TestNode, id: string) =>
  (await node.connections.shownView(id))?.state;

/** Changes a row behind everybody's back: who does not read it does not see it. */
async function changeUnsaid(node: TestNode, id: string, code: number): Promise<void> {
  await node.dataSource.query(
    `UPDATE connection SET last_disconnect_code = $2, last_disconnect_reason = 'x', last_disconnect_at = now()
      WHERE instance_id = $1`,
    [id, code],
  );
}

const shownCode = async (node: TestNode, id: string) =>
  (await node.connections.shownView(id))?.lastDisconnect?.code;

async function notifyChanged(node: TestNode, id: string): Promise<void> {
  await new Transactions(node.dataSource).run((tx) =>
    tx.query(`SELECT pg_notify('switchboard_connection_changed', $1)`, [id]),
  );
}

describe('the read model of connections', () => {
  it('answers from memory, and anew after a notification', async () => {
    const node = await start();
    const { id } = await node.createOpen();
    expect(await shownState(node, id)).toBe('open');
    let code = 900;
    // Once more when a notification of before was still under way.
    await vi.waitFor(async () => {
      const before = await shownCode(node, id);
      code += 1;
      await changeUnsaid(node, id, code);
      expect(await shownCode(node, id)).toBe(before);
    }, WAIT);
    await notifyChanged(node, id);
    await vi.waitFor(async () => expect(await shownCode(node, id)).toBe(code), WAIT);
  });

  it('shows what the process did itself at once', async () => {
    const node = await start();
    const { id, session } = await node.createOpen();
    for (let time = 0; time < 20; time += 1) {
      expect(await shownState(node, id)).toBe('open');
      const generation = await node.connections.request(id, 'restart');
      expect((await node.connections.shownView(id))?.generation).toBeLessThanOrEqual(generation);
      const restarted = await node.channel.session(id, 3 + time);
      await restarted.opened();
    }
    expect(await shownState(node, id)).toBe('open');
    expect(session.closes).toEqual(['keep-credentials']);
  });

  it('shows a close as soon as it is recorded', async () => {
    const node = await start();
    const { id, session } = await node.createOpen();
    expect(await shownState(node, id)).toBe('open');
    await session.closed(401, 'void');
    expect(await shownState(node, id)).toBe('close');
  });

  it('follows what another process does, and does not outlive the instance', async () => {
    const owner = await start();
    const { id, session } = await owner.createOpen();
    const other = await start();
    expect(await shownState(other, id)).toBe('open');
    await session.closed(401, 'void');
    await vi.waitFor(async () => expect(await shownState(other, id)).toBe('close'), WAIT);
    await owner.dataSource.query('UPDATE instance SET deleted_at = now() WHERE id = $1', [id]);
    await notifyChanged(owner, id);
    await vi.waitFor(async () => expect(await shownState(other, id)).toBeUndefined(), WAIT);
  });

  it('reads each time while notifications cannot arrive, and is right once they can', async () => {
    const node = await start();
    const { id } = await node.createOpen();
    await shownCode(node, id);
    const listening = vi.spyOn(node.notifications, 'listening', 'get').mockReturnValue(false);
    await changeUnsaid(node, id, 999);
    expect(await shownCode(node, id)).toBe(999);
    listening.mockRestore();

    await node.dataSource.query('UPDATE connection SET last_disconnect_code = 1000');
    await node.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE '% listen'`,
    );
    await vi.waitFor(async () => expect(await shownCode(node, id)).toBe(1000), WAIT);
    await changeUnsaid(node, id, 999);
    await notifyChanged(node, id);
    await vi.waitFor(async () => expect(await shownCode(node, id)).toBe(999), WAIT);
  });

  it('reads many that it does not know in one query', async () => {
    const node = await start();
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => node.create({ desired: 'closed' })),
    );
    const query = vi.spyOn(node.dataSource, 'query');
    const reads = () => query.mock.calls.filter(([sql]) => sql.includes('lease_left_ms')).length;
    expect([...(await node.connections.shownViews(ids)).keys()].sort()).toEqual(ids.sort());
    expect(reads()).toBe(1);
    // Once more when a notification of before was still under way.
    await vi.waitFor(async () => {
      const before = reads();
      await node.connections.shownViews(ids);
      expect(reads()).toBe(before);
    }, WAIT);
  });
});
