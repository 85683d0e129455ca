import { randomBytes } from 'node:crypto';
import type { Fence } from '@switchboard/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InboxRetention } from '../index.js';
import type { LocatedStore } from '../located-store.js';
import { describeStore } from '../testing/store-contract.js';
import { StoreWorld } from '../testing/store-world.js';

const bytes = (text: string) => Buffer.from(text);

describeStore('in PostgreSQL', async () => {
  const world = await StoreWorld.open();
  const elsewhere = await world.sibling();
  return {
    world,
    store: world.store('postgresql'),
    elsewhere: elsewhere.store('postgresql'),
    dump: async (instanceId) => {
      const rows: { type: string; sealed: Buffer }[] = await world.database.dataSource.query(
        `SELECT type, value_sealed AS sealed FROM auth_key WHERE instance_id = $1
         UNION ALL SELECT 'inbox', payload_sealed FROM inbox WHERE instance_id = $1`,
        [instanceId],
      );
      return Buffer.concat(rows.flatMap(({ type, sealed }) => [Buffer.from(type), sealed]));
    },
    close: async () => {
      await elsewhere.close();
      await world.close();
    },
  };
});

describe('the tables of auth state', () => {
  let world: StoreWorld;
  let store: LocatedStore;
  let fence: Fence;

  beforeAll(async () => {
    world = await StoreWorld.open();
    store = world.store('postgresql');
  });

  afterAll(async () => {
    await world.close();
  });

  beforeEach(async () => {
    fence = await world.newInstance();
  });

  async function rowsOf(table: 'auth_key' | 'inbox'): Promise<number> {
    const rows: { count: string }[] = await world.database.dataSource.query(
      `SELECT count(*) AS count FROM ${table} WHERE instance_id = $1`,
      [fence.instanceId],
    );
    return Number(rows[0]?.count);
  }

  it('do not open a value that was moved to another row', async () => {
    await store.commit(fence, [{ type: 'session', id: 'a', value: bytes('one') }]);
    await world.database.dataSource.query(
      "UPDATE auth_key SET key_id = 'b' WHERE instance_id = $1",
      [fence.instanceId],
    );
    await expect(store.read(fence.instanceId, 'session', ['b'])).rejects.toThrow();
  });

  it('take all of a commit or nothing', async () => {
    await world.database.dataSource.query(
      "ALTER TABLE inbox ADD CONSTRAINT refused CHECK (cipher_hash <> '\\x00'::bytea)",
    );
    await expect(
      store.commit(
        fence,
        [{ type: 'session', id: 'a', value: bytes('one') }],
        [{ cipherHash: Buffer.from([0]), payload: bytes('refused after the keys were written') }],
      ),
    ).rejects.toThrow('refused');
    expect(await rowsOf('auth_key')).toBe(0);
  });

  it('are destroyed in batches', async () => {
    const keys = Array.from({ length: 6_000 }, (_, index) => ({
      type: 'pre-key',
      id: String(index),
      value: bytes('key'),
    }));
    await store.commit(fence, keys, [{ cipherHash: randomBytes(32), payload: bytes('text') }]);
    await store.destroy(fence.instanceId);
    expect([await rowsOf('auth_key'), await rowsOf('inbox')]).toEqual([0, 0]);
  });

  it('lose entries that were told long ago, in batches', async () => {
    const hashes = Array.from({ length: 5 }, () => randomBytes(32));
    await store.commit(
      fence,
      [],
      hashes.map((cipherHash) => ({ cipherHash, payload: bytes('text') })),
    );
    await world.database.transactions.run((tx) =>
      store.settle(
        tx,
        fence.instanceId,
        hashes.slice(0, 4).map((cipherHash) => ({ cipherHash })),
      ),
    );
    await world.database.dataSource.query(
      "UPDATE inbox SET done_at = done_at - interval '8 days' WHERE cipher_hash = ANY($1::bytea[])",
      [hashes.slice(0, 3)],
    );
    const retention = world.app.get(InboxRetention);
    expect(await retention.sweepInbox(7, 2)).toBe(2);
    expect(await retention.sweepInbox(7, 2)).toBe(1);
    expect(await rowsOf('inbox')).toBe(2);
  });
});
