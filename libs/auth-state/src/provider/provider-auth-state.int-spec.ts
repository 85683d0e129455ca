import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeClaims, describeStore, type StoreUnderTest } from '../testing/store-contract.js';
import { ProviderServer } from '../testing/provider-server.js';
import { StoreWorld } from '../testing/store-world.js';

const API_KEY = 'a-key-for-this-test';

const variables = (server: ProviderServer, changes: Readonly<Record<string, string>> = {}) => ({
  PROVIDER_ENABLED: 'true',
  PROVIDER_HOST: '127.0.0.1',
  PROVIDER_PORT: String(server.port),
  PROVIDER_API_KEY: API_KEY,
  PROVIDER_PREFIX: 'acme',
  EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
  ENCRYPTION_KEY: Buffer.from('the same for each of the worlds.').toString('base64'),
  ...changes,
});

async function open(): Promise<StoreUnderTest> {
  const server = await ProviderServer.start(API_KEY);
  const world = await StoreWorld.open(variables(server));
  const elsewhere = await world.sibling();
  await world.store('provider').check();
  return {
    world,
    store: world.store('provider'),
    elsewhere: elsewhere.store('provider'),
    dump: async (instanceId) => Buffer.from(server.dump('acme', instanceId)),
    close: async () => {
      await elsewhere.close();
      await world.close();
      await server.stop();
    },
  };
}

describeStore('at a provider', open);
describeClaims('at a provider', open);

describe('a provider', () => {
  let server: ProviderServer;

  beforeAll(async () => {
    server = await ProviderServer.start(API_KEY);
  });

  afterAll(async () => {
    await server.stop();
  });

  it.each([
    ['refuses our key', { PROVIDER_API_KEY: 'another-key' }, 'answers 401'],
    [
      'is not reached where nothing private may be',
      { EGRESS_ALLOWED_CIDRS: '' },
      'EGRESS_ALLOWED_CIDRS',
    ],
    ['does not listen', { PROVIDER_PORT: '1' }, 'cannot be used'],
  ])('that %s is no place for sessions', async (_what, changes, message) => {
    const world = await StoreWorld.open(variables(server, changes));
    await expect(world.store('provider').check()).rejects.toThrow(message);
    const fence = await world.newInstance();
    await expect(
      world.store('provider').commit(fence, [{ type: 'session', id: 'a', value: Buffer.of(1) }]),
    ).rejects.toMatchObject({ code: 'auth_state.unavailable', status: 503 });
    await world.close();
  });
});
