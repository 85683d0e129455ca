import type { ChannelReport } from '@switchboard/channels';
import { FencedError } from '@switchboard/database';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { type FakeSession, WAIT } from './fake-channel.js';
import { sharedConfig, startNode, type TestNode } from './test-node.js';

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

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

/** Puts a message into the inbox, as a channel does when it decrypts one. */
async function receive(session: FakeSession, id: string): Promise<void> {
  const { fence, store } = session.host.auth;
  await store.commit(fence, [], [{ cipherHash: hashOf(id), payload: Buffer.from(id) }]);
}

function messages(...ids: string[]): ChannelReport {
  return {
    kind: 'messages',
    origin: 'live',
    inbox: ids.map((id) => ({ cipherHash: hashOf(id) })),
    items: ids.map((id) => ({
      key: { remoteJid: '5511988887777@s.whatsapp.net', fromMe: false, id },
      pushName: 'Ana',
      status: 'DELIVERY_ACK',
      message: { conversation: 'Oi' },
      contextInfo: null,
      messageType: 'conversation',
      messageTimestamp: 1_760_972_400,
      source: 'ios',
    })),
  };
}

describe('a report of messages', () => {
  it('tells them in order and settles their inbox entries with it', async () => {
    const { id, session } = await node.createOpen();
    for (const name of ['A', 'B', 'C']) await receive(session, name);
    expect(await node.authState.undone(id, 10)).toHaveLength(3);
    await Promise.all([session.report(messages('A', 'B')), session.report(messages('C'))]);
    expect((await node.told(id)).slice(-3)).toEqual([
      'messages.upsert "A"',
      'messages.upsert "B"',
      'messages.upsert "C"',
    ]);
    expect(await node.authState.undone(id, 10)).toEqual([]);
  });

  it('that cannot be told rejects, stays in the inbox and holds nothing up', async () => {
    const { id, session } = await node.createOpen();
    await receive(session, 'poison');
    const poison = session.report(messages('poison'));
    const next = session.report(messages('D'));
    await expect(poison).rejects.toThrow('cannot be projected');
    await next;
    expect((await node.told(id)).at(-1)).toBe('messages.upsert "D"');
    expect(await node.authState.undone(id, 10)).toHaveLength(1);
    expect((await node.connections.view(id))?.state).toBe('open');
  });

  it('with a stale epoch is refused, and ends the session', async () => {
    const { id, session } = await node.createOpen();
    await node.dataSource.query(
      'UPDATE instance_lease SET epoch = epoch + 1 WHERE instance_id = $1',
      [id],
    );
    await expect(session.report(messages('E'))).rejects.toThrow(FencedError);
    await vi.waitFor(() => expect(session.host.signal.aborted).toBe(true), WAIT);
    expect(await node.told(id)).not.toContain('messages.upsert "E"');
  });

  it('from the last moment of a session is still taken', async () => {
    const { id, session } = await node.createOpen();
    session.onClose = () => session.report(messages('F'));
    const generation = await node.connections.request(id, 'close');
    await node.connections.waitFor(id, (view) => view.generation >= generation, 15_000);
    expect((await node.told(id)).slice(-2)).toEqual([
      'messages.upsert "F"',
      'connection.update close 428',
    ]);
  });
});

describe('a state that cannot be recorded', () => {
  it('is tried again', async () => {
    const id = await node.create();
    const session = await node.channel.session(id);
    node.profiles.faults = 2;
    await session.opened();
    expect((await node.connections.view(id))?.state).toBe('open');
    expect((await node.told(id)).at(-1)).toBe('connection.update open 200');
  });

  it('ends this session after a while, and another one begins', async () => {
    const { id, session } = await node.createOpen();
    await session.closed(515);
    const second = await node.channel.session(id, 3);
    node.profiles.faults = 4;
    await expect(second.opened()).rejects.toThrow('profile cannot be written');
    expect(second.host.signal.aborted).toBe(true);
    await (await node.channel.session(id, 4)).opened();
    expect((await node.connections.view(id))?.state).toBe('open');
  });

  it('of an older session says nothing of the present one', async () => {
    const { id, session } = await node.createOpen();
    await session.closed(515);
    const present = await node.channel.session(id, 3);
    await present.opened();
    await session.closed(401, 'void');
    expect(await node.connections.view(id)).toMatchObject({ state: 'open', hasCredentials: true });
  });
});
