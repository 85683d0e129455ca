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

  /** Deletes it, and waits until its device is off the account. */
  async function deleteAndWatch(name: string, number: string): Promise<void> {
    const { status } = await world.gateway.call('DELETE', `/instance/delete/${name}`);
    expect(status).toBe(200);
    await vi.waitFor(async () => expect(await world.simulator.devices({ number })).toEqual([]), {
      timeout: 30_000,
      interval: 50,
    });
  }

  it('takes its device off the account while it is still busy with its first login', async () => {
    const acme = await world.pair('acme');
    await deleteAndWatch('acme', acme.number);
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });

  it('takes its device off the account while texts come in', async () => {
    const { number } = await world.pair('busy');
    await world.simulator.sendTexts({
      from: '5511988887777',
      to: number,
      texts: Array.from({ length: 30 }, (_, index) => `text ${index}`),
    });
    await deleteAndWatch('busy', number);
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });
});
