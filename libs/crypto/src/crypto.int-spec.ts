import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { SealedValueError, WrongEncryptionKeyError } from './crypto.errors.js';
import { DataKeySealer } from './data-key-sealer.js';
import { ActiveKey } from './active-key.js';
import { Keyring } from './keyring.js';
import { openStoredSecrets } from './stored-secrets.js';

const keyring = new Keyring(randomBytes(32));
const secret = Buffer.from('a secret');
let database: TestDatabase;
let open: OpenDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  open = await openDatabase(database.uri);
});

afterAll(async () => {
  await open.close();
  await database.drop();
});

const newSealer = (database = open.dataSource): DataKeySealer =>
  new DataKeySealer(database, keyring, new ActiveKey(keyring));

async function newInstance(sealer: DataKeySealer): Promise<string> {
  const instanceId = randomUUID();
  await open.transactions.run((tx) => sealer.begin(tx, instanceId));
  return instanceId;
}

describe('openStoredSecrets', () => {
  it('gives every start the same pepper, racing ones too', async () => {
    const starts = await Promise.all(
      Array.from({ length: 8 }, () => openStoredSecrets(open.dataSource, keyring)),
    );
    const peppers = new Set(starts.map((start) => start.tokenPepper.toString('hex')));
    expect(peppers.size).toBe(1);
  });

  it('stops with a clear error when the key is another one', async () => {
    await openStoredSecrets(open.dataSource, keyring);
    const start = openStoredSecrets(open.dataSource, new Keyring(randomBytes(32)));
    await expect(start).rejects.toThrow(WrongEncryptionKeyError);
    await expect(start).rejects.toThrow('ENCRYPTION_KEY is not the key');
  });

  it('stops when the canary was tampered with', async () => {
    await openStoredSecrets(open.dataSource, keyring);
    const flipOneBit = () =>
      open.dataSource.query(
        `UPDATE stored_secret SET secret_sealed = set_byte(secret_sealed, 40, get_byte(secret_sealed, 40) # 1) WHERE name = 'canary'`,
      );
    await flipOneBit();
    await expect(openStoredSecrets(open.dataSource, keyring)).rejects.toThrow(
      WrongEncryptionKeyError,
    );
    await flipOneBit();
    await openStoredSecrets(open.dataSource, keyring);
  });
});

describe('DataKeySealer', () => {
  it('opens what another process sealed', async () => {
    const sealer = newSealer();
    const instanceId = await newInstance(sealer);
    const sealed = await sealer.seal(instanceId, 'auth_key:creds', secret);
    const elsewhere = newSealer();
    expect(await elsewhere.open(instanceId, 'auth_key:creds', sealed)).toEqual(secret);
  });

  it('works inside the transaction that makes the instance', async () => {
    const sealer = newSealer();
    const instanceId = randomUUID();
    const opened = await open.transactions.run(async (tx) => {
      await sealer.begin(tx, instanceId);
      const sealed = await sealer.seal(instanceId, 'token', secret, tx);
      return sealer.open(instanceId, 'token', sealed, tx);
    });
    expect(opened).toEqual(secret);
  });

  it('seals by the key that is stored, also after an attempt that was rolled back', async () => {
    const sealer = newSealer();
    const instanceId = randomUUID();
    const attempt = (outcome: () => void) =>
      open.transactions.run(async (tx) => {
        await sealer.begin(tx, instanceId);
        const sealed = await sealer.seal(instanceId, 'token', secret, tx);
        outcome();
        return sealed;
      });
    await expect(
      attempt(() => {
        throw new Error('taken');
      }),
    ).rejects.toThrow('taken');
    const sealed = await attempt(() => undefined);
    expect(await newSealer().open(instanceId, 'token', sealed)).toEqual(secret);
  });

  it('does not open a value in another row or for another instance', async () => {
    const sealer = newSealer();
    const [one, two] = [await newInstance(sealer), await newInstance(sealer)];
    const sealed = await sealer.seal(one, 'row 1', secret);
    await expect(sealer.open(one, 'row 2', sealed)).rejects.toThrow(SealedValueError);
    await expect(sealer.open(two, 'row 1', sealed)).rejects.toThrow(SealedValueError);
  });

  it('does not open with a data key that was moved to another instance', async () => {
    const sealer = newSealer();
    const [one, two] = [await newInstance(sealer), await newInstance(sealer)];
    await open.dataSource.query(
      'UPDATE data_key SET key_sealed = (SELECT key_sealed FROM data_key WHERE instance_id = $1) WHERE instance_id = $2',
      [one, two],
    );
    await expect(sealer.seal(two, 'row', secret)).rejects.toThrow(SealedValueError);
  });

  it('leaves nothing to open after destroy', async () => {
    const sealer = newSealer();
    const instanceId = await newInstance(sealer);
    const sealed = await sealer.seal(instanceId, 'row', secret);
    await open.transactions.run((tx) => sealer.destroy(tx, instanceId));
    await expect(sealer.open(instanceId, 'row', sealed)).rejects.toThrow('instance is deleted');
  });
});

describe('prepare', () => {
  it('reads the keys of many instances at once, so that none is read on its own', async () => {
    const writer = newSealer();
    const ids = [await newInstance(writer), await newInstance(writer)];
    const sealed = await Promise.all(ids.map((id) => writer.seal(id, 'x', secret)));

    let reads = 0;
    const counting = Object.create(open.dataSource, {
      query: {
        value: (...args: Parameters<typeof open.dataSource.query>) => {
          reads += 1;
          return open.dataSource.query(...args);
        },
      },
    });
    const reader = newSealer(counting);
    await reader.prepare([...ids, randomUUID()]);
    for (const [index, id] of ids.entries()) {
      expect(await reader.open(id, 'x', sealed[index] ?? Buffer.alloc(0))).toEqual(secret);
    }
    await reader.prepare(ids);
    expect(reads).toBe(1);
  });
});
