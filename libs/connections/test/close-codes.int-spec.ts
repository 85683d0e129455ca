import { FencedError } from '@switchboard/database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { WAIT } from './fake-channel.js';
import { sharedConfig, startNode, type TestNode } from './test-node.js';

const PAIRING_EVENTS = 4;

let database: TestDatabase;
let node: TestNode;

beforeAll(async () => {
  database = await createTestDatabase();
  node = await startNode(database.uri, sharedConfig());
});
afterAll(async () => {
  await node?.stop();
  await database?.drop();
});

describe('the end of an open connection', () => {
  it.each([
    [401, 'connection.logged_out'],
    [402, 'connection.banned'],
    [403, 'connection.banned'],
    [406, 'connection.banned'],
  ])('code %i is the end, for %s', async (code, reason) => {
    const { id, session } = await node.createOpen();
    await session.closed(code, 'void');
    expect(await node.connections.view(id)).toMatchObject({
      state: 'close',
      reason,
      hasCredentials: false,
      nextAttemptAt: null,
      lastDisconnect: { code, reason },
    });
    expect((await node.connections.view(id))?.expiresAt).not.toBeNull();
    expect(await node.authState.hasCredentials(id)).toBe(false);
    expect((await node.told(id)).slice(PAIRING_EVENTS)).toEqual([
      `status.instance ${code}`,
      'logout.instance',
      `connection.update close ${code}`,
    ]);
    const [row]: { desired: string }[] = await node.dataSource.query(
      'SELECT desired FROM connection WHERE instance_id = $1',
      [id],
    );
    expect(row?.desired).toBe('closed');
  });

  it.each([
    [408, 'connection.lost'],
    [428, 'connection.lost'],
    [503, 'connection.lost'],
    [500, 'connection.failed'],
    [null, 'connection.lost'],
  ])('after code %s it comes back, and says why it is away', async (code, reason) => {
    const { id, session } = await node.createOpen();
    await session.closed(code);
    const view = await node.connections.view(id);
    expect(view).toMatchObject({
      state: 'connecting',
      hasCredentials: true,
      expiresAt: null,
      lastDisconnect: { code, reason },
    });
    await (await node.channel.session(id, 3)).opened();
    expect((await node.connections.view(id))?.state).toBe('open');
    expect((await node.told(id)).slice(PAIRING_EVENTS)).toEqual([
      'connection.update connecting 200',
      'connection.update open 200',
    ]);
  });

  it.each([405, 411])('after code %i it comes back slowly', async (code) => {
    const { id, session } = await node.createOpen();
    await session.closed(code);
    const nextAttemptAt = (await node.connections.view(id))?.nextAttemptAt?.getTime() ?? 0;
    expect(nextAttemptAt).toBeGreaterThan(Date.now() + 240_000);
  });

  it('tells connecting once, however often it tries', async () => {
    const { id, session } = await node.createOpen();
    await session.closed(428);
    await (await node.channel.session(id, 3)).closed(503);
    await (await node.channel.session(id, 4)).closed(428);
    expect((await node.told(id)).slice(PAIRING_EVENTS)).toEqual([
      'connection.update connecting 200',
    ]);
  });

  it('an attempt that cannot start is a failure like another', async () => {
    const { id, session } = await node.createOpen();
    node.channel.failures.set(id, new Error('No socket with secret inside'));
    await session.closed(428);
    const third = await node.channel.session(id, 3);
    const { lastDisconnect } = (await node.connections.view(id)) ?? {};
    expect(lastDisconnect).toMatchObject({ code: null, reason: 'connection.unreachable' });
    const [row]: { last_disconnect_detail: string }[] = await node.dataSource.query(
      'SELECT last_disconnect_detail FROM connection WHERE instance_id = $1',
      [id],
    );
    expect(row?.last_disconnect_detail).not.toContain('secret');
    await third.opened();
  });
});

describe('code 440, replaced', () => {
  it('is tried again once after a minute, and then it is the end', async () => {
    const { id, session } = await node.createOpen();
    await session.closed(440);
    const view = await node.connections.view(id);
    expect(view).toMatchObject({ state: 'connecting', reason: 'connection.replaced' });
    const inMs = (view?.nextAttemptAt?.getTime() ?? 0) - Date.now();
    expect(inMs).toBeGreaterThan(40_000);
    expect(inMs).toBeLessThan(65_000);

    // Who asks does not wait for the minute.
    await node.connections.request(id, 'open');
    const retry = await node.channel.session(id, 3);
    await retry.opened();
    await retry.closed(440);
    expect(await node.connections.view(id)).toMatchObject({
      state: 'close',
      reason: 'connection.replaced',
      hasCredentials: true,
      expiresAt: null,
    });
    expect((await node.told(id)).slice(PAIRING_EVENTS)).toEqual([
      'connection.update connecting 200',
      'connection.update open 200',
      'status.instance 440',
      'connection.update close 440',
    ]);
  });

  it('ends silently when the right has moved', async () => {
    const { id, session } = await node.createOpen();
    await node.dataSource.query(
      'UPDATE instance_lease SET epoch = epoch + 1 WHERE instance_id = $1',
      [id],
    );
    await expect(session.closed(440)).rejects.toThrow(FencedError);
    await vi.waitFor(() => expect(session.host.signal.aborted).toBe(true), WAIT);
    expect((await node.told(id)).slice(PAIRING_EVENTS)).toEqual([]);
  });
});
