import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { WrongEncryptionKeyError } from './crypto.errors.js';
import type { Keyring } from './keyring.js';
import { KEY_LENGTH } from './sealing-key.js';

/** Name of the secret whose only use is that it opens: its key is the one that seals (`ActiveKey`). */
export const CANARY = 'canary';
const TOKEN_PEPPER = 'token-pepper';

/** Secrets of the gateway itself: made once a database, wrapped by the key from configuration. */
export interface StoredSecrets {
  /** Key of the hash by which tokens are found. */
  readonly tokenPepper: Buffer;
}

/**
 * Reads the gateway's own secrets, and makes them in a new database. Safe when several processes start at once: the
 * first insert decides. The canary is what proves ENCRYPTION_KEY before anything is written with a wrong one.
 *
 * @throws WrongEncryptionKeyError when this database was written with another key
 */
export async function openStoredSecrets(
  database: DataSource,
  keyring: Keyring,
): Promise<StoredSecrets> {
  await openOrMake(database, keyring, CANARY);
  return { tokenPepper: await openOrMake(database, keyring, TOKEN_PEPPER) };
}

async function openOrMake(database: DataSource, keyring: Keyring, name: string): Promise<Buffer> {
  const { id, ids } = { id: keyring.preferred.id, ids: keyring.ids };
  await database.query(
    'INSERT INTO stored_secret (name, key_id, secret_sealed) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING',
    [name, id, keyring.preferred.derive('stored-secret').seal(name, randomBytes(KEY_LENGTH))],
  );
  const rows: { key_id: string; secret_sealed: Buffer }[] = await database.query(
    'SELECT key_id, secret_sealed FROM stored_secret WHERE name = $1',
    [name],
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`The stored secret "${name}" vanished while it was read`);
  if (!ids.includes(row.key_id)) throw new WrongEncryptionKeyError(row.key_id, ids);
  try {
    return keyring.open('stored-secret', name, row.secret_sealed);
  } catch (error) {
    throw new WrongEncryptionKeyError(row.key_id, ids, { cause: error });
  }
}
