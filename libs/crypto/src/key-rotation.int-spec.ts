import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { ActiveKey } from './active-key.js';
import { KeyUnknownToNodesError, WrongEncryptionKeyError } from './crypto.errors.js';
import { DataKeySealer } from './data-key-sealer.js';
import { KeyAnnouncement } from './key-announcement.js';
import { KeyRotation } from './key-rotation.js';
import { Keyring } from './keyring.js';
import { RingMasterSealer } from './ring-master-sealer.js';
import { openStoredSecrets } from './stored-secrets.js';

const secret = Buffer.from('a secret');
const plainOf = (name: string) => Buffer.from(`of ${name}`);

let database: TestDatabase;
let open: OpenDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  open = await openDatabase(database.uri, { poolSize: 10 });
});

afterAll(async () => {
  await open.close();
  await database.drop();
});

/** One process with these keys, the first of them its ENCRYPTION_KEY. */
async function processWith(...keys: readonly Buffer[]) {
  const [first = randomBytes(32), ...others] = keys;
  const keyring = new Keyring(first, others);
  const active = new ActiveKey(keyring);
  await openStoredSecrets(open.dataSource, keyring);
  const master = new RingMasterSealer(keyring, active);
  master.keptIn({
    table: 'sink_message',
    key: ['instance_id', 'sink', 'sequence'],
    only: 'closing',
    columns: [{ name: 'body_sealed', context: `'sink/' || event_id || '/body'` }],
  });
  return {
    keyring,
    master,
    // A process of its own each time: nothing is cached.
    sealer: () => new DataKeySealer(open.dataSource, keyring, active),
    rotation: new KeyRotation(open.dataSource, open.transactions, keyring, master),
  };
}

type Process = Awaited<ReturnType<typeof processWith>>;

async function newInstance(process: Process): Promise<string> {
  const instanceId = randomUUID();
  await open.transactions.run((tx) => process.sealer().begin(tx, instanceId));
  return instanceId;
}

/** Stores a value that the key from configuration seals itself. */
async function storeClosing({ master }: Process): Promise<string> {
  const eventId = randomUUID();
  await open.transactions.run(async (tx) => {
    const body = await master.seal(tx, `sink/${eventId}/body`, plainOf(eventId));
    await tx.query(
      `INSERT INTO sink_message (instance_id, sink, sequence, event_id, event_name, instance_name, scopes, body_sealed, closing)
       VALUES ($1, 'rabbitmq', 1, $2, 'remove.instance', 'acme', '{}', $3, true)`,
      [randomUUID(), eventId, body],
    );
  });
  return eventId;
}

async function readClosing({ master }: Process, eventId: string): Promise<Buffer> {
  const rows: { body_sealed: Buffer }[] = await open.dataSource.query(
    'SELECT body_sealed FROM sink_message WHERE event_id = $1',
    [eventId],
  );
  return master.open(`sink/${eventId}/body`, rows[0]?.body_sealed ?? Buffer.alloc(0));
}

const KEYS = [randomBytes(32), randomBytes(32), randomBytes(32), randomBytes(32)] as const;

/** What the database is written with. */
let current: Buffer = KEYS[3];

describe('a rotation', () => {
  it('fails no read and no write, three times under load, and empties the former key', async () => {
    const gateway = await processWith(...KEYS);
    const instances: { id: string; sealed: Buffer }[] = [];
    const closing: string[] = [];
    let stopped = false;
    let reads = 0;
    const add = async () => {
      const id = await newInstance(gateway);
      instances.push({ id, sealed: await gateway.sealer().seal(id, 'row', plainOf(id)) });
    };
    for (let index = 0; index < 450; index += 1) await add();
    const anyOf = <T>(list: readonly T[]): T | undefined =>
      list[Math.floor(Math.random() * list.length)];
    const load = [
      async () => {
        await add();
        closing.push(await storeClosing(gateway));
      },
      ...Array.from({ length: 3 }, () => async () => {
        const instance = anyOf(instances);
        if (instance !== undefined) {
          const plain = await gateway.sealer().open(instance.id, 'row', instance.sealed);
          expect(plain).toEqual(plainOf(instance.id));
          reads += 1;
        }
        const eventId = anyOf(closing);
        if (eventId !== undefined) {
          expect(await readClosing(gateway, eventId)).toEqual(plainOf(eventId));
          reads += 1;
        }
      }),
    ].map(async (work) => {
      while (!stopped) await work();
    });
    const under = Promise.all(load);

    const counts: number[] = [];
    for (const next of [1, 2, 3]) {
      const others = KEYS.filter((_, index) => index !== next);
      const operator = await processWith(KEYS[next] ?? KEYS[0], ...others);
      // What the former key is still needed for is told until then.
      const before = (await operator.rotation.holdings()).find(({ active }) => active);
      const wrapped = Object.values(before?.values ?? {}).reduce((sum, count) => sum + count, 0);
      expect(before?.keyId).not.toBe(operator.rotation.target);
      expect(wrapped).toBeGreaterThan(450);
      counts.push(await operator.rotation.rotate());
      const holdings = await operator.rotation.holdings();
      for (const { keyId, values, active } of holdings) {
        expect(active).toBe(keyId === operator.rotation.target);
        if (!active) expect(values).toEqual({});
      }
    }
    stopped = true;
    await under;
    for (const count of counts) expect(count).toBeGreaterThan(450);
    expect(reads).toBeGreaterThan(100);

    // The last key alone opens all of it, and the pepper is the same.
    const pepper = (await openStoredSecrets(open.dataSource, gateway.keyring)).tokenPepper;
    const alone = await processWith(KEYS[3]);
    for (const { id, sealed } of instances) {
      expect(await alone.sealer().open(id, 'row', sealed)).toEqual(plainOf(id));
    }
    for (const eventId of closing) {
      expect(await readClosing(alone, eventId)).toEqual(plainOf(eventId));
    }
    expect((await openStoredSecrets(open.dataSource, alone.keyring)).tokenPepper).toEqual(pepper);
    await expect(processWith(KEYS[0])).rejects.toThrow(WrongEncryptionKeyError);
  });

  it('is followed by processes that were started with the former key first', async () => {
    const next = randomBytes(32);
    const restarted = await processWith(next, current);
    const before = await newInstance(restarted);
    // Not rotated yet, so one that knows the former key alone can read it.
    const old = await processWith(current);
    await old.sealer().seal(before, 'row', secret);

    await restarted.rotation.rotate();
    await expect(newInstance(old)).rejects.toThrow(WrongEncryptionKeyError);
    const after = await newInstance(await processWith(current, next));
    await (await processWith(next)).sealer().seal(after, 'row', secret);
    current = next;
  });

  it('is refused while a running gateway could not read its outcome', async () => {
    const leases = await open.leases();
    const next = randomBytes(32);
    const operator = await processWith(next, current);
    await expect(operator.rotation.rotate()).rejects.toThrow(KeyUnknownToNodesError);
    const announcement = new KeyAnnouncement(open.transactions, operator.keyring, leases);
    await announcement.onApplicationBootstrap();
    expect(await operator.rotation.rotate()).toBeGreaterThan(0);
    expect(await operator.rotation.rotate()).toBe(0);
    current = next;
  });
});
