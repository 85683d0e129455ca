import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto';
import { Curve, type KeyPair } from '@switchboard/baileys';

const PUBLIC_KEY_DER = Buffer.from('302a300506032b656e032100', 'hex');
const PRIVATE_KEY_DER = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** A fresh X25519 key pair, 32 bytes each. */
export function generateKeyPair(): KeyPair {
  return Curve.generateKeyPair();
}

/** The key pair whose private half is the SHA-256 of `seed`: the same seed always gives the same pair. */
export function keyPairFromSeed(seed: string): KeyPair {
  const privateKey = createHash('sha256').update(seed).digest();
  return { private: privateKey, public: publicKeyOf(privateKey) };
}

/** X25519 of a private key and somebody's public key, 32 bytes. */
export function sharedSecret(privateKey: Uint8Array, publicKey: Uint8Array): Buffer {
  return diffieHellman({
    privateKey: privateKeyObject(privateKey),
    publicKey: createPublicKey({
      key: Buffer.concat([PUBLIC_KEY_DER, publicKey]),
      format: 'der',
      type: 'spki',
    }),
  });
}

function publicKeyOf(privateKey: Uint8Array): Buffer {
  const der = createPublicKey(privateKeyObject(privateKey)).export({ format: 'der', type: 'spki' });
  return der.subarray(PUBLIC_KEY_DER.length);
}

function privateKeyObject(privateKey: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([PRIVATE_KEY_DER, privateKey]),
    format: 'der',
    type: 'pkcs8',
  });
}
