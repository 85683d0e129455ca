import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../support/world.js';

const PAIRINGS = 40;
/** From the scan to the moment at which the subscriber knows that it is open; the median, for a machine that is shared. */
const OPEN_WITHIN_MS = 3_000;

describe('pairings in a row', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await world?.stop();
  });

  it(`${PAIRINGS} of ${PAIRINGS} open`, async () => {
    const durationsMs: number[] = [];
    for (let index = 1; index <= PAIRINGS; index += 1) {
      const name = `pairing-${index}`;
      const { qrcode } = await world.create(name);
      const scannedAt = performance.now();
      await world.simulator.scan({ qr: qrcode.code ?? '' });
      await world.opened(name);
      durationsMs.push(Math.round(performance.now() - scannedAt));
      expect(await world.state(name)).toMatchObject({ state: 'open', reason: null });
    }
    const sorted = durationsMs.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
    process.stdout.write(
      `scan to open: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms\n`,
    );
    expect(at(0.5)).toBeLessThan(OPEN_WITHIN_MS);
    expect(await world.simulator.violations()).toEqual([]);
    expect(world.gateway.unhandledFailures()).toEqual([]);
  }, 400_000);
});
