import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChannelWorld } from './testing/channel-world.js';
import { WAIT } from './testing/test-instance.js';

describe('a connection through the client library', () => {
  let world: ChannelWorld;

  beforeAll(async () => {
    world = await ChannelWorld.create();
  });

  afterAll(() => world.end());

  it('pairs by QR code, and only then has credentials', async () => {
    const instance = await world.newInstance();
    const { instanceId } = instance.instance;
    await instance.open();
    const { code, expiresAt } = await instance.waitFor('qr');
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now());
    expect(await instance.store.hasCredentials(instanceId)).toBe(false);
    await world.simulator.scan({ qr: code, number: '5511900000001', name: 'Ana' });
    const { self } = await instance.waitFor('opened');
    expect(self.jid).toBe('5511900000001@s.whatsapp.net');
    expect(self.lid).toMatch(/@lid$/);
    expect(await instance.store.hasCredentials(instanceId)).toBe(true);
    const kinds = instance.reports.map((report) => report.kind);
    expect(kinds.filter((kind) => kind !== 'groups-followed').slice(0, 4)).toEqual([
      'qr',
      'paired',
      'closed',
      'opened',
    ]);
  });

  it('tells a text that comes in, in the wire contract’s shape', async () => {
    const instance = await world.pairedInstance('5511900000002');
    await world.simulator.setNumber({ number: '5511911110002', name: 'Bia' });
    const { id } = await world.simulator.sendText({
      from: '5511911110002',
      to: '5511900000002',
      text: 'Oi\u0000!',
    });
    await instance.waitForTexts(['Oi!']);
    const [told] = instance.told.values();
    expect(told?.origin).toBe('live');
    expect(told?.message).toMatchObject({
      key: { remoteJid: '5511911110002@s.whatsapp.net', fromMe: false, id, addressingMode: 'pn' },
      pushName: 'Bia',
      status: 'DELIVERY_ACK',
      message: { conversation: 'Oi!' },
      messageType: 'conversation',
      contextInfo: null,
    });
    expect(told?.message.key.remoteJidAlt).toMatch(/@lid$/);
    await vi.waitFor(
      async () => expect(await instance.store.undone(instance.instance.instanceId, 9)).toEqual([]),
      WAIT,
    );
  });

  it('keeps both addresses of a chat that goes by LID, and answers there', async () => {
    const instance = await world.pairedInstance('5511900000009');
    await world.simulator.sendText({
      from: '5511911110009',
      to: '5511900000009',
      text: 'by LID',
      addressing: 'lid',
    });
    await instance.waitForTexts(['by LID']);
    const [told] = instance.told.values();
    const key = told?.message.key;
    expect(key).toMatchObject({
      remoteJid: expect.stringMatching(/@lid$/),
      remoteJidAlt: '5511911110009@s.whatsapp.net',
      addressingMode: 'lid',
    });
    await instance.sendText(key?.remoteJid ?? '', 'answer');
    const received = await world.simulator.received({ number: '5511911110009', atLeast: 1 });
    expect(received).toMatchObject([{ text: 'answer' }]);
    expect(await world.simulator.violations()).toEqual([]);
  });

  it('quotes, waits as long as it is told to and shows that it is typing', async () => {
    const instance = await world.pairedInstance('5511900000010');
    await world.simulator.sendText({ from: '5511911110010', to: '5511900000010', text: 'Oi' });
    await instance.waitForTexts(['Oi']);
    const [told] = instance.told.values();
    if (told === undefined) throw new Error('nothing was told');
    const sentAt = performance.now();
    const answer = await instance.sendText('5511911110010', 'Olá', {
      quoted: { key: told.message.key, content: told.message.message },
      delayMs: 150,
    });
    expect(performance.now() - sentAt).toBeGreaterThanOrEqual(150);
    expect(answer).toMatchObject({
      message: { conversation: 'Olá' },
      contextInfo: { stanzaId: told.message.key.id, quotedMessage: { conversation: 'Oi' } },
    });
  });

  it('gives a command up at its deadline, and takes none while it is not open', async () => {
    const instance = await world.pairedInstance('5511900000011');
    await world.simulator.setLine({ number: '5511900000011', silent: true });
    const command = { kind: 'set-presence', presence: 'composing' } as const;
    await expect(
      instance.sendText('5511911110011', 'lost', {}, AbortSignal.timeout(200)),
    ).rejects.toMatchObject({ code: 'command.timeout' });
    await expect(instance.session.run(command, AbortSignal.timeout(10_000))).rejects.toMatchObject({
      code: 'presence.needs_chat',
    });
    await world.simulator.disconnect({ number: '5511900000011', how: 'drop' });
    await instance.waitFor('closed', 2);
    await expect(instance.sendText('5511911110011', 'late')).rejects.toMatchObject({
      code: 'connection.not_open',
    });
    await world.simulator.setLine({ number: '5511900000011', silent: false });
  });

  it('sends a text to a number, tells its receipts and does not tell it as received', async () => {
    const instance = await world.pairedInstance('5511900000003');
    const sent = await instance.sendText('5511911110003', 'Olá https://example.com');
    expect(sent).toMatchObject({
      key: { remoteJid: '5511911110003@s.whatsapp.net', fromMe: true },
      status: 'PENDING',
      message: { conversation: 'Olá https://example.com' },
      messageType: 'conversation',
      source: 'web',
      pushName: 'Você',
    });
    const received = await world.simulator.received({ number: '5511911110003', atLeast: 1 });
    expect(received).toMatchObject([{ id: sent.key.id, text: 'Olá https://example.com' }]);
    await vi.waitFor(() => {
      const receipts = instance.all('receipts').flatMap((report) => report.items);
      expect(receipts).toContainEqual(
        expect.objectContaining({
          status: 'DELIVERY_ACK',
          key: expect.objectContaining({ id: sent.key.id, fromMe: true }),
        }),
      );
    }, WAIT);
    expect(instance.texts()).toEqual([]);
  });

  it('says that a number is not on WhatsApp', async () => {
    const instance = await world.pairedInstance('5511900000004');
    await world.simulator.setNumber({ number: '5511922220004', onWhatsApp: false });
    await expect(instance.sendText('5511922220004', 'Olá')).rejects.toMatchObject({
      code: 'number.not_on_whatsapp',
      details: [{ jid: '5511922220004@s.whatsapp.net', exists: false, number: '5511922220004' }],
    });
  });

  it('logs out: the server forgets the device, the credentials are gone, nothing is reported', async () => {
    const instance = await world.pairedInstance('5511900000005');
    const closedBefore = instance.all('closed').length;
    await instance.session.close('log-out', AbortSignal.timeout(5_000));
    await vi.waitFor(
      async () => expect(await world.simulator.devices({ number: '5511900000005' })).toEqual([]),
      WAIT,
    );
    expect(await instance.store.hasCredentials(instance.instance.instanceId)).toBe(false);
    expect(instance.all('closed')).toHaveLength(closedBefore);
  });

  it('logs out although its own commits are refused: the instance was deleted meanwhile', async () => {
    const number = '5511900000015';
    const instance = await world.pairedInstance(number);
    await instance.close();
    // On its way: logging in changes credentials, and to store them is refused.
    await instance.open();
    await world.takeOver(instance);
    await instance.session.close('log-out', AbortSignal.timeout(10_000));
    await vi.waitFor(
      async () => expect(await world.simulator.devices({ number })).toEqual([]),
      WAIT,
    );
  });

  it('logs out although a message came in between: nothing leaves before, and the device is forgotten', async () => {
    const number = '5511900000016';
    const instance = await world.pairedInstance(number);
    await world.takeOver(instance);
    await world.simulator.sendText({ from: '5511911110016', to: number, text: 'too late' });
    await vi.waitFor(() => expect(instance.store.refused).not.toEqual([]), WAIT);
    expect(await world.simulator.devices({ number })).toMatchObject([{ unacknowledged: 1 }]);
    await instance.session.close('log-out', AbortSignal.timeout(10_000));
    await vi.waitFor(
      async () => expect(await world.simulator.devices({ number })).toEqual([]),
      WAIT,
    );
    expect(instance.texts()).toEqual([]);
  });

  it('acknowledges nothing that was refused when no log-out is asked for', async () => {
    const number = '5511900000017';
    const instance = await world.pairedInstance(number);
    await world.takeOver(instance);
    await world.simulator.sendText({ from: '5511911110017', to: number, text: 'for the next' });
    await vi.waitFor(() => expect(instance.store.refused).not.toEqual([]), WAIT);
    await instance.close();
    await vi.waitFor(
      async () =>
        expect(await world.simulator.devices({ number })).toMatchObject([
          { state: 'offline', unacknowledged: 1 },
        ]),
      WAIT,
    );
  });

  it('says that credentials are void when the phone removes the device', async () => {
    const instance = await world.pairedInstance('5511900000006');
    await world.simulator.disconnect({ number: '5511900000006', how: 'removed' });
    expect(await instance.waitFor('closed', 2)).toMatchObject({ code: 401, credentials: 'void' });
  });

  it('comes back with its credentials after the line broke, and tells what was held meanwhile', async () => {
    const instance = await world.pairedInstance('5511900000007');
    await world.simulator.disconnect({ number: '5511900000007', how: 'drop' });
    expect(await instance.waitFor('closed', 2)).toMatchObject({ code: 428, credentials: 'kept' });
    const texts = ['one', 'two', 'three'];
    await world.simulator.sendTexts({ from: '5511911110007', to: '5511900000007', texts });
    await instance.openAndWait();
    await instance.waitForTexts(texts);
    expect([...instance.told.values()].map((told) => told.origin)).toEqual([
      'held',
      'held',
      'held',
    ]);
    expect(instance.all('qr')).toHaveLength(1);
  });

  it('opens after each of five pairings in a row', async () => {
    const instance = await world.newInstance();
    for (let round = 1; round <= 5; round += 1) {
      await instance.open();
      const { code } = await instance.waitFor('qr', round);
      await world.simulator.scan({ qr: code, number: '5511900000008' });
      await instance.waitFor('opened', round);
      await instance.session.close('log-out', AbortSignal.timeout(5_000));
    }
  });
});
