import { createHash } from 'node:crypto';
import { proto } from '@switchboard/baileys';
import { PreKeyWhisperMessage, WhisperMessage } from 'libsignal/src/protobufs.js';
import type { DeviceAddress } from '../accounts/address.js';
import type { Ciphertext } from '../signal/signal-endpoint.js';

const VERSION_BYTES = 1;
const MAC_BYTES = 8;
const SIGNATURE_BYTES = 64;

/**
 * Looks at the counters of ciphertexts, which are readable for everybody. A message key encrypts one message: a
 * client that uses one twice has gone back to an older state of its ratchet.
 */
export class RatchetJudge {
  private readonly digests = new Map<string, string>();

  /**
   * What is wrong with a ciphertext, or null.
   * @param to the device that it is for, or the group
   */
  judge(
    from: DeviceAddress,
    to: DeviceAddress | string,
    ciphertext: Ciphertext,
  ): 'ratchet.reused' | 'ciphertext.repeated' | null {
    const target = typeof to === 'string' ? to : `${to.number}:${to.device}`;
    const key = `${from.number}:${from.device}>${target}|${messageKeyOf(ciphertext)}`;
    const digest = createHash('sha256').update(ciphertext.body).digest('base64');
    const earlier = this.digests.get(key);
    this.digests.set(key, digest);
    if (earlier === undefined) return null;
    return earlier === digest ? 'ciphertext.repeated' : 'ratchet.reused';
  }
}

/** What names the one key that a ciphertext was made with: its chain, and its place in it. */
function messageKeyOf({ type, body }: Ciphertext): string {
  if (type === 'skmsg') {
    const inner = body.subarray(VERSION_BYTES, body.length - SIGNATURE_BYTES);
    const { id, iteration } = proto.SenderKeyMessage.decode(inner);
    return `${id}|${iteration}`;
  }
  const message =
    type === 'pkmsg' ? PreKeyWhisperMessage.decode(body.subarray(VERSION_BYTES)).message : body;
  const inner = message.subarray(VERSION_BYTES, message.length - MAC_BYTES);
  const { ephemeralKey, counter } = WhisperMessage.decode(inner);
  return `${Buffer.from(ephemeralKey).toString('base64')}|${counter}`;
}
