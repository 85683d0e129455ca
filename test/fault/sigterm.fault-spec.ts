import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SendLoad } from '../support/send-load.js';
import { TextLoad } from '../support/text-load.js';
import { expectToldOnce, expectWholeSequence } from '../support/told-texts.js';
import { World } from '../support/world.js';

const ROUNDS = 5;
const EXIT_WITHIN_MS = 30_000;
const CUSTOMER = '5511966665555';

describe('SIGTERM under load', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await world?.stop();
  });

  it(`ends in order within 30 s, and nothing is lost (${ROUNDS} rounds)`, async () => {
    const acme = await world.pair('acme');
    // A subscriber that takes its time: some requests are always under way.
    world.sink.delayMs = 300;
    const texts = new TextLoad(world, acme.number, { everyMs: 200 });
    const sends = new SendLoad(world, acme.name, CUSTOMER, 400);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = texts.ids.length;
      await vi.waitFor(() => expect(texts.ids.length).toBeGreaterThan(before + 10), 20_000);
      const askedAt = performance.now();
      const code = await world.gateway.terminate();
      const exitMs = Math.round(performance.now() - askedAt);
      process.stdout.write(`round ${round}: exit ${code} after ${exitMs} ms\n`);
      expect(code).toBe(0);
      expect(exitMs).toBeLessThan(EXIT_WITHIN_MS);
      await world.gateway.start();
      // At once, since the lease was given back.
      await world.opened('acme', 1 + round);
    }
    await sends.stop();
    await texts.stop();

    await expectToldOnce(world, 'acme', texts.ids);
    await expectWholeSequence(world.sink, 'acme');
    await vi.waitFor(async () => {
      const received = await world.simulator.received({ number: CUSTOMER });
      const arrived = new Set(received.map(({ id }) => id));
      expect(sends.accepted.filter((id) => !arrived.has(id))).toEqual([]);
    }, 30_000);
    expect(world.gateway.unhandledFailures()).toEqual([]);
    expect(world.gateway.output).not.toMatch(/stop_incomplete|stop_failed|not_recorded/);
  }, 400_000);
});
