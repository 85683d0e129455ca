import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../support/world.js';

describe('pairing', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await world?.stop();
  });

  it('opens five times in a row by QR code', async () => {
    for (const name of ['one', 'two', 'three', 'four', 'five']) {
      await world.pair(name);
      expect(await world.state(name)).toMatchObject({ state: 'open', reason: null });
    }
    expect(await world.simulator.violations()).toEqual([]);
  });

  it('opens by pairing code', async () => {
    const number = '5511987654321';
    const created = await world.create('by-code', { number });
    expect(created.qrcode.pairingCode).toMatch(/^[1-9A-HJ-NP-TV-Z]{8}$/);

    await world.simulator.typePairingCode({ code: created.qrcode.pairingCode ?? '', number });

    await world.opened('by-code');
  });
});
