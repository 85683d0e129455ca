import { type Fence, FencedError } from '@switchboard/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuthStateStore } from '../auth-state-store.js';
import { ProviderServer } from '../testing/provider-server.js';
import { StoreWorld } from '../testing/store-world.js';
import { AuthLocationRepository } from './location.repository.js';

const API_KEY = 'a-key-for-this-test';
const bytes = (text: string) => Buffer.from(text);

describe('where the session of an instance is', () => {
  let server: ProviderServer;
  let world: StoreWorld;
  let store: AuthStateStore;
  let locations: AuthLocationRepository;
  let fence: Fence;

  beforeAll(async () => {
    server = await ProviderServer.start(API_KEY);
    world = await StoreWorld.open({
      PROVIDER_HOST: '127.0.0.1',
      PROVIDER_PORT: String(server.port),
      PROVIDER_API_KEY: API_KEY,
      EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
    });
    await world.store('provider').check();
    store = world.app.get(AuthStateStore);
    locations = world.app.get(AuthLocationRepository);
  });

  afterAll(async () => {
    await world.close();
    await server.stop();
  });

  beforeEach(async () => {
    fence = await world.newInstance();
    await store.claim(fence);
  });

  const write = (of: Fence, content: string) =>
    store.commit(of, [{ type: 'session', id: 'a', value: bytes(content) }]);
  const move = (to: 'postgresql' | 'provider') =>
    world.database.transactions.run((tx) => locations.move(tx, fence.instanceId, to));

  it('is the configured store for a new one, and is written down', async () => {
    expect(await locations.find(fence.instanceId)).toEqual({
      store: 'postgresql',
      restoredAt: null,
      parked: null,
    });
  });

  it('is looked up by each new owner', async () => {
    await write(fence, 'in PostgreSQL');
    const next = await world.pass(fence);
    await move('provider');
    await store.claim(next);
    expect((await store.read(next.instanceId, 'session', ['a'])).size).toBe(0);
    await write(next, 'at the provider');
    expect(server.dump('switchboard', fence.instanceId)).toContain('session');
    await store.destroy(fence.instanceId);
    expect(await locations.find(fence.instanceId)).toBeNull();
    expect(server.dump('switchboard', fence.instanceId)).toBe('[[],[]]');
  });

  it('is in no store while it is parked, and goes with its instance wherever the bucket is', async () => {
    await write(fence, 'here');
    const parked = { address: 's3://archive/a', id: fence.instanceId };
    await world.database.transactions.run((tx) => locations.park(tx, fence.instanceId, parked));
    expect(await locations.find(fence.instanceId)).toMatchObject({ parked });
    const next = await world.pass(fence);
    await expect(store.claim(next)).rejects.toMatchObject({ code: 'connection.parked' });
    // This process knows no S3.
    await store.destroy(fence.instanceId);
    expect(await locations.find(fence.instanceId)).toBeNull();
    await expect(store.claim(await world.pass(fence))).resolves.toBeUndefined();
  });

  it('is not taken for empty by an owner that is one no more', async () => {
    await write(fence, 'here');
    const next = await world.pass(fence);
    await world.store('postgresql').clear(next);
    // It would ask its contact for the message again, and the server would drop it.
    await expect(store.read(fence.instanceId, 'session', ['a'])).rejects.toBeInstanceOf(
      FencedError,
    );
    await store.claim(next);
    expect((await store.read(next.instanceId, 'session', ['a'])).size).toBe(0);
  });
});
