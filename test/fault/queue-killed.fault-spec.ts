import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultSize } from '../support/fault-size.js';
import { HAS_REDIS, OwnRedis } from '../support/own-redis.js';
import { SendLoad } from '../support/send-load.js';
import { TextLoad } from '../support/text-load.js';
import { expectToldOnce, expectWholeSequence } from '../support/told-texts.js';
import { World } from '../support/world.js';

const ROUNDS = faultSize({ usual: 3, full: 10 });
/** Texts that come in while it is away. */
const TEXTS_AWAY = 10;

/** That on PostgreSQL is killed with the database: `embedded-database-killed`, `outside-database-killed`. */
describe.skipIf(!HAS_REDIS)("the queue's store on Redis, killed under load", () => {
  let redis: OwnRedis;
  let world: World;

  beforeAll(async () => {
    redis = await OwnRedis.start();
    world = await World.start({ REDIS_URL: redis.url });
  });

  afterAll(async () => {
    await world?.stop();
    await redis?.stop();
  });

  it(`loses nothing, and what comes in meanwhile is told without it (${ROUNDS} rounds)`, async () => {
    const acme = await world.pair('acme');
    const startedAt = performance.now();
    const texts = new TextLoad(world, acme.number, { everyMs: 100 });
    const sends = new SendLoad(world, acme.name, '5511966665555', 500);
    const told = () => world.sink.of('messages.upsert').length;
    let slowestMs = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = texts.ids.length;
      await vi.waitFor(() => expect(texts.ids.length).toBeGreaterThan(before + 5), 20_000);
      await redis.kill();
      const [away, toldBefore] = [texts.ids.length, told()];
      await vi.waitFor(() => expect(texts.ids.length).toBeGreaterThan(away + TEXTS_AWAY), 20_000);
      // The truth is in PostgreSQL: the process that wrote the delivery makes it.
      await world.sink.waitFor(() => told() > toldBefore + TEXTS_AWAY / 2, 20_000);
      await redis.restart();
      const backAt = performance.now();
      await vi.waitFor(
        async () => expect((await fetch(`${world.gateway.url}/health/ready`)).status).toBe(200),
        { timeout: 30_000, interval: 50 },
      );
      slowestMs = Math.max(slowestMs, performance.now() - backAt);
    }
    await sends.stop();
    await texts.stop();
    await expectToldOnce(world, 'acme', texts.ids);
    await expectWholeSequence(world.sink, 'acme');
    expect(world.gateway.unhandledFailures()).toEqual([]);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    process.stdout.write(
      `Redis killed ${ROUNDS} times: ${texts.ids.length} texts in, ${sends.accepted.length} out, 0 lost, ` +
        `0 told twice, ready again after ${slowestMs.toFixed(0)} ms at the most, ${seconds} s\n`,
    );
  }, 900_000);
});
