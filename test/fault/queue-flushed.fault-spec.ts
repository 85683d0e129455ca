import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyQueue } from '../support/empty-queue.js';
import { TEST_REDIS_URL } from '../support/queue-store.js';
import { TextLoad } from '../support/text-load.js';
import { allTold, expectToldOnce, expectWholeSequence, toldUnder } from '../support/told-texts.js';
import { World } from '../support/world.js';

const ROUNDS = 5;
const STORES: readonly { store: string; redisUrl: string | null }[] = [
  { store: 'PostgreSQL', redisUrl: null },
  ...(TEST_REDIS_URL === null ? [] : [{ store: 'Redis', redisUrl: TEST_REDIS_URL }]),
];

describe.each(STORES)("the queue's store on $store, emptied under load", ({ redisUrl }) => {
  // Empty: not on Redis, also where the tests are given one.
  const store = { REDIS_URL: redisUrl ?? '' };
  let world: World;

  beforeAll(async () => {
    world = await World.start(store);
  });

  afterAll(async () => {
    await world?.stop();
  });

  async function empty(): Promise<void> {
    if (redisUrl !== null) {
      const redis = new Redis(redisUrl);
      await redis.flushall();
      await redis.quit();
      return;
    }
    await emptyQueue(world.database.uri);
  }

  it(`loses nothing (${ROUNDS} rounds)`, async () => {
    const acme = await world.pair('acme');
    const texts = new TextLoad(world, acme.number, { everyMs: 100 });
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = texts.ids.length;
      await vi.waitFor(() => expect(texts.ids.length).toBeGreaterThan(before + 10), 10_000);
      await empty();
    }
    await texts.stop();
    await expectToldOnce(world, 'acme', texts.ids);
    await expectWholeSequence(world.sink, 'acme');
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });

  it('goes on with its repeated work: what a killed process had claimed is told', async () => {
    const beta = await world.pair('beta');
    const second = await world.startPeer(store);
    try {
      // Claimed and not answered: only the sweep, whose schedule is lost with the store, finds it again.
      world.sink.isSilent = true;
      const { id } = await world.simulator.sendText({
        from: '5511988887777',
        to: beta.number,
        text: 'claimed',
      });
      await world.sink.waitFor((sink) => sink.unanswered.some((body) => body.includes(id)));
      await world.gateway.kill();
      await empty();
      world.sink.isSilent = false;
      await allTold(world, 'beta', [id]);
      expect(toldUnder(world.sink, 'beta').get(id)?.size).toBe(1);
    } finally {
      await second.dispose();
    }
  });
});
