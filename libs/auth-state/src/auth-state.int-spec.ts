import { randomBytes, randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AppConfig } from '@switchboard/config';
import { CryptoModule, InstanceSealer } from '@switchboard/crypto';
import { type Fence, FencedError, Transactions } from '@switchboard/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { AuthStateModule, AuthStateStore, InboxRetention } from './index.js';

const bytes = (text: string) => Buffer.from(text);
const text = (value: Uint8Array | undefined) =>
  value === undefined ? null : Buffer.from(value).toString();

describe('auth state in PostgreSQL', () => {
  let database: TestDatabase;
  let opened: OpenDatabase;
  let app: TestingModule;
  let store: AuthStateStore;
  let fence: Fence;

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = await openDatabase(database.uri);
    const { dataSource, transactions } = opened;
    const platform = [
      { provide: getDataSourceToken(), useValue: dataSource },
      { provide: Transactions, useValue: transactions },
      {
        provide: AppConfig,
        useValue: { encryptionKey: randomBytes(32), previousEncryptionKeys: [] },
      },
    ];
    @Global()
    @Module({
      providers: platform,
      exports: [getDataSourceToken(), Transactions, AppConfig],
    })
    class PlatformModule {}
    app = await Test.createTestingModule({
      imports: [PlatformModule, CryptoModule, AuthStateModule],
    }).compile();
    store = app.get(AuthStateStore);
  });

  afterAll(async () => {
    await app.close();
    await opened.close();
    await database.drop();
  });

  beforeEach(async () => {
    fence = await newInstance();
  });

  async function newInstance(): Promise<Fence> {
    const instanceId = randomUUID();
    await opened.transactions.run(async (tx) => {
      await tx.query('INSERT INTO instance_lease (instance_id, epoch) VALUES ($1, 3)', [
        instanceId,
      ]);
      await app.get(InstanceSealer).begin(tx, instanceId);
    });
    return { instanceId, epoch: 3n };
  }

  async function rowsOf(table: 'auth_key' | 'inbox', instanceId: string): Promise<number> {
    const rows: { count: string }[] = await opened.dataSource.query(
      `SELECT count(*) AS count FROM ${table} WHERE instance_id = $1`,
      [instanceId],
    );
    return Number(rows[0]?.count);
  }

  function settle(instanceId: string, cipherHash: Uint8Array): Promise<void> {
    return opened.transactions.run((tx) => store.settle(tx, instanceId, [{ cipherHash }]));
  }

  it('reads back what was committed, and nothing for what was not', async () => {
    await store.commit(fence, [
      { type: 'session', id: 'a', value: bytes('one') },
      { type: 'pre-key', id: 'a', value: bytes('two') },
    ]);
    const found = await store.read(fence.instanceId, 'session', ['a', 'b']);
    expect([...found.keys()]).toEqual(['a']);
    expect(text(found.get('a'))).toBe('one');
  });

  it('keeps no value in the clear', async () => {
    const secret = randomBytes(24);
    await store.commit(
      fence,
      [{ type: 'session', id: 'a', value: secret }],
      [{ cipherHash: randomBytes(32), payload: secret }],
    );
    const rows: { sealed: Buffer }[] = await opened.dataSource.query(
      `SELECT value_sealed AS sealed FROM auth_key WHERE instance_id = $1
       UNION ALL SELECT payload_sealed FROM inbox WHERE instance_id = $1`,
      [fence.instanceId],
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.sealed.includes(secret)).toBe(false);
  });

  it('does not open a value that was moved to another row', async () => {
    await store.commit(fence, [{ type: 'session', id: 'a', value: bytes('one') }]);
    await opened.dataSource.query("UPDATE auth_key SET key_id = 'b' WHERE instance_id = $1", [
      fence.instanceId,
    ]);
    await expect(store.read(fence.instanceId, 'session', ['b'])).rejects.toThrow();
  });

  it('lets the later change of one key win, also when it removes the key', async () => {
    await store.commit(fence, [
      { type: 'session', id: 'a', value: bytes('old') },
      { type: 'session', id: 'b', value: bytes('gone') },
      { type: 'session', id: 'a', value: bytes('new') },
      { type: 'session', id: 'b', value: null },
    ]);
    const found = await store.read(fence.instanceId, 'session', ['a', 'b']);
    expect(text(found.get('a'))).toBe('new');
    expect(found.has('b')).toBe(false);
  });

  it('refuses a stale epoch and writes nothing of it', async () => {
    const stale = { ...fence, epoch: 2n };
    await expect(
      store.commit(
        stale,
        [{ type: 'session', id: 'a', value: bytes('stale') }],
        [{ cipherHash: randomBytes(32), payload: bytes('stale') }],
      ),
    ).rejects.toBeInstanceOf(FencedError);
    await expect(store.forget(stale)).rejects.toBeInstanceOf(FencedError);
    expect(await rowsOf('auth_key', fence.instanceId)).toBe(0);
    expect(await rowsOf('inbox', fence.instanceId)).toBe(0);
  });

  it('writes all of a commit or nothing', async () => {
    await opened.dataSource.query(
      "ALTER TABLE inbox ADD CONSTRAINT refused CHECK (cipher_hash <> '\\x00'::bytea)",
    );
    await expect(
      store.commit(
        fence,
        [{ type: 'session', id: 'a', value: bytes('one') }],
        [{ cipherHash: Buffer.from([0]), payload: bytes('refused after the keys were written') }],
      ),
    ).rejects.toThrow('refused');
    expect(await rowsOf('auth_key', fence.instanceId)).toBe(0);
  });

  it('is idempotent: a repeated commit changes nothing and revives no told message', async () => {
    const cipherHash = randomBytes(32);
    const commit = () =>
      store.commit(
        fence,
        [{ type: 'session', id: 'a', value: bytes('one') }],
        [{ cipherHash, payload: bytes('text') }],
      );
    await commit();
    await settle(fence.instanceId, cipherHash);
    await commit();
    expect(await rowsOf('auth_key', fence.instanceId)).toBe(1);
    expect(await store.undone(fence.instanceId, 10)).toEqual([]);
    expect(text((await store.findInbox(fence.instanceId, cipherHash))?.payload)).toBe('text');
  });

  it('gives what was not told, oldest first, until it is settled', async () => {
    const hashes = [randomBytes(32), randomBytes(32), randomBytes(32)];
    for (const [index, cipherHash] of hashes.entries()) {
      await store.commit(fence, [], [{ cipherHash, payload: bytes(String(index)) }]);
    }
    const told = hashes[1];
    if (told !== undefined) await settle(fence.instanceId, told);
    const undone = await store.undone(fence.instanceId, 10);
    expect(undone.map((entry) => text(entry.payload))).toEqual(['0', '2']);
    expect(await store.undone(fence.instanceId, 1)).toHaveLength(1);
  });

  it('does not settle when the transaction that tells is rolled back', async () => {
    const cipherHash = randomBytes(32);
    await store.commit(fence, [], [{ cipherHash, payload: bytes('text') }]);
    await expect(
      opened.transactions.run(async (tx) => {
        await store.settle(tx, fence.instanceId, [{ cipherHash }]);
        throw new Error('crash between A and B');
      }),
    ).rejects.toThrow('crash');
    expect(await store.undone(fence.instanceId, 10)).toHaveLength(1);
  });

  it('knows whether there are credentials', async () => {
    expect(await store.hasCredentials(fence.instanceId)).toBe(false);
    await store.commit(fence, [{ type: 'creds', id: 'creds', value: bytes('{}') }]);
    expect(await store.hasCredentials(fence.instanceId)).toBe(true);
  });

  it('forgets the session and keeps what was not told', async () => {
    await store.commit(
      fence,
      [{ type: 'creds', id: 'creds', value: bytes('{}') }],
      [{ cipherHash: randomBytes(32), payload: bytes('text') }],
    );
    await store.forget(fence);
    expect(await store.hasCredentials(fence.instanceId)).toBe(false);
    expect(await store.undone(fence.instanceId, 10)).toHaveLength(1);
  });

  it('destroys one instance in batches and leaves the others alone', async () => {
    const other = await newInstance();
    await store.commit(other, [{ type: 'session', id: 'a', value: bytes('other') }]);
    // Fewer than a batch, a full batch, and ids that sort differently by collation and by code unit.
    const ids = Array.from({ length: 5_200 }, (_, index) => `${index % 2 ? 'a' : 'B'}-${index}`);
    await store.commit(
      fence,
      ids.map((id) => ({ type: 'pre-key', id, value: bytes('k') })),
      [{ cipherHash: randomBytes(32), payload: bytes('text') }],
    );
    await store.destroy(fence.instanceId);
    expect(await rowsOf('auth_key', fence.instanceId)).toBe(0);
    expect(await rowsOf('inbox', fence.instanceId)).toBe(0);
    expect(await rowsOf('auth_key', other.instanceId)).toBe(1);
  });

  it('sweeps entries that were told long ago, in batches', async () => {
    const hashes = Array.from({ length: 5 }, () => randomBytes(32));
    await store.commit(
      fence,
      [],
      hashes.map((cipherHash) => ({ cipherHash, payload: bytes('text') })),
    );
    for (const hash of hashes.slice(0, 4)) await settle(fence.instanceId, hash);
    await opened.dataSource.query(
      "UPDATE inbox SET done_at = done_at - interval '8 days' WHERE cipher_hash = ANY($1::bytea[])",
      [hashes.slice(0, 3)],
    );
    const retention = app.get(InboxRetention);
    expect(await retention.sweepInbox(7, 2)).toBe(2);
    expect(await retention.sweepInbox(7, 2)).toBe(1);
    expect(await rowsOf('inbox', fence.instanceId)).toBe(2);
  });

  it('writes the 812 pre-keys of a first login in one quick commit', async () => {
    const changes = Array.from({ length: 812 }, (_, index) => ({
      type: 'pre-key',
      id: String(index + 1),
      value: randomBytes(180),
    }));
    const started = performance.now();
    await store.commit(fence, changes);
    const tookMs = performance.now() - started;
    process.stdout.write(`812 pre-keys in one commit: ${Math.round(tookMs)} ms\n`);
    expect(tookMs).toBeLessThan(2_000);
    expect(await rowsOf('auth_key', fence.instanceId)).toBe(812);
  });
});
