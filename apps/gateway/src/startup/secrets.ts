import { randomBytes } from 'node:crypto';
import type { LoadedConfig, Secrets } from '@switchboard/config';
import type { DataDirectory } from '@switchboard/database';

/** Names of the files in the data directory. */
const ADMIN_KEY_FILE = 'admin-key';
const ENCRYPTION_KEY_FILE = 'encryption-key';
/** The former ones while a rotation is under way, one a line. */
const FORMER_ENCRYPTION_KEYS_FILE = 'encryption-key-previous';

/** 32 random bytes, as a text that needs no quoting anywhere. */
export const makeAdminKey = (): string => randomBytes(32).toString('base64url');

/**
 * The secrets of the environment; those that are missing are made, and kept in the data directory (mode 0600). An
 * outside database is never reached with made ones: the configuration refuses that.
 *
 * @returns `newAdminKey` when it was made just now, to be shown this once
 */
export async function resolveSecrets(
  given: LoadedConfig['secrets'],
  directory: DataDirectory,
): Promise<Secrets & { readonly newAdminKey: string | null }> {
  const keys =
    given.encryptionKey === null
      ? await keptEncryptionKeys(directory, given.previousEncryptionKeys)
      : {
          encryptionKey: given.encryptionKey,
          previousEncryptionKeys: given.previousEncryptionKeys,
        };
  if (given.globalKey !== null) {
    return { globalKey: given.globalKey, ...keys, newAdminKey: null };
  }
  const made = makeAdminKey();
  const globalKey = await directory.readOrCreateSecretFile(ADMIN_KEY_FILE, () => made);
  return { globalKey, ...keys, newAdminKey: globalKey === made ? made : null };
}

async function keptEncryptionKeys(
  directory: DataDirectory,
  given: readonly Buffer[],
): Promise<Pick<Secrets, 'encryptionKey' | 'previousEncryptionKeys'>> {
  const encryptionKey = await directory.readOrCreateSecretFile(
    ENCRYPTION_KEY_FILE,
    makeEncryptionKey,
  );
  const former = await formerEncryptionKeys(directory);
  return {
    encryptionKey: Buffer.from(encryptionKey, 'base64'),
    previousEncryptionKeys: [...former.map((key) => Buffer.from(key, 'base64')), ...given],
  };
}

/**
 * Puts a new encryption key in place of the one that is kept in the folder, which is kept beside it: what is stored has
 * yet to be wrapped anew.
 *
 * @returns false when a former key is still kept: that rotation has to be finished first
 */
export async function replaceEncryptionKey(directory: DataDirectory): Promise<boolean> {
  const current = await directory.readOrCreateSecretFile(ENCRYPTION_KEY_FILE, makeEncryptionKey);
  const former = await formerEncryptionKeys(directory);
  if (former.some((key) => key !== current)) return false;
  // In this order: one that breaks off in between leaves the key in both files, and loses none.
  await directory.replaceSecretFile(FORMER_ENCRYPTION_KEYS_FILE, `${current}\n`);
  await directory.replaceSecretFile(ENCRYPTION_KEY_FILE, makeEncryptionKey());
  return true;
}

/** Call it when nothing that is stored is wrapped by a former key any more. */
export async function dropFormerEncryptionKeys(directory: DataDirectory): Promise<void> {
  await directory.removeSecretFile(FORMER_ENCRYPTION_KEYS_FILE);
}

async function formerEncryptionKeys(directory: DataDirectory): Promise<string[]> {
  const text = (await directory.readSecretFile(FORMER_ENCRYPTION_KEYS_FILE)) ?? '';
  return text.split('\n').filter((line) => line !== '');
}

const makeEncryptionKey = (): string => randomBytes(32).toString('base64');

/** Puts a new admin key in place of the old one. */
export async function replaceAdminKey(directory: DataDirectory): Promise<string> {
  const made = makeAdminKey();
  await directory.replaceSecretFile(ADMIN_KEY_FILE, made);
  return made;
}
