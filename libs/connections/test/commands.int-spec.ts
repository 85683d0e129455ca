import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import {
  ConnectionNotOpenError,
  type ConnectionRequest,
  ConnectionTimeoutError,
  ConnectionUnknownError,
  type ConnectionView,
} from '../src/index.js';
import { WAIT } from './fake-channel.js';
import { sharedConfig, startNode, type TestNode } from './test-node.js';

const PAIRING = [
  'connection.update connecting 200',
  'qrcode.updated 2@a',
  'connection.update connecting 200',
  'connection.update open 200',
];
const LOGOUT = ['status.instance 401', 'logout.instance', 'connection.update close 401'];

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

/** Asks, and waits for the answer. */
async function ask(id: string, what: ConnectionRequest): Promise<ConnectionView> {
  const generation = await node.connections.request(id, what);
  const { reached, view } = await node.connections.waitFor(
    id,
    (current) => current.generation >= generation,
    15_000,
  );
  if (!reached || view === null) throw new Error(`${what} was not answered`);
  return view;
}

async function minutesLeft(id: string): Promise<number | null> {
  const [row]: { minutes: number | null }[] = await node.dataSource.query(
    `SELECT extract(epoch FROM expires_at - clock_timestamp())::float8 / 60 AS minutes
       FROM connection WHERE instance_id = $1`,
    [id],
  );
  return row?.minutes ?? null;
}

describe('log-out', () => {
  it('tells the other side, forgets the credentials, and says so in order', async () => {
    const { id, session } = await node.createOpen();
    expect(await minutesLeft(id)).toBeNull();
    const view = await ask(id, 'log-out');
    expect(session.closes).toEqual(['log-out']);
    expect(view).toMatchObject({
      state: 'close',
      reason: 'connection.logged_out',
      hasCredentials: false,
      lastDisconnect: { code: 401, reason: 'connection.logged_out' },
    });
    expect(await node.authState.hasCredentials(id)).toBe(false);
    expect(await node.told(id)).toEqual([...PAIRING, ...LOGOUT]);
    expect(await minutesLeft(id)).toBeCloseTo(30, 0);
  });

  it('works while backing off', async () => {
    const { id, session } = await node.createOpen();
    await session.closed(405);
    expect(await node.connections.view(id)).toMatchObject({
      state: 'connecting',
      reason: 'connection.version_refused',
    });
    expect(await ask(id, 'log-out')).toMatchObject({ state: 'close', hasCredentials: false });
    expect(await node.authState.hasCredentials(id)).toBe(false);
    expect(await node.told(id)).toEqual([
      ...PAIRING,
      'connection.update connecting 200',
      ...LOGOUT,
    ]);
  });

  it('works on a closed connection that has credentials', async () => {
    const { id } = await node.createOpen();
    await ask(id, 'close');
    expect(await node.authState.hasCredentials(id)).toBe(true);
    expect(await ask(id, 'log-out')).toMatchObject({ state: 'close', hasCredentials: false });
    expect(await node.authState.hasCredentials(id)).toBe(false);
    expect(node.channel.of(id)).toHaveLength(2);
  });

  it('is not lost when a connect follows at once: that one pairs anew', async () => {
    const { id, session } = await node.createOpen();
    await node.connections.request(id, 'log-out');
    await node.connections.request(id, 'open');
    await node.channel.session(id, 3);
    expect(session.closes).toEqual(['log-out']);
    expect(await node.authState.hasCredentials(id)).toBe(false);
    expect(await node.told(id)).toEqual([
      ...PAIRING,
      ...LOGOUT,
      'connection.update connecting 200',
    ]);
  });

  it('ends also when the other side does not answer', async () => {
    const { id, session } = await node.createOpen();
    session.onClose = (deadline) =>
      new Promise((_resolve, reject) => {
        deadline.addEventListener('abort', () => reject(new Error('no answer')), { once: true });
      });
    const generation = await node.connections.request(id, 'log-out');
    const { view } = await node.connections.waitFor(
      id,
      (current) => current.generation >= generation,
      20_000,
    );
    expect(view).toMatchObject({ state: 'close', hasCredentials: false });
    expect(session.host.signal.aborted).toBe(true);
  });
});

describe('other commands', () => {
  it('restart ends the session with its credentials and opens the next one', async () => {
    const { id, session } = await node.createOpen();
    expect(await ask(id, 'restart')).toMatchObject({ state: 'connecting' });
    await (await node.channel.session(id, 3)).opened();
    expect(session.closes).toEqual(['keep-credentials']);
    expect(await node.told(id)).toEqual([
      ...PAIRING,
      'connection.update connecting 200',
      'connection.update open 200',
    ]);
  });

  it('close keeps the credentials, and open needs no pairing then', async () => {
    const { id, session } = await node.createOpen();
    expect(await ask(id, 'close')).toMatchObject({
      state: 'close',
      reason: 'connection.closed_by_request',
      hasCredentials: true,
    });
    expect(session.closes).toEqual(['keep-credentials']);
    expect(await minutesLeft(id)).toBeNull();
    await node.connections.request(id, 'open');
    await (await node.channel.session(id, 3)).opened();
    expect((await node.connections.view(id))?.state).toBe('open');
  });

  it('open of an open connection is answered and changes nothing', async () => {
    const { id } = await node.createOpen();
    expect(await ask(id, 'open')).toMatchObject({ state: 'open' });
    expect(node.channel.of(id)).toHaveLength(2);
    expect(await node.told(id)).toEqual(PAIRING);
  });

  it('a request shows at once that something will be tried', async () => {
    const id = await node.create({ desired: 'closed' });
    await node.connections.request(id, 'open');
    expect(await node.connections.view(id)).toMatchObject({ state: 'connecting' });
  });

  it('an unknown connection is said to be unknown', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(node.connections.request(unknown, 'open')).rejects.toThrow(ConnectionUnknownError);
    expect(await node.connections.view(unknown)).toBeNull();
    expect(await node.connections.waitFor(unknown, () => true, 1_000)).toEqual({
      reached: false,
      view: null,
    });
  });

  it('gives up on an integration that no channel is for', async () => {
    const id = await node.create({ integration: 'EVOLUTION' });
    const { view } = await node.connections.waitFor(id, ({ state }) => state === 'close', 15_000);
    expect(view).toMatchObject({ reason: 'connection.failed', generation: 1 });
    expect(await node.told(id)).toEqual([
      'connection.update connecting 200',
      'connection.update close 500',
    ]);
  });
});

describe('run', () => {
  it('runs on the open connection, within its deadline', async () => {
    const { id } = await node.createOpen();
    expect(
      await node.connections.run(id, { kind: 'set-presence', presence: 'available' }, 15_000),
    ).toBeNull();
    const text = {
      kind: 'send-message',
      chat: '5511988887777',
      content: { kind: 'text', text: 'Oi', linkPreview: null },
      quoted: null,
      mentioned: [],
      mentionsEveryOne: false,
      delayMs: 0,
    } as const;
    await expect(node.connections.run(id, text, 50)).rejects.toThrow(ConnectionTimeoutError);
  });

  it('is refused with the reason when the connection is not open', async () => {
    const presence = { kind: 'set-presence', presence: 'available' } as const;
    const waiting = await node.create();
    await (await node.channel.session(waiting)).qr('2@a');
    await expect(node.connections.run(waiting, presence, 15_000)).rejects.toThrow(
      /waiting_for_scan/,
    );
    const closed = await node.create({ desired: 'closed' });
    await expect(node.connections.run(closed, presence, 15_000)).rejects.toThrow(
      ConnectionNotOpenError,
    );
  });
});

describe('what an instance without credentials has left', () => {
  it('starts with the instance, and starts anew at the QR limit', async () => {
    const id = await node.create();
    expect(await minutesLeft(id)).toBeCloseTo(30, 0);
    const session = await node.channel.session(id);
    await session.qr('2@a');
    await node.dataSource.query(
      `UPDATE connection SET expires_at = now() + interval '1 minute' WHERE instance_id = $1`,
      [id],
    );
    for (const code of ['2@b', '2@c', '2@d']) await session.qr(code);
    await vi.waitFor(async () => expect(await minutesLeft(id)).toBeCloseTo(30, 0), WAIT);
  });
});
