import { randomBytes } from 'node:crypto';
import type { LoadedConfig, Secrets } from '@switchboard/config';
import type { DataDirectory } from '@switchboard/database';

/** Names of the files in the data directory. */
const ADMIN_KEY_FILE = 'admin-key';
const ENCRYPTION_KEY_FILE = 'encryption-key';

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
  const encryptionKey =
    given.encryptionKey ??
    Buffer.from(
      await directory.readOrCreateSecretFile(ENCRYPTION_KEY_FILE, () =>
        randomBytes(32).toString('base64'),
      ),
      'base64',
    );
  if (given.globalKey !== null) {
    return { globalKey: given.globalKey, encryptionKey, newAdminKey: null };
  }
  const made = makeAdminKey();
  const globalKey = await directory.readOrCreateSecretFile(ADMIN_KEY_FILE, () => made);
  return { globalKey, encryptionKey, newAdminKey: globalKey === made ? made : null };
}

/** Puts a new admin key in place of the old one. */
export async function replaceAdminKey(directory: DataDirectory): Promise<string> {
  const made = makeAdminKey();
  await directory.replaceSecretFile(ADMIN_KEY_FILE, made);
  return made;
}
