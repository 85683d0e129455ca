import { createPublicKey, verify } from 'node:crypto';
import { Curve } from '@switchboard/baileys';

const FIELD_PRIME = 2n ** 255n - 19n;
const ED25519_PUBLIC_KEY_DER = Buffer.from('302a300506032b6570032100', 'hex');
const SIGN_BIT = 0x80;

/** Signs with an X25519 private key (XEdDSA, 64 bytes). Pure JavaScript, about 12 ms of CPU. */
export function sign(privateKey: Uint8Array, message: Uint8Array): Buffer {
  return Buffer.from(Curve.sign(privateKey, message));
}

/**
 * Checks an XEdDSA signature by an X25519 public key (32 bytes).
 *
 * This does not go through the client library: the simulator judges what the library signs, so it does the
 * conversion to Ed25519 itself (y = (u − 1) / (u + 1), sign bit taken from the signature) and lets Node verify.
 */
export function isSignedBy(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const lastByte = signature[63];
  if (publicKey.length !== 32 || signature.length !== 64 || lastByte === undefined) return false;
  const edwardsKey = edwardsFromMontgomery(publicKey);
  edwardsKey[31] = (edwardsKey[31] ?? 0) | (lastByte & SIGN_BIT);
  const edwardsSignature = Buffer.from(signature);
  edwardsSignature[63] = lastByte & ~SIGN_BIT;
  const key = createPublicKey({
    key: Buffer.concat([ED25519_PUBLIC_KEY_DER, edwardsKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, message, key, edwardsSignature);
}

function edwardsFromMontgomery(publicKey: Uint8Array): Buffer {
  const u = littleEndian(publicKey) & (2n ** 255n - 1n);
  const y = modulo((u - 1n) * power(modulo(u + 1n), FIELD_PRIME - 2n));
  return Buffer.from(y.toString(16).padStart(64, '0'), 'hex').reverse();
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

function modulo(value: bigint): bigint {
  return ((value % FIELD_PRIME) + FIELD_PRIME) % FIELD_PRIME;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}
