import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyQueue } from '../support/empty-queue.js';
import { faultSize } from '../support/fault-size.js';
import { HAS_REDIS, OwnRedis } from '../support/own-redis.js';
import { TextLoad } from '../support/text-load.js';
import { allTold, expectToldOnce, expectWholeSequence, toldUnder } from '../support/told-texts.js';
import { World } from '../support/world.js';

const ROUNDS = faultSize({ usual: 5, full: 10 });
const STORES = ['PostgreSQL', ...(HAS_REDIS ? ['Redis'] : [])];

describe.each(STORES)("the queue's store on %s, emptied under load", (name) => {
  let redis: OwnRedis | null;
  let store: { readonly REDIS_URL: string };
  let world: World;

  beforeAll(async () => {
    redis = name === 'Redis' ? await OwnRedis.start() : null;
    // Empty: not on Redis, also where the tests are given one.
    store = { REDIS_URL: redis?.url ?? '' };
    world = await World.start(store);
  });

  afterAll(async () => {
    await world?.stop();
    await redis?.stop();
  });

  const empty = () => redis?.empty() ?? emptyQueue(world.database.uri);

  it(`loses nothing (${ROUNDS} rounds)`, async () => {
    const acme = await world.pair('acme');
    const startedAt = performance.now();
    const texts = new TextLoad(world, acme.number, { everyMs: 100 });
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = texts.ids.length;
      await vi.waitFor(() => expect(texts.ids.length).toBeGreaterThan(before + 10), 30_000);
      await empty();
    }
    await texts.stop();
    await expectToldOnce(world, 'acme', texts.ids);
    await expectWholeSequence(world.sink, 'acme');
    expect(world.gateway.unhandledFailures()).toEqual([]);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    process.stdout.write(
      `queue on ${name} emptied ${ROUNDS} times: ${texts.ids.length} texts, 0 lost, 0 told twice, ${seconds} s\n`,
    );
  }, 600_000);

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
