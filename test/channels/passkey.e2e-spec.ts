import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CreateAnswer, type QrAnswer, World } from '../support/world.js';

const REASON = 'connection.passkey_required';

/** Accounts of which WhatsApp demands a passkey when a device is linked. */
describe('an account that links no device without a passkey', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world?.stop());

  const waysToLink: [
    string,
    string,
    (created: CreateAnswer, number: string) => Promise<unknown>,
  ][] = [
    [
      'by QR code',
      '5511940000011',
      ({ qrcode }, number) => world.simulator.scan({ qr: qrcode.code ?? '', number }),
    ],
    [
      'by pairing code',
      '5511940000012',
      ({ qrcode }, number) =>
        world.simulator.typePairingCode({ code: qrcode.pairingCode ?? '', number }),
    ],
  ];

  it.each(waysToLink)(
    '%s: says so, and what to do, and tries no more',
    async (how, number, link) => {
      const name = how.replaceAll(' ', '-');
      await world.simulator.setNumber({ number, demandsPasskey: true });
      const created = await world.create(name, { number });
      await expect(link(created, number)).rejects.toMatchObject({
        code: 'linking.passkey_demanded',
      });
      const told = await world.sink.waitFor((sink) =>
        sink.of('connection.update', name).find(({ body }) => body.includes(REASON)),
      );
      expect(told.envelope.data).toMatchObject({ instance: name, state: 'close', reason: REASON });
      expect(await world.state(name)).toMatchObject({
        state: 'close',
        reason: REASON,
        lastDisconnect: {
          code: null,
          reason: REASON,
          detail: expect.stringMatching(/passkey.*Pair another number, or use the Cloud API/),
        },
        nextAttemptAt: null,
      });
      const status = await world.sink.waitFor((sink) => sink.of('status.instance', name)[0]);
      expect(status.envelope.data).toMatchObject({ instance: name, status: 'closed' });
      expect(await world.simulator.devices({ number })).toEqual([]);

      // Another number is another matter.
      const { body } = await world.gateway.call<QrAnswer>('GET', `/instance/connect/${name}`);
      await world.simulator.scan({ qr: body.code ?? '', number: `${number}9` });
      await world.opened(name);
      expect(await world.state(name)).toMatchObject({ state: 'open', reason: null });
    },
  );
});
