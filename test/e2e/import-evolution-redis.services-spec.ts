import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EvolutionSource, pairForeignSession } from '../support/evolution-source.js';
import { exchangeTexts } from '../support/exchange-texts.js';
import { TEST_REDIS_URL } from '../support/queue-store.js';
import { switchboard } from '../support/switchboard-cli.js';
import { World } from '../support/world.js';

const url = TEST_REDIS_URL ?? '';
const CONTACT = '5511988887777';
const NUMBER = '5511911111111';

describe.skipIf(TEST_REDIS_URL === null)('taking over Signal keys from Redis', () => {
  let world: World;
  let source: EvolutionSource;
  let instanceId: string;

  beforeAll(async () => {
    [world, source] = await Promise.all([World.start(), EvolutionSource.create()]);
    const session = await pairForeignSession(world.simulator, NUMBER, CONTACT);
    instanceId = await source.addInstance({ name: 'acme' });
    await source.addCredentials(instanceId, session);
    await source.writeKeysToRedis(url, instanceId, session);
    await source.add('Webhook', instanceId, { url: world.sink.url, events: [] });
    await source.stop();
  }, 120_000);

  afterAll(async () => {
    const client = new Redis(url);
    await client.del(`evolution:instance:${instanceId}`);
    client.disconnect();
    await world?.stop();
    await source?.remove();
  });

  it(
    'opens without pairing again, with the Signal sessions of before',
    { timeout: 60_000 },
    async () => {
      const client = new Redis(url);
      const before = await client.hgetall(`evolution:instance:${instanceId}`);
      const args = ['import', 'evolution', '--database', source.uri, '--redis', url];
      const { out } = await switchboard(world.gateway, [...args, '--apply', '--connect']);
      expect(out).toMatch(/^acme\s+came\s+came\s+8\d\d/m);
      await vi.waitFor(
        async () => expect(await world.state('acme')).toMatchObject({ state: 'open' }),
        {
          timeout: 30_000,
          interval: 50,
        },
      );
      await exchangeTexts(world, { name: 'acme', number: NUMBER, contact: CONTACT });
      expect(await world.simulator.violations()).toEqual([]);
      // Nothing there was touched.
      expect(await client.hgetall(`evolution:instance:${instanceId}`)).toEqual(before);
      client.disconnect();
    },
  );
});
