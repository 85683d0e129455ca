import {
  type BinaryNode,
  encodeBigEndian,
  getBinaryNodeChild,
  getBinaryNodeChildBuffer,
  getBinaryNodeChildUInt,
} from '@switchboard/baileys';
import { isSignedBy } from '../noise/xeddsa.js';

/** Type byte that Signal puts before an X25519 public key. */
export const KEY_TYPE = Buffer.from([5]);

export interface PublicPreKey {
  readonly keyId: number;
  /** 32 bytes, without the type byte. */
  readonly publicKey: Uint8Array;
}

export interface SignedPreKey extends PublicPreKey {
  readonly signature: Uint8Array;
}

/** What somebody needs to begin a Signal session with a device. */
export interface KeyBundle {
  readonly registrationId: number;
  /** 32 bytes, without the type byte. */
  readonly identityKey: Uint8Array;
  readonly signedPreKey: SignedPreKey;
  /** Missing when the one-time keys are used up. */
  readonly preKey?: PublicPreKey | undefined;
}

export function withKeyType(publicKey: Uint8Array): Buffer {
  return publicKey.length === 33 ? Buffer.from(publicKey) : Buffer.concat([KEY_TYPE, publicKey]);
}

/** True when the identity key of the bundle signed its signed pre-key. */
export function isBundleSigned(bundle: Pick<KeyBundle, 'identityKey' | 'signedPreKey'>): boolean {
  const { publicKey, signature } = bundle.signedPreKey;
  return isSignedBy(bundle.identityKey, withKeyType(publicKey), signature);
}

/** The children of a `<user>` in a key answer. Also those of `<keys>` in a retry receipt, after its registration. */
export function bundleNodes(bundle: KeyBundle): BinaryNode[] {
  const nodes: BinaryNode[] = [
    { tag: 'registration', attrs: {}, content: encodeBigEndian(bundle.registrationId) },
    { tag: 'type', attrs: {}, content: KEY_TYPE },
    { tag: 'identity', attrs: {}, content: Buffer.from(bundle.identityKey) },
    { tag: 'skey', attrs: {}, content: signedPreKeyNodes(bundle.signedPreKey) },
  ];
  if (bundle.preKey) nodes.push({ tag: 'key', attrs: {}, content: preKeyNodes(bundle.preKey) });
  return nodes;
}

/** Reads what {@link bundleNodes} writes; null when something is missing. */
export function readBundle(registration: BinaryNode, keys: BinaryNode): KeyBundle | null {
  const registrationId = getBinaryNodeChildUInt(registration, 'registration', 4);
  const identityKey = getBinaryNodeChildBuffer(keys, 'identity');
  const signedPreKey = readSignedPreKey(getBinaryNodeChild(keys, 'skey'));
  if (registrationId === undefined || !identityKey || !signedPreKey) return null;
  const preKey = readPreKey(getBinaryNodeChild(keys, 'key')) ?? undefined;
  return { registrationId, identityKey, signedPreKey, preKey };
}

export function readPreKey(node: BinaryNode | undefined): PublicPreKey | null {
  if (!node) return null;
  const keyId = getBinaryNodeChildUInt(node, 'id', 3);
  const publicKey = getBinaryNodeChildBuffer(node, 'value');
  return keyId === undefined || !publicKey ? null : { keyId, publicKey };
}

export function readSignedPreKey(node: BinaryNode | undefined): SignedPreKey | null {
  const preKey = readPreKey(node);
  const signature = getBinaryNodeChildBuffer(node, 'signature');
  return preKey && signature ? { ...preKey, signature } : null;
}

function preKeyNodes(key: PublicPreKey): BinaryNode[] {
  return [
    { tag: 'id', attrs: {}, content: encodeBigEndian(key.keyId, 3) },
    { tag: 'value', attrs: {}, content: Buffer.from(key.publicKey) },
  ];
}

function signedPreKeyNodes(key: SignedPreKey): BinaryNode[] {
  const signature = { tag: 'signature', attrs: {}, content: Buffer.from(key.signature) };
  return [...preKeyNodes(key), signature];
}
