import { randomBytes } from 'node:crypto';
import { type Fence, FencedError } from '@switchboard/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LocatedStore } from '../located-store.js';
import type { StoreWorld } from './store-world.js';

/** A store under test. */
export interface StoreUnderTest {
  readonly world: StoreWorld;
  readonly store: LocatedStore;
  /** The same store as another process has it. */
  readonly elsewhere: LocatedStore;
  /** All that the store holds, as bytes. */
  dump(instanceId: string): Promise<Buffer>;
  close(): Promise<void>;
}

const WAIT = { timeout: 15_000, interval: 10 };
const bytes = (text: string) => Buffer.from(text);
const text = (value: Uint8Array | undefined) =>
  value === undefined ? null : Buffer.from(value).toString();

/** What every store promises. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`auth state ${name}`, () => {
    let under: StoreUnderTest;
    let store: LocatedStore;
    let fence: Fence;

    beforeAll(async () => {
      under = await open();
      store = under.store;
    });

    afterAll(async () => {
      await under?.close();
    });

    beforeEach(async () => {
      fence = await under.world.newInstance();
      await store.claim(fence);
    });

    const value = async (id: string, of = fence) =>
      text((await store.read(of.instanceId, 'session', [id])).get(id));
    const write = (id: string, content: string, of = fence) =>
      store.commit(of, [{ type: 'session', id, value: bytes(content) }]);
    const untold = async () =>
      (await store.undone(fence.instanceId, 100)).map((entry) => text(entry.payload));
    const settle = async (cipherHash: Uint8Array) => {
      await under.world.database.transactions.run((tx) =>
        store.settle(tx, fence.instanceId, [{ cipherHash }]),
      );
    };
    const all = async () => {
      const found = new Map<string, string | null>();
      for await (const page of store.entries(fence.instanceId)) {
        for (const entry of page) found.set(`${entry.type} ${entry.id}`, text(entry.value));
      }
      return Object.fromEntries(found);
    };

    it('is fit to keep sessions', async () => {
      await store.check();
    });

    it('reads back what was committed, and nothing for what was not', async () => {
      await store.commit(fence, [
        { type: 'session', id: 'a', value: bytes('one') },
        { type: 'pre-key', id: 'a', value: bytes('two') },
        { type: 'sender-key', id: '1-2@g.us::3::0', value: Buffer.alloc(0) },
      ]);
      const found = await store.read(fence.instanceId, 'session', ['a', 'b']);
      expect([...found.keys()]).toEqual(['a']);
      expect(text(found.get('a'))).toBe('one');
      const empty = await store.read(fence.instanceId, 'sender-key', ['1-2@g.us::3::0']);
      expect(text(empty.get('1-2@g.us::3::0'))).toBe('');
      expect((await store.read(fence.instanceId, 'session', [])).size).toBe(0);
    });

    it('keeps nothing in the clear', async () => {
      const secret = randomBytes(24);
      await store.commit(
        fence,
        [{ type: 'session', id: 'a', value: secret }],
        [{ cipherHash: randomBytes(32), payload: secret }],
      );
      const dump = await under.dump(fence.instanceId);
      expect(dump.includes('session')).toBe(true);
      for (const form of [secret, secret.toString('hex'), secret.toString('base64')]) {
        expect(dump.includes(form)).toBe(false);
      }
    });

    it('lets the later change of one value win, also when it removes it', async () => {
      await write('b', 'here before');
      await store.commit(fence, [
        { type: 'session', id: 'a', value: bytes('old') },
        { type: 'session', id: 'b', value: bytes('gone') },
        { type: 'session', id: 'a', value: bytes('new') },
        { type: 'session', id: 'b', value: null },
        { type: 'session', id: 'never', value: null },
      ]);
      expect(await value('a')).toBe('new');
      expect(await value('b')).toBeNull();
    });

    it('refuses an older epoch, and writes nothing of it', async () => {
      await write('a', 'first');
      const next = await under.world.pass(fence);
      await under.elsewhere.claim(next);
      const cipherHash = randomBytes(32);
      await expect(
        store.commit(
          fence,
          [{ type: 'session', id: 'a', value: bytes('stale') }],
          [{ cipherHash, payload: bytes('stale') }],
        ),
      ).rejects.toBeInstanceOf(FencedError);
      await expect(store.forget(fence)).rejects.toBeInstanceOf(FencedError);
      await expect(store.clear(fence)).rejects.toBeInstanceOf(FencedError);
      expect(await value('a')).toBe('first');
      expect(await store.findInbox(fence.instanceId, cipherHash)).toBeNull();
      await under.elsewhere.commit(next, [{ type: 'session', id: 'a', value: bytes('second') }]);
      expect(await value('a')).toBe('second');
    });

    it('never mixes two owners, however their commits race with a take-over', async () => {
      const hashes = Array.from({ length: 20 }, () => randomBytes(32));
      const old = hashes.map(async (cipherHash, index) =>
        store
          .commit(
            fence,
            [
              { type: 'session', id: 'a', value: bytes(`old ${index}`) },
              { type: 'session', id: 'b', value: bytes(`old ${index}`) },
            ],
            [{ cipherHash, payload: bytes(String(index)) }],
          )
          .then(
            () => true,
            (error: unknown) => {
              expect(error).toBeInstanceOf(FencedError);
              return false;
            },
          ),
      );
      const next = await under.world.pass(fence);
      await under.elsewhere.claim(next);
      // What the new owner starts from, no commit of the old one changes any more.
      const before = await all();
      const untoldBefore = await untold();
      const committed = await Promise.all(old);
      expect(await all()).toEqual(before);
      expect(await untold()).toEqual(untoldBefore);
      expect(untoldBefore).toHaveLength(committed.filter(Boolean).length);
      expect(before['session a']).toBe(before['session b']);
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
      await commit();
      expect(await untold()).toEqual(['text']);
      await settle(cipherHash);
      await vi.waitFor(async () => expect(await untold()).toEqual([]), WAIT);
      await commit();
      expect(await untold()).toEqual([]);
      expect(text((await store.findInbox(fence.instanceId, cipherHash))?.payload)).toBe('text');
    });

    it('gives what was not told, oldest first, until it is settled', async () => {
      const hashes = [randomBytes(32), randomBytes(32), randomBytes(32)];
      for (const [index, cipherHash] of hashes.entries()) {
        await store.commit(fence, [], [{ cipherHash, payload: bytes(String(index)) }]);
      }
      expect(await untold()).toEqual(['0', '1', '2']);
      expect(await store.undone(fence.instanceId, 1)).toHaveLength(1);
      await settle(hashes[1] ?? Buffer.alloc(0));
      await vi.waitFor(async () => expect(await untold()).toEqual(['0', '2']), WAIT);
    });

    it('does not settle when the transaction that tells is rolled back', async () => {
      const [cipherHash, other] = [randomBytes(32), randomBytes(32)];
      for (const hash of [cipherHash, other]) {
        await store.commit(fence, [], [{ cipherHash: hash, payload: bytes('text') }]);
      }
      await expect(
        under.world.database.transactions.run(async (tx) => {
          await store.settle(tx, fence.instanceId, [{ cipherHash }]);
          throw new Error('crash between A and B');
        }),
      ).rejects.toThrow('crash');
      await settle(other);
      await vi.waitFor(async () => expect(await untold()).toHaveLength(1), WAIT);
    });

    it('knows whether there are credentials', async () => {
      expect(await store.hasCredentials(fence.instanceId)).toBe(false);
      await store.commit(fence, [{ type: 'creds', id: 'creds', value: bytes('{}') }]);
      expect(await store.hasCredentials(fence.instanceId)).toBe(true);
    });

    it('forgets the session and keeps what was not told', async () => {
      await store.commit(
        fence,
        [
          { type: 'creds', id: 'creds', value: bytes('{}') },
          { type: 'session', id: 'a', value: bytes('one') },
        ],
        [{ cipherHash: randomBytes(32), payload: bytes('text') }],
      );
      await store.forget(fence);
      expect(await store.hasCredentials(fence.instanceId)).toBe(false);
      expect(await all()).toEqual({});
      expect(await untold()).toEqual(['text']);
    });

    it('gives all of a session page by page, and clears it without touching another', async () => {
      const other = await under.world.newInstance();
      await store.claim(other);
      await write('a', 'of another', other);
      const changes = Array.from({ length: 1_203 }, (_, index) => ({
        type: 'pre-key',
        id: String(index),
        value: bytes(`key ${index}`),
      }));
      await store.commit(
        fence,
        [...changes, { type: 'session', id: 'ä-b:c', value: bytes('x') }],
        [{ cipherHash: randomBytes(32), payload: bytes('text') }],
      );
      const found = await all();
      expect(Object.keys(found)).toHaveLength(1_204);
      expect(found['pre-key 1202']).toBe('key 1202');
      expect(found['session ä-b:c']).toBe('x');
      await store.clear(fence);
      expect(await all()).toEqual({});
      expect(await untold()).toEqual([]);
      await write('a', 'anew');
      expect(await value('a')).toBe('anew');
      expect(await value('a', other)).toBe('of another');
    });

    it('destroys one instance and leaves the others alone', async () => {
      const other = await under.world.newInstance();
      await store.claim(other);
      for (const one of [fence, other]) {
        await store.commit(
          one,
          [{ type: 'session', id: 'a', value: bytes('one') }],
          [{ cipherHash: randomBytes(32), payload: bytes('text') }],
        );
      }
      await store.destroy(fence.instanceId);
      await store.destroy(fence.instanceId);
      expect(await all()).toEqual({});
      expect(await untold()).toEqual([]);
      expect(await value('a', other)).toBe('one');
      expect(await store.undone(other.instanceId, 10)).toHaveLength(1);
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
      process.stdout.write(`812 pre-keys in one commit ${name}: ${Math.round(tookMs)} ms\n`);
      expect(tookMs).toBeLessThan(5_000);
      expect(Object.keys(await all())).toHaveLength(812);
    });
  });
}

/** What stores outside the database promise beside: requests of an earlier session that arrive late are refused. */
export function describeClaims(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`claims of auth state ${name}`, () => {
    let under: StoreUnderTest;

    beforeAll(async () => {
      under = await open();
    });

    afterAll(async () => {
      await under?.close();
    });

    it('refuse what the session before of the same owner still writes', async () => {
      const { store, elsewhere, world } = under;
      const fence = await world.newInstance();
      await store.claim(fence);
      await store.commit(fence, [{ type: 'session', id: 'a', value: bytes('first') }]);
      // The next session of this owner; the first one plays the request that was under way.
      await elsewhere.claim(fence);
      await expect(
        store.commit(fence, [{ type: 'session', id: 'a', value: bytes('late') }]),
      ).rejects.toBeInstanceOf(FencedError);
      await elsewhere.commit(fence, [{ type: 'session', id: 'b', value: bytes('second') }]);
      const found = await elsewhere.read(fence.instanceId, 'session', ['a', 'b']);
      expect([text(found.get('a')), text(found.get('b'))]).toEqual(['first', 'second']);
    });

    it('of an earlier epoch are refused', async () => {
      const { store, elsewhere, world } = under;
      const fence = await world.newInstance();
      const next = await world.pass(fence);
      await elsewhere.claim(next);
      await expect(store.claim(fence)).rejects.toBeInstanceOf(FencedError);
    });

    it('of a deleted instance are refused: an owner that does not know yet writes nothing anew', async () => {
      const { store, elsewhere, world } = under;
      const fence = await world.newInstance();
      await store.claim(fence);
      await elsewhere.destroy(fence.instanceId);
      await expect(
        store.commit(fence, [{ type: 'session', id: 'a', value: bytes('late') }]),
      ).rejects.toBeInstanceOf(FencedError);
      await expect(store.claim(await world.pass(fence))).rejects.toBeInstanceOf(FencedError);
    });
  });
}
