import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { TEST_REDIS_URL } from '../../../../test/support/queue-store.js';
import { describeClaims, describeStore, type StoreUnderTest } from '../testing/store-contract.js';
import { StoreWorld } from '../testing/store-world.js';
import { judgeRedisSafety } from './redis-safety.js';

const url = TEST_REDIS_URL ?? '';
const PREFIX = `auth-state-test-${process.pid}`;

async function open(): Promise<StoreUnderTest> {
  const world = await StoreWorld.open({
    REDIS_URL: url,
    REDIS_PREFIX: PREFIX,
    CACHE_REDIS_SAVE_INSTANCES: 'true',
  });
  const elsewhere = await world.sibling();
  const client = new Redis(url);
  return {
    world,
    store: world.store('redis'),
    elsewhere: elsewhere.store('redis'),
    dump: async (instanceId) => {
      const keys = await client.keys(`${PREFIX}:auth:{${instanceId}}:*`);
      const parts: Buffer[] = [];
      for (const key of keys) {
        const type = await client.type(key);
        if (type === 'hash') {
          const all = await client.hgetallBuffer(key);
          for (const [field, value] of Object.entries(all)) parts.push(Buffer.from(field), value);
        } else if (type === 'string') parts.push(Buffer.from((await client.get(key)) ?? ''));
        else parts.push(Buffer.from((await client.zrange(key, 0, -1)).join()));
      }
      return Buffer.concat(parts);
    },
    close: async () => {
      const keys = await client.keys(`${PREFIX}:*`);
      if (keys.length > 0) await client.del(...keys);
      client.disconnect();
      await elsewhere.close();
      await world.close();
    },
  };
}

describe.skipIf(TEST_REDIS_URL === null)('with a Redis', () => {
  describeStore('in Redis', open);
  describeClaims('in Redis', open);

  it('fails at once while Redis is away, and says so', async () => {
    const world = await StoreWorld.open({ REDIS_URL: 'redis://127.0.0.1:1' });
    const fence = await world.newInstance();
    await expect(world.store('redis').claim(fence)).rejects.toMatchObject({
      code: 'auth_state.unavailable',
    });
    await expect(world.store('redis').check()).rejects.toThrow('cannot be used');
    await world.close();
  });

  it('refuses a Redis that is told to evict while it runs', async () => {
    const client = new Redis(url);
    const world = await StoreWorld.open({ REDIS_URL: url });
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    try {
      await expect(world.store('redis').check()).rejects.toThrow('maxmemory-policy noeviction');
    } finally {
      await client.config('SET', 'maxmemory-policy', 'noeviction');
      client.disconnect();
    }
    await world.store('redis').check();
    await world.close();
  });
});

describe('whether a Redis is safe', () => {
  const safe = {
    version: '7.0.15',
    evictionPolicy: 'noeviction',
    appendOnly: true,
    appendSync: 'always',
    snapshots: false,
  };
  it('says what may be lost still', () => {
    expect(judgeRedisSafety(safe)).toEqual([]);
    expect(judgeRedisSafety({ ...safe, appendSync: 'everysec' })).toHaveLength(1);
    expect(judgeRedisSafety({ ...safe, evictionPolicy: null, appendOnly: null })).toHaveLength(1);
  });
  it('refuses eviction, and memory alone', () => {
    expect(() => judgeRedisSafety({ ...safe, evictionPolicy: 'volatile-lru' })).toThrow('evict');
    expect(() => judgeRedisSafety({ ...safe, appendOnly: false })).toThrow('appendonly');
  });
});
