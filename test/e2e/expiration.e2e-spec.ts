import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOfInstance } from '../support/rows-of-instance.js';
import { World } from '../support/world.js';

describe('expiration (DEL_INSTANCE)', () => {
  let world: World;
  let store: pg.Client;

  beforeAll(async () => {
    world = await World.start({ DEL_INSTANCE: '60' });
    store = new pg.Client({ connectionString: world.database.uri });
    await store.connect();
  });

  afterAll(async () => {
    await store?.end();
    await world?.stop();
  });

  const expiresAt = async (name: string): Promise<string | null> => {
    const { body } = await world.gateway.call<{ instance: { expiresAt: string | null } }>(
      'GET',
      `/instance/connectionState/${name}`,
    );
    return body.instance.expiresAt;
  };

  it('removes what nobody pairs, tells it beforehand and afterwards, and leaves the paired alone', async () => {
    const paired = await world.pair('paired');
    const idle = await world.create('idle', { qrcode: false });
    expect(await expiresAt('paired')).toBeNull();
    const remainingMs = Date.parse((await expiresAt('idle')) ?? '') - Date.now();
    expect(Math.abs(remainingMs - 60 * 60_000)).toBeLessThan(60_000);

    // The hour passes for every instance that has a deadline.
    await store.query(
      'UPDATE switchboard.connection SET expires_at = now() WHERE expires_at IS NOT NULL',
    );

    await world.sink.waitFor((sink) => sink.of('remove.instance', 'idle')[0], 30_000);
    await vi.waitFor(
      async () =>
        expect(await rowsOfInstance(world.database.uri, idle.instance.instanceId)).toEqual({}),
      { timeout: 20_000, interval: 100 },
    );
    expect(await world.state('paired')).toMatchObject({ state: 'open' });
    expect(world.sink.of('remove.instance', 'paired')).toEqual([]);

    // Logged out, its time begins.
    await world.gateway.call('DELETE', `/instance/logout/${paired.name}`);
    expect(await expiresAt('paired')).not.toBeNull();
  });
});
