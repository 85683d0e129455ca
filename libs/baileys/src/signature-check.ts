import { createRequire } from 'node:module';

/**
 * Checks an XEdDSA signature. `skip` is libsignal's own switch: true means that the caller does not want a check
 * (a session that we begin with a bundle whose signature was checked before).
 */
type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
  skip?: boolean,
) => boolean;

interface CurveModule {
  verifySignature: VerifySignature;
}

function isCurveModule(value: unknown): value is CurveModule {
  return (
    typeof value === 'object' &&
    value !== null &&
    'verifySignature' in value &&
    typeof value.verifySignature === 'function'
  );
}

const loaded: unknown = createRequire(import.meta.url)('libsignal/src/curve.js');
if (!isCurveModule(loaded))
  throw new Error('libsignal has no verifySignature to put the check on.');
const curve = loaded;
const verdict = curve.verifySignature;

/**
 * libsignal answers false for a bad signature, and Baileys does not look at the answer: without this, any server
 * passes for WhatsApp's. ES modules take a CommonJS module's exports when they are linked to it, so this must run
 * before anything imports Baileys.
 */
curve.verifySignature = (publicKey, message, signature, skip) => {
  if (!verdict(publicKey, message, signature, skip)) throw new Error('Invalid signature');
  return true;
};
