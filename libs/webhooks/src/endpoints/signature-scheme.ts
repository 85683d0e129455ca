import { createPrivateKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto';

/** How deliveries of an endpoint are signed: `v1` HMAC-SHA256 with a shared secret, `v1a` ed25519. */
export const SIGNATURE_SCHEMES = ['v1', 'v1a'] as const;
export type SignatureScheme = (typeof SIGNATURE_SCHEMES)[number];

/** Private keys of `v1a`, and the public ones that subscribers check with: prefixes of Standard Webhooks 1.0. */
const PRIVATE_PREFIX = 'whsk_';
const PUBLIC_PREFIX = 'whpk_';
/** A private key is its seed and its public key, 32 bytes each, as libsodium has it. */
const KEY_BYTES = 32;

/** By which scheme a stored secret signs. */
export const schemeOf = (secret: string): SignatureScheme =>
  secret.startsWith(PRIVATE_PREFIX) ? 'v1a' : 'v1';

/** A new private key of `v1a`. It never leaves the gateway. */
export function makePrivateKey(): string {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const bytes = Buffer.concat([bytesOf(d), bytesOf(x)]);
  return PRIVATE_PREFIX + bytes.toString('base64');
}

/** What a subscriber checks with; null for a secret of another scheme. */
export function publicKeyOf(secret: string): string | null {
  if (schemeOf(secret) !== 'v1a') return null;
  return PUBLIC_PREFIX + keyBytes(secret).subarray(KEY_BYTES).toString('base64');
}

/** The signature of `v1a` over id, time and body (Standard Webhooks 1.0, "Signature scheme"). */
export function signAsymmetric(privateKey: string, id: string, at: Date, body: Buffer): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  const content = Buffer.concat([Buffer.from(`${id}.${seconds}.`, 'utf8'), body]);
  return `v1a,${sign(null, content, keyOf(privateKey)).toString('base64')}`;
}

function keyOf(privateKey: string) {
  const bytes = keyBytes(privateKey);
  const key: JsonWebKey = {
    kty: 'OKP',
    crv: 'Ed25519',
    d: bytes.subarray(0, KEY_BYTES).toString('base64url'),
    x: bytes.subarray(KEY_BYTES).toString('base64url'),
  };
  return createPrivateKey({ key, format: 'jwk' });
}

const keyBytes = (privateKey: string): Buffer =>
  Buffer.from(privateKey.slice(PRIVATE_PREFIX.length), 'base64');

const bytesOf = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url');
