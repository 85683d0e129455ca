import { createHash } from 'node:crypto';
import { PreKeyWhisperMessage, WhisperMessage } from 'libsignal/src/protobufs.js';
import type { Ciphertext } from '../signal/signal-endpoint.js';
import type { Envelope } from './envelope.js';

const VERSION_BYTES = 1;
const MAC_BYTES = 8;

/**
 * Looks at the counters of ciphertexts, which are readable for everybody. A message key encrypts one message: a
 * client that uses one twice has gone back to an older state of its ratchet.
 */
export class RatchetJudge {
  private readonly digests = new Map<string, string>();

  /** What is wrong with the ciphertext of this envelope, or null. */
  judge(envelope: Envelope): 'ratchet.reused' | 'ciphertext.repeated' | null {
    const { from, to, ciphertext } = envelope;
    const { ephemeralKey, counter } = innerMessage(ciphertext);
    const chain = Buffer.from(ephemeralKey).toString('base64');
    const key = `${from.number}:${from.device}>${to.number}:${to.device}|${chain}|${counter}`;
    const digest = createHash('sha256').update(ciphertext.body).digest('base64');
    const earlier = this.digests.get(key);
    this.digests.set(key, digest);
    if (earlier === undefined) return null;
    return earlier === digest ? 'ciphertext.repeated' : 'ratchet.reused';
  }
}

function innerMessage({ type, body }: Ciphertext): { ephemeralKey: Uint8Array; counter: number } {
  const message =
    type === 'pkmsg' ? PreKeyWhisperMessage.decode(body.subarray(VERSION_BYTES)).message : body;
  return WhisperMessage.decode(message.subarray(VERSION_BYTES, message.length - MAC_BYTES));
}
