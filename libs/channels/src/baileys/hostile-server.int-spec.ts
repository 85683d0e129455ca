import { randomBytes } from 'node:crypto';
import { setRootKey } from '@switchboard/baileys';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChannelWorld } from './testing/channel-world.js';

describe('a server that misbehaves', () => {
  let world: ChannelWorld;

  beforeAll(async () => {
    world = await ChannelWorld.create();
  });

  afterAll(() => world.end());

  afterEach(() => {
    setRootKey(world.simulator.rootKeyHex);
  });

  it('is refused when its certificate chain ends in another root', async () => {
    const instance = await world.newInstance();
    setRootKey(randomBytes(32));
    await instance.open();
    expect(await instance.waitFor('closed')).toEqual({
      kind: 'closed',
      code: 400,
      detail: 'noise intermediate certificate signature invalid',
      credentials: 'unfinished',
    });
    expect(instance.all('qr')).toEqual([]);
    setRootKey(world.simulator.rootKeyHex);
    await instance.open();
    await instance.waitFor('qr');
  });

  it.each([503, 429])(
    'that answers the upgrade with HTTP %d ends the attempt at once',
    async (status) => {
      const instance = await world.newInstance();
      await world.simulator.refuseUpgrades({ times: 1, status });
      await instance.open();
      expect(await instance.waitFor('closed')).toMatchObject({
        code: 408,
        detail: expect.stringContaining(String(status)),
      });
      await instance.open();
      await instance.waitFor('qr');
    },
  );

  it('that never answers ends the attempt when the watchdog says so', async () => {
    const instance = await world.newInstance({ timings: { connectMs: 400 } });
    await world.simulator.setLine({ silent: true });
    await instance.open();
    expect(await instance.waitFor('closed')).toMatchObject({ code: 408 });
    await world.simulator.setLine({ silent: false });
  });

  it.each(['undecryptable', 'undecodable'] as const)(
    'whose frame is %s ends that connection and no other',
    async (kind) => {
      const suffix = kind === 'undecryptable' ? '1' : '2';
      const [victim, bystander] = await Promise.all([
        world.pairedInstance(`554190000000${suffix}`),
        world.pairedInstance(`554190000001${suffix}`),
      ]);
      const before = bystander.reports.length;
      await world.simulator.sendGarbage({ number: `554190000000${suffix}`, kind });
      expect(await victim.waitFor('closed', 2)).toMatchObject({ code: null, credentials: 'kept' });
      await world.simulator.sendText({
        from: '5541911110001',
        to: `554190000001${suffix}`,
        text: 'still here',
      });
      await bystander.waitForTexts(['still here']);
      expect(bystander.reports.slice(before).filter(({ kind }) => kind === 'closed')).toEqual([]);
      await victim.openAndWait();
    },
  );
});
