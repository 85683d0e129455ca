import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProvider } from '../support/provider-process.js';
import { TEST_REDIS_URL } from '../support/queue-store.js';
import { switchboard } from '../support/switchboard-cli.js';
import { World } from '../support/world.js';
import { killWhileTextsComeIn } from './kill-rounds.js';

interface Store {
  readonly kind: string;
  /** How a gateway is told of it, and how it ends. */
  start(): Promise<{
    readonly variables: Readonly<Record<string, string>>;
    stop(): Promise<void>;
  }>;
}

const nothing = () => Promise.resolve();
const STORES: readonly Store[] = [
  { kind: 'postgresql', start: () => Promise.resolve({ variables: {}, stop: nothing }) },
  { kind: 'provider', start: () => startProvider('a-key-for-this-test') },
  // Its keys have the name of the test's database in front, and go when Redis is emptied.
  ...(TEST_REDIS_URL === null
    ? []
    : [
        {
          kind: 'redis',
          start: () =>
            Promise.resolve({
              variables: { REDIS_URL: TEST_REDIS_URL ?? '', CACHE_REDIS_SAVE_INSTANCES: 'true' },
              stop: nothing,
            }),
        },
      ]),
];

describe.each(STORES)('kill -9 while texts come in, sessions in $kind', ({ kind, start }) => {
  let store: Awaited<ReturnType<Store['start']>>;
  let world: World;

  beforeAll(async () => {
    store = await start();
    world = await World.start(store.variables);
  });

  afterAll(async () => {
    await world?.stop();
    await store?.stop();
  });

  it('stores each text once and tells it under one id (20 kills, 200 texts)', async () => {
    await killWhileTextsComeIn(world, { kills: 20, texts: 200 });
    const { out } = await switchboard(world.gateway, ['auth-state', 'where']);
    expect(out).toMatch(new RegExp(`^${kind}\\s+1`, 'm'));
  }, 400_000);
});
