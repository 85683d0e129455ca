import { type AuthenticationCreds, initAuthCreds } from '@switchboard/baileys';
import { type AuthStateStore, CREDENTIALS } from '@switchboard/auth-state';
import { decodeAuthValue } from './auth-value-encoding.js';

/**
 * The stored credentials of an instance, or fresh ones. Only credentials that a phone has linked are ever stored, so
 * a pairing that broke off starts again from nothing.
 */
export async function loadCredentials(
  store: AuthStateStore,
  instanceId: string,
): Promise<AuthenticationCreds> {
  const { type, id } = CREDENTIALS;
  const bytes = (await store.read(instanceId, type, [id])).get(id);
  if (bytes === undefined) return initAuthCreds();
  const stored = decodeAuthValue(bytes);
  if (!isCredentials(stored)) throw new TypeError('The stored credentials cannot be read.');
  return stored;
}

/** True once a phone has linked this device: its signature over our identity is there. */
export function isPaired(creds: AuthenticationCreds): boolean {
  return creds.account !== undefined && creds.account !== null;
}

/** True for what has the keys of credentials. */
export function isCredentials(value: unknown): value is AuthenticationCreds {
  return (
    typeof value === 'object' && value !== null && 'noiseKey' in value && 'advSecretKey' in value
  );
}
