import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChannelWorld } from './testing/channel-world.js';

describe('pairing', () => {
  let world: ChannelWorld;

  beforeAll(async () => {
    world = await ChannelWorld.create();
  });

  afterAll(() => world.end());

  it('gives a pairing code beside the QR code when there is a number, and opens with it', async () => {
    const number = '5551900000001';
    const instance = await world.newInstance({ pairingNumber: number });
    await instance.open();
    const { code, expiresAt } = await instance.waitFor('pairing-code');
    expect(code).toMatch(/^[1-9A-HJ-NP-Z]{8}$/);
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now());
    expect(instance.all('qr')).toHaveLength(1);
    await world.simulator.typePairingCode({ code, number });
    const { self } = await instance.waitFor('opened');
    expect(self.jid).toBe(`${number}@s.whatsapp.net`);
  });

  it('gives a pairing code on demand, the same one while it is good', async () => {
    const number = '5551900000002';
    const instance = await world.newInstance();
    await instance.open();
    await instance.waitFor('qr');
    await instance.session.requestPairingCode(number);
    const { code } = await instance.waitFor('pairing-code');
    await instance.session.requestPairingCode(number);
    expect((await instance.waitFor('pairing-code', 2)).code).toBe(code);
    await world.simulator.typePairingCode({ code, number });
    await instance.waitFor('opened');
    await expect(instance.session.requestPairingCode(number)).rejects.toMatchObject({
      code: 'pairing.not_waiting',
    });
  });

  it('starts from nothing after a pairing code that nobody typed', async () => {
    const instance = await world.newInstance({ pairingNumber: '5551900000003' });
    await instance.open();
    const { code } = await instance.waitFor('pairing-code');
    const closes = instance.all('closed').length;
    await world.simulator.disconnect({ how: 'drop' });
    const closed = await instance.waitFor('closed', closes + 1);
    expect(closed).toMatchObject({ code: 428, credentials: 'unfinished' });
    expect(await instance.store.hasCredentials(instance.instance.instanceId)).toBe(false);
    await instance.open();
    const again = await instance.waitFor('pairing-code', 2);
    expect(again.code).not.toBe(code);
    await world.simulator.typePairingCode({ code: again.code, number: '5551900000003' });
    await instance.waitFor('opened');
  });

  it('comes back after a 515 only when the credentials are stored', async () => {
    const instance = await world.newInstance();
    const stored: boolean[] = [];
    instance.store.beforeCommit = async ({ types }) => {
      if (types.includes('creds')) await wait(300);
    };
    instance.beforeReport = ({ kind }) => {
      if (kind === 'paired' || kind === 'closed') {
        stored.push(instance.store.commits.some(({ types }) => types.includes('creds')));
      }
    };
    await instance.open();
    const { code } = await instance.waitFor('qr');
    await world.simulator.scan({ qr: code });
    await instance.waitFor('opened');
    expect(stored).toEqual([true, true]);
  });
});

describe('a device that is linked', () => {
  it('is listed by the phone under the name and the browser of the configuration', async () => {
    const world = await ChannelWorld.create({}, undefined, {
      CONFIG_SESSION_PHONE_CLIENT: 'Loja da Ana',
      CONFIG_SESSION_PHONE_NAME: 'Firefox',
    });
    const instance = await world.newInstance();
    await instance.open();
    const { code } = await instance.waitFor('qr');
    expect(await world.simulator.scan({ qr: code })).toMatchObject({
      name: 'Loja da Ana',
      platform: 'FIREFOX',
    });
    await world.end();
  });
});
