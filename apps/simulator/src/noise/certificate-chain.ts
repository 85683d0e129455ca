import { type KeyPair, proto } from '@switchboard/baileys';
import { generateKeyPair } from './curve25519.js';
import { sign } from './xeddsa.js';

const DAY_SECONDS = 86_400;
const ROOT_SERIAL = 0;
const INTERMEDIATE_SERIAL = 1;
const LEAF_SERIAL = 2;

/** The server's static key and the encoded chain that vouches for it. */
export interface ServerIdentity {
  readonly staticKey: KeyPair;
  /** An encoded `CertChain`: root signs intermediate, intermediate signs leaf, leaf holds the static key. */
  readonly certificateChain: Buffer;
}

/** Makes a server identity under `root`. Two signatures: made once at start and used for every handshake. */
export function createServerIdentity(root: KeyPair): ServerIdentity {
  const staticKey = generateKeyPair();
  const intermediateKey = generateKeyPair();
  const certificateChain = proto.CertChain.encode({
    intermediate: certificate(root, ROOT_SERIAL, INTERMEDIATE_SERIAL, intermediateKey.public),
    leaf: certificate(intermediateKey, INTERMEDIATE_SERIAL, LEAF_SERIAL, staticKey.public),
  }).finish();
  return { staticKey, certificateChain: Buffer.from(certificateChain) };
}

function certificate(
  issuer: KeyPair,
  issuerSerial: number,
  serial: number,
  key: Uint8Array,
): proto.CertChain.INoiseCertificate {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const details = proto.CertChain.NoiseCertificate.Details.encode({
    serial,
    issuerSerial,
    key,
    notBefore: nowSeconds - DAY_SECONDS,
    notAfter: nowSeconds + 365 * DAY_SECONDS,
  }).finish();
  return { details, signature: sign(issuer.private, details) };
}
