import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { ConnectionView } from '../src/index.js';
import { SELF, WAIT } from './fake-channel.js';
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

const isOpen = (view: ConnectionView): boolean => view.state === 'open';
const showsQr = (view: ConnectionView): boolean => view.pairing.code !== null;

describe('pairing', () => {
  it('goes from a new instance over QR code and restart to open', async () => {
    const id = await node.create();
    const first = await node.channel.session(id);
    expect(first.instance).toMatchObject({ instanceName: id, pairingNumber: null });
    await first.qr('2@a');
    expect(await node.connections.view(id)).toMatchObject({
      state: 'connecting',
      reason: 'connection.waiting_for_scan',
      hasCredentials: false,
      generation: 1,
      pairing: { code: '2@a', pairingCode: null, count: 1 },
    });
    await first.scanned();
    const second = await node.channel.session(id, 2);
    await second.opened();

    expect(await node.connections.view(id)).toMatchObject({
      state: 'open',
      reason: null,
      hasCredentials: true,
      expiresAt: null,
      nextAttemptAt: null,
      pairing: {
        code: null,
        pairingCode: null,
        pairingCodeExpiresAt: null,
        count: 0,
        expiresAt: null,
      },
    });
    expect(await node.told(id)).toEqual([
      'connection.update connecting 200',
      'qrcode.updated 2@a',
      'connection.update connecting 200',
      'connection.update open 200',
    ]);
    expect((await node.events(id)).at(-1)?.data).toEqual({
      instance: id,
      wuid: SELF.jid,
      profileName: SELF.name,
      profilePictureUrl: null,
      state: 'open',
      statusReason: 200,
    });
    const [row]: { owner_jid: string }[] = await node.dataSource.query(
      'SELECT owner_jid FROM instance WHERE id = $1',
      [id],
    );
    expect(row?.owner_jid).toBe(SELF.jid);
  });

  it('draws the QR code that it tells', async () => {
    const id = await node.create();
    await (await node.channel.session(id)).qr('2@a');
    expect((await node.events(id)).at(-1)?.data).toEqual({
      qrcode: {
        instance: id,
        pairingCode: null,
        pairingCodeExpiresAt: null,
        code: '2@a',
        base64: expect.stringMatching(/^data:image\/png;base64,iVBORw0KGgo/),
      },
    });
  });

  it('keeps neither code readable in the database', async () => {
    const id = await node.create();
    const session = await node.channel.session(id);
    await session.qr('2@readable');
    await session.report({
      kind: 'pairing-code',
      code: 'WZYEH1YY',
      expiresAt: new Date(Date.now() + 60_000),
    });
    expect((await node.connections.view(id))?.pairing).toMatchObject({
      code: '2@readable',
      pairingCode: 'WZYEH1YY',
    });
    const [row]: Record<'qr_sealed' | 'pairing_code_sealed', Buffer>[] =
      await node.dataSource.query(
        'SELECT qr_sealed, pairing_code_sealed FROM connection WHERE instance_id = $1',
        [id],
      );
    expect(row?.qr_sealed.includes('readable')).toBe(false);
    expect(row?.pairing_code_sealed.includes('WZYEH1YY')).toBe(false);
  });

  it('answers everybody who waits for a QR code', async () => {
    const id = await node.create();
    const waiters = Array.from({ length: 5 }, () => node.connections.waitFor(id, showsQr, 10_000));
    const session = await node.channel.session(id);
    await session.qr('2@a');
    for (const { reached, view } of await Promise.all(waiters)) {
      expect(reached).toBe(true);
      expect(view?.pairing.code).toBe('2@a');
    }
  });

  it('answers who waits in vain at the deadline, with the last view', async () => {
    const id = await node.create({ desired: 'closed' });
    const { reached, view } = await node.connections.waitFor(id, isOpen, 50);
    expect(reached).toBe(false);
    expect(view).toMatchObject({ state: 'close', reason: 'connection.never_started' });
  });

  it('asks a running session for a pairing code, and shows it', async () => {
    const id = await node.create();
    const session = await node.channel.session(id);
    await session.qr('2@a');
    const generation = await node.connections.request(id, 'open', {
      pairingNumber: '5511987654321',
    });
    await vi.waitFor(() => expect(session.numbers).toEqual(['5511987654321']), WAIT);
    const waiting = node.connections.waitFor(
      id,
      (view) => view.generation >= generation && view.pairing.pairingCode !== null,
      15_000,
    );
    const pairingCodeExpiresAt = new Date(Date.now() + 160_000);
    await session.report({
      kind: 'pairing-code',
      code: 'WZYEH1YY',
      expiresAt: pairingCodeExpiresAt,
    });
    const { expiresAt, ...pairing } = (await waiting).view?.pairing ?? {};
    expect(pairing).toMatchObject({ code: '2@a', pairingCode: 'WZYEH1YY', pairingCodeExpiresAt });
    // Each code has an end of its own.
    expect(expiresAt?.getTime()).toBeLessThan(pairingCodeExpiresAt.getTime());
    await session.qr('2@b');
    expect((await node.connections.view(id))?.pairing).toMatchObject({
      code: '2@b',
      pairingCode: 'WZYEH1YY',
      pairingCodeExpiresAt,
    });
    expect(node.channel.of(id)).toHaveLength(1);
  });

  it('opens with the number that was given at the beginning', async () => {
    const id = await node.create({ pairingNumber: '5511987654321' });
    const session = await node.channel.session(id);
    expect(session.instance.pairingNumber).toBe('5511987654321');
    await session.qr('2@a');
    expect(session.numbers).toEqual([]);
  });

  it('asks for a refused pairing code again with the next QR code', async () => {
    const id = await node.create();
    const session = await node.channel.session(id);
    await session.qr('2@a');
    session.onPairingCode = () => Promise.reject(new Error('too early'));
    await node.connections.request(id, 'open', { pairingNumber: '5511987654321' });
    await vi.waitFor(() => expect(session.numbers).toHaveLength(1), WAIT);
    await vi.waitFor(async () => {
      await session.qr('2@b');
      // The question follows the report: one more code may have been shown meanwhile, and be refused its code too.
      expect(session.numbers.length).toBeGreaterThanOrEqual(2);
    }, WAIT);
  });

  it('refuses after the limit of QR codes, and starts anew when asked', async () => {
    const id = await node.create();
    const session = await node.channel.session(id);
    for (const code of ['2@a', '2@b', '2@c', '2@d']) await session.qr(code);
    expect(await node.connections.view(id)).toMatchObject({
      state: 'close',
      reason: 'connection.qr_limit',
      pairing: { code: null, count: 0 },
    });
    expect(await node.told(id)).toEqual([
      'connection.update connecting 200',
      'qrcode.updated 2@a',
      'qrcode.updated 2@b',
      'qrcode.updated 2@c',
      'qrcode.updated 500',
      'connection.update refused 428',
    ]);
    await vi.waitFor(() => expect(session.host.signal.aborted).toBe(true), WAIT);

    await node.connections.request(id, 'open');
    await (await node.channel.session(id, 2)).qr('2@e');
    expect((await node.connections.view(id))?.pairing.count).toBe(1);
  });

  it('goes on with new QR codes when those of a connection are used up', async () => {
    const id = await node.create();
    const session = await node.channel.session(id);
    await session.qr('2@a');
    await session.closed(408, 'unfinished');
    await (await node.channel.session(id, 2)).qr('2@b');
    expect(await node.connections.view(id)).toMatchObject({
      state: 'connecting',
      lastDisconnect: null,
      pairing: { code: '2@b', count: 2 },
    });
  });

  it('pairs again from nothing when a pairing broke off', async () => {
    const id = await node.create();
    const session = await node.channel.session(id);
    await session.storeCredentials();
    await session.closed(401, 'unfinished');
    await node.channel.session(id, 2);
    expect(await node.authState.hasCredentials(id)).toBe(false);
    expect(await node.told(id)).toEqual(['connection.update connecting 200']);
  });
});
