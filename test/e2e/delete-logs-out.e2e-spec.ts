import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
    expect(await world.simulator.devices({ number: acme.number })).toHaveLength(1);

    const { status } = await world.gateway.call('DELETE', '/instance/delete/acme');

    expect(status).toBe(200);
    await vi.waitFor(
      async () => expect(await world.simulator.devices({ number: acme.number })).toEqual([]),
      { timeout: 10_000, interval: 50 },
    );
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });
});
