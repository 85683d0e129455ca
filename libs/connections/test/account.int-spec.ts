import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
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

const inOneHour = (): Date => new Date(Date.now() + 3_600_000);

describe('what a connection says of its account', () => {
  it('is how far the history has come, which lasts until the device is logged out', async () => {
    const { id, session } = await node.createOpen();
    expect((await node.connections.view(id))?.history).toBeNull();
    await session.report({ kind: 'history-progress', stage: 'recent', progress: 40 });
    expect((await node.connections.view(id))?.history).toMatchObject({
      stage: 'recent',
      progress: 40,
    });
    // Who is shown it from memory sees it as well.
    expect((await node.connections.shownView(id))?.history).toMatchObject({ progress: 40 });
    await session.closed(428);
    await (await node.channel.session(id, 3)).opened();
    expect((await node.connections.view(id))?.history).toMatchObject({ progress: 40 });
    await (await node.channel.session(id, 3)).closed(401, 'void');
    expect((await node.connections.view(id))?.history).toBeNull();
  });

  it('is never less of the history than before', async () => {
    const { id, session } = await node.createOpen();
    const said = [
      ['names', 100, 'names', 100],
      ['bootstrap', 100, 'bootstrap', 100],
      ['recent', 30, 'recent', 30],
      ['recent', 20, 'recent', 30],
      ['names', 100, 'recent', 30],
      ['full', 5, 'full', 5],
      ['recent', 100, 'full', 5],
      ['full', 100, 'full', 100],
      ['on-demand', 10, 'full', 100],
    ] as const;
    for (const [stage, progress, shownStage, shown] of said) {
      await session.report({ kind: 'history-progress', stage, progress });
      const view = await node.connections.view(id);
      expect(view?.history).toMatchObject({ stage: shownStage, progress: shown });
    }
  });

  it('is a restriction, told when it begins and ends, while the connection stays up', async () => {
    const { id, session } = await node.createOpen();
    const before = (await node.events(id)).length;
    const restriction = { type: 'WEB_COMPANION_ONLY', endsAt: inOneHour() };
    await session.report({ kind: 'restricted', restriction });
    await session.report({ kind: 'restricted', restriction });
    expect(await node.connections.view(id)).toMatchObject({
      state: 'open',
      reason: null,
      restriction,
    });
    await session.report({ kind: 'restricted', restriction: null });
    expect((await node.connections.view(id))?.restriction).toBeNull();
    const told = (await node.events(id)).slice(before);
    expect(told.map(({ name, data }) => [name, data])).toEqual([
      [
        'status.instance',
        {
          instance: expect.any(String),
          status: 'restricted',
          code: 463,
          restriction: 'WEB_COMPANION_ONLY',
          endsAt: restriction.endsAt.toISOString(),
        },
      ],
      ['status.instance', expect.objectContaining({ status: 'unrestricted', endsAt: null })],
    ]);
  });

  it('is no restriction any more when its time is over', async () => {
    const { id, session } = await node.createOpen();
    const restriction = { type: 'BIZ_QUALITY', endsAt: new Date(Date.now() - 1_000) };
    await session.report({ kind: 'restricted', restriction });
    expect((await node.connections.view(id))?.restriction).toBeNull();
  });
});

describe('a demand for a passkey', () => {
  it('ends the pairing, stays explained, and lets who asks try again', async () => {
    const id = await node.create();
    const session = await node.channel.session(id);
    await session.qr('2@a');
    await session.storeCredentials();
    const detail = 'WhatsApp asks for a passkey';
    await session.report({
      kind: 'closed',
      code: null,
      detail,
      credentials: 'unfinished',
      cause: 'passkey',
    });
    expect(await node.connections.view(id)).toMatchObject({
      state: 'close',
      reason: 'connection.passkey_required',
      lastDisconnect: { reason: 'connection.passkey_required', detail },
      hasCredentials: false,
    });
    expect(await node.authState.hasCredentials(id)).toBe(false);
    const told = (await node.events(id)).map(({ name, data }) => [name, data]);
    expect(told.slice(-2)).toMatchObject([
      ['status.instance', { disconnectionReasonCode: null }],
      ['connection.update', { state: 'close', reason: 'connection.passkey_required' }],
    ]);
    await node.connections.request(id, 'open');
    await node.channel.session(id, 2);
  });
});
