import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { allTold } from '../support/told-texts.js';
import { World } from '../support/world.js';

describe('deleting an open instance', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await world?.stop();
  });

  it('takes its device off the account, for the real client library', async () => {
    const acme = await world.pair('acme');
    const { id } = await world.simulator.sendText({
      from: '5511988887777',
      to: acme.number,
      text: 'Oi',
    });
    await allTold(world, 'acme', [id]);
    // What follows a first login is over: a commit that the deletion refuses would end the connection first.
    await vi.waitFor(
      async () => {
        const [device] = await world.simulator.devices({ number: acme.number });
        expect(device).toMatchObject({ state: 'active', unacknowledged: 0 });
      },
      { timeout: 15_000, interval: 50 },
    );

    const { status } = await world.gateway.call('DELETE', '/instance/delete/acme');

    expect(status).toBe(200);
    await vi.waitFor(
      async () => expect(await world.simulator.devices({ number: acme.number })).toEqual([]),
      { timeout: 10_000, interval: 50 },
    );
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });
});
