import { type ChannelMessage, NumberNotOnWhatsAppError } from '@switchboard/channels';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { ConnectionTimeoutError, ConnectionUnownedError } from '../src/index.js';
import { type FakeSession, WAIT } from './fake-channel.js';
import { sharedConfig, startNode, type TestNode } from './test-node.js';

const presence = { kind: 'set-presence', presence: 'available' } as const;
const text = {
  kind: 'send-message',
  chat: '5511988887777',
  content: { kind: 'text', text: 'a text of which nobody must read', linkPreview: null },
  quoted: null,
  mentioned: [],
  mentionsEveryOne: false,
  delayMs: 0,
} as const;
const SENT: ChannelMessage = {
  key: { remoteJid: '5511988887777@s.whatsapp.net', fromMe: true, id: '3EB0' },
  pushName: null,
  status: 'PENDING',
  message: { conversation: text.content.text },
  contextInfo: null,
  messageType: 'conversation',
  messageTimestamp: 1_760_972_400,
  source: 'web',
};

let database: TestDatabase;
let nodes: readonly [TestNode, TestNode];
let owner: TestNode;
let other: TestNode;
let id: string;
let session: FakeSession;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = sharedConfig();
  nodes = [await startNode(database.uri, config), await startNode(database.uri, config)];
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await database.drop();
});
beforeEach(async () => {
  const [a, b] = nodes;
  id = await a.create();
  await vi.waitFor(() => expect(a.channel.of(id).length + b.channel.of(id).length).toBe(1), WAIT);
  [owner, other] = a.channel.of(id).length === 1 ? [a, b] : [b, a];
  session = await owner.channel.session(id);
  await session.opened();
});

const rows = (): Promise<{ command_sealed: Buffer }[]> =>
  other.dataSource.query('SELECT * FROM relayed_command WHERE instance_id = $1', [id]);

it('runs a command where the connection is, whichever process is asked', async () => {
  expect(await owner.connections.run(id, presence, 15_000)).toBeNull();
  expect(await other.connections.run(id, presence, 15_000)).toBeNull();
  session.onSend = () => Promise.resolve(SENT);
  expect(await other.connections.run(id, text, 15_000)).toEqual(SENT);
  expect(session.commands.map(({ kind }) => kind)).toEqual([
    'set-presence',
    'set-presence',
    'send-message',
  ]);
  expect(await rows()).toEqual([]);
});

it('brings back the failure in its own words', async () => {
  session.onSend = () =>
    Promise.reject(new NumberNotOnWhatsAppError('5511900000000@s.whatsapp.net', '5511900000000'));
  await expect(other.connections.run(id, text, 15_000)).rejects.toMatchObject({
    code: 'number.not_on_whatsapp',
    status: 400,
    details: [{ jid: '5511900000000@s.whatsapp.net', exists: false, number: '5511900000000' }],
  });
});

it('keeps from others what is said, and forgets what nobody waits for any more', async () => {
  let finish: (message: ChannelMessage) => void = () => undefined;
  session.onSend = () => new Promise((resolve) => (finish = resolve));
  const running = other.connections.run(id, text, 20_000);
  await vi.waitFor(() => expect(session.commands).toHaveLength(1), WAIT);
  const [row] = await rows();
  expect(row?.command_sealed.includes('nobody')).toBe(false);
  finish(SENT);
  await running;

  // As a process leaves it that dies while it waits.
  await other.dataSource.query(
    `INSERT INTO relayed_command (instance_id, id, command_sealed, expires_at)
     VALUES ($1, gen_random_uuid(), '', now() - interval '1 hour')`,
    [id],
  );
  await other.connections.run(id, presence, 15_000);
  expect(await rows()).toEqual([]);
});

it('says when the answer did not come in time: it may have been carried out', async () => {
  // Long enough for the owner to take it on a slow machine, too.
  await expect(other.connections.run(id, text, 3_000)).rejects.toThrow(ConnectionTimeoutError);
  expect(session.commands).toHaveLength(1);
});

it('is carried out once, however often the owner is told', async () => {
  let finish: (message: ChannelMessage) => void = () => undefined;
  session.onSend = () => new Promise((resolve) => (finish = resolve));
  const running = other.connections.run(id, text, 20_000);
  await vi.waitFor(() => expect(session.commands).toHaveLength(1), WAIT);
  // The owner looks again, and finds the first one taken.
  expect(await other.connections.run(id, presence, 15_000)).toBeNull();
  finish(SENT);
  await running;
  expect(session.commands.filter(({ kind }) => kind === 'send-message')).toHaveLength(1);
});

it('is taken back when nobody takes it', async () => {
  // Open by its row, of a lease that lives, and yet run by nobody: a process that is being stopped.
  const connections = await other.create({ desired: 'closed' });
  await other.dataSource.query(
    `UPDATE connection SET state = 'open', observed_epoch = l.epoch FROM instance_lease l
     WHERE connection.instance_id = $1 AND l.instance_id = $1`,
    [connections],
  );
  await other.dataSource.query(
    `UPDATE instance_lease SET owner_id = n.node_id, owner_boot_id = n.boot_id
     FROM node_lease n WHERE instance_id = $1 AND n.node_id = $2`,
    [connections, owner.leases.nodeId],
  );
  expect((await other.connections.view(connections))?.state).toBe('open');
  await expect(other.connections.run(connections, presence, 500)).rejects.toThrow(
    ConnectionUnownedError,
  );
});
