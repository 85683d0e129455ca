import { WA_CERT_DETAILS } from '@whiskeysockets/baileys';

const ROOT_KEY_BYTES = 32;

/**
 * Sets the public key that a server's certificate chain must end in, for this whole process. Only test servers need
 * it; without a call it is WhatsApp's.
 *
 * @param key 32 bytes, or 64 hex digits
 */
export function setRootKey(key: string | Uint8Array): void {
  const bytes = typeof key === 'string' ? Buffer.from(key, 'hex') : Buffer.from(key);
  if (bytes.byteLength !== ROOT_KEY_BYTES) {
    throw new Error('A root key has 32 bytes (64 hex digits).');
  }
  WA_CERT_DETAILS.PUBLIC_KEY = bytes;
}
