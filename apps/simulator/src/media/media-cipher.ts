import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  timingSafeEqual,
} from 'node:crypto';
import { getMediaKeys, type MediaType } from '@switchboard/baileys';
import { MediaError } from '../simulator.errors.js';

const MAC_BYTES = 10;

/** A file as it lies on the media host, and what a message says of it. */
export interface EncryptedMedia {
  /** Ciphertext and MAC. */
  readonly blob: Buffer;
  readonly fileSha256: Buffer;
  readonly fileEncSha256: Buffer;
}

/** Encrypts a file as WhatsApp does. `type` names the keys that `mediaKey` is expanded to. */
export async function encryptMedia(
  file: Uint8Array,
  mediaKey: Uint8Array,
  type: MediaType,
): Promise<EncryptedMedia> {
  const { iv, cipherKey, macKey } = await keysOf(mediaKey, type);
  const cipher = createCipheriv('aes-256-cbc', cipherKey, iv);
  const ciphertext = Buffer.concat([cipher.update(file), cipher.final()]);
  const blob = Buffer.concat([ciphertext, macOf(ciphertext, iv, macKey)]);
  return { blob, fileSha256: sha256(file), fileEncSha256: sha256(blob) };
}

/** @throws {@link MediaError} when the blob was changed, or encrypted under another key */
export async function decryptMedia(
  blob: Buffer,
  mediaKey: Uint8Array,
  type: MediaType,
): Promise<Buffer> {
  const { iv, cipherKey, macKey } = await keysOf(mediaKey, type);
  const ciphertext = blob.subarray(0, -MAC_BYTES);
  const mac = blob.subarray(-MAC_BYTES);
  if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, macOf(ciphertext, iv, macKey))) {
    throw new MediaError('media.undecryptable', 'The MAC of the blob does not fit its media key.');
  }
  const decipher = createDecipheriv('aes-256-cbc', cipherKey, iv);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch (cause) {
    throw new MediaError('media.undecryptable', 'The blob is not padded as it has to be.', {
      cause,
    });
  }
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function macOf(ciphertext: Uint8Array, iv: Uint8Array, macKey: Uint8Array): Buffer {
  const mac = createHmac('sha256', macKey).update(iv).update(ciphertext).digest();
  return mac.subarray(0, MAC_BYTES);
}

async function keysOf(mediaKey: Uint8Array, type: MediaType) {
  const { iv, cipherKey, macKey } = await getMediaKeys(mediaKey, type);
  if (!macKey) throw new MediaError('media.undecryptable', 'There is no key for this media.');
  return { iv, cipherKey, macKey };
}
