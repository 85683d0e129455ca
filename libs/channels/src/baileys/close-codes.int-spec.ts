import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChannelWorld } from './testing/channel-world.js';

type World = ChannelWorld;
type How = Parameters<World['simulator']['disconnect']>[0]['how'];

/** How WhatsApp ends connections, and what the channel makes of each. */
describe('a connection that WhatsApp ends', () => {
  let world: World;
  let next = 0;

  beforeAll(async () => {
    world = await ChannelWorld.create();
  });
  afterAll(() => world.end());

  const newNumber = (): string => `5511970000${String(++next).padStart(3, '0')}`;

  it.each<[How, number, 'kept' | 'void']>([
    ['drop', 428, 'kept'],
    ['close', 428, 'kept'],
    ['stream-end', 428, 'kept'],
    ['unavailable', 503, 'kept'],
    ['replaced', 440, 'kept'],
    ['banned', 403, 'void'],
    ['removed', 401, 'void'],
    ['bad-session', 500, 'kept'],
    ['downgrade', 411, 'kept'],
  ])('by %s closes with %i, its credentials %s', async (how, code, credentials) => {
    const number = newNumber();
    const instance = await world.pairedInstance(number);
    await world.simulator.disconnect({ number, how });
    const closed = await instance.waitFor('closed', 2);
    expect(closed).toMatchObject({ code, credentials });
    expect(closed.detail).toEqual(expect.any(String));
    if (credentials === 'void') return;
    // What is kept is good: nobody has to scan again.
    await instance.openAndWait();
    expect(instance.all('qr')).toHaveLength(1);
  });

  it('by 515 is opened again at once', async () => {
    const number = newNumber();
    const instance = await world.pairedInstance(number);
    await world.simulator.disconnect({ number, how: 'restart' });
    expect(await instance.waitFor('closed', 2)).toMatchObject({ code: 515, credentials: 'kept' });
    await instance.waitFor('opened', 2);
  });

  it.each<[number, 'kept' | 'void']>([
    [401, 'void'],
    [403, 'void'],
    [405, 'kept'],
    [500, 'kept'],
    [503, 'kept'],
  ])(
    'at the login, with reason %i, keeps the credentials or not: %s',
    async (reason, credentials) => {
      const number = newNumber();
      const instance = await world.pairedInstance(number);
      await instance.close();
      await world.simulator.failLogins({ number, reason, times: 1 });
      await instance.open();
      expect(await instance.waitFor('closed', 2)).toMatchObject({ code: reason, credentials });
      if (credentials === 'void') return;
      await instance.openAndWait();
    },
  );

  it('by silence ends with 408, its credentials kept', async () => {
    const number = newNumber();
    const paired = await world.pairedInstance(number);
    await paired.close();
    await world.simulator.setLine({ silent: true });
    const instance = world.twinOf(paired, { connectMs: 400 });
    await instance.open();
    expect(await instance.waitFor('closed')).toMatchObject({ code: 408, credentials: 'kept' });
    await world.simulator.setLine({ silent: false });
    await paired.openAndWait();
  });

  it('stays open when new chats of the account are refused with 463, which is told with its end', async () => {
    const number = newNumber();
    const instance = await world.pairedInstance(number);
    const until = new Date(Date.now() + 3_600_000);
    await world.simulator.restrict({ number, until: until.toISOString() });
    expect(await instance.sendText('5511888880000', 'Oi')).toMatchObject({ refusal: '463' });
    const { restriction } = await instance.waitFor('restricted');
    expect(restriction?.endsAt?.getTime()).toBeGreaterThan(Date.now());
    expect(instance.all('closed')).toHaveLength(1);
    await world.simulator.restrict({ number, until: null });
  });
});

/** Two clients with the credentials of one device. */
describe('a device that two clients log in with', () => {
  let world: World;

  beforeAll(async () => {
    world = await ChannelWorld.create();
  });
  afterAll(() => world.end());

  it('replaces the one by the other, and each says so once', async () => {
    const number = '5511970001001';
    const first = await world.pairedInstance(number);
    const logins = (await world.simulator.devices({ number }))[0]?.loginCount ?? 0;
    const second = world.twinOf(first);
    await second.openAndWait();
    expect(await first.waitFor('closed', 2)).toMatchObject({ code: 440, credentials: 'kept' });
    await first.openAndWait();
    expect(await second.waitFor('closed')).toMatchObject({ code: 440, credentials: 'kept' });
    // Nobody comes back by himself: who was replaced waits for the gateway's word.
    const [device] = await world.simulator.devices({ number });
    expect(device?.loginCount).toBe(logins + 2);
  });
});
