import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { killWhileTextsComeIn } from '../fault/kill-rounds.js';
import { TEST_REDIS_URL } from '../support/queue-store.js';
import { switchboard } from '../support/switchboard-cli.js';
import { World } from '../support/world.js';

const url = TEST_REDIS_URL ?? '';

describe.skipIf(TEST_REDIS_URL === null)('sessions in Redis', () => {
  let world: World;
  let client: Redis;

  beforeAll(async () => {
    client = new Redis(url);
    world = await World.start({ CACHE_REDIS_SAVE_INSTANCES: 'true', REDIS_URL: url });
  });

  afterAll(async () => {
    await world?.stop();
    client?.disconnect();
  });

  it('lose no text and tell none twice under kill -9 (3 kills, 60 texts)', async () => {
    await killWhileTextsComeIn(world, { kills: 3, texts: 60 });
    expect(await world.simulator.violations()).toEqual([]);
  }, 180_000);

  it('are not readable there', async () => {
    const keys = await client.keys('*:auth:{*}:values');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const values = Object.values(await client.hgetallBuffer(key));
      expect(values.length).toBeGreaterThan(800);
      for (const value of values) {
        expect(value.toString('latin1')).not.toMatch(
          /noiseKey|advSecretKey|"type":"Buffer"|rootKey/,
        );
      }
    }
  });

  it('move to PostgreSQL and back without pairing again', { timeout: 120_000 }, async () => {
    for (const to of ['postgresql', 'redis']) {
      const moved = await switchboard(world.gateway, ['auth-state', 'move', '--to', to]);
      expect(moved).toMatchObject({ code: 0, out: `Moved 1 session(s) to ${to}.\n` });
      await vi.waitFor(
        async () => expect(await world.state('acme')).toMatchObject({ state: 'open' }),
        { timeout: 30_000, interval: 50 },
      );
    }
  });

  it('are not begun in a Redis that evicts', { timeout: 60_000 }, async () => {
    await world.gateway.terminate();
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    try {
      // It never gets ready, so nobody waits for that.
      void world.gateway.start().catch(() => undefined);
      await vi.waitFor(
        () => expect(world.gateway.output).toContain('Set maxmemory-policy noeviction'),
        { timeout: 30_000, interval: 50 },
      );
    } finally {
      await client.config('SET', 'maxmemory-policy', 'noeviction');
    }
  });
});
