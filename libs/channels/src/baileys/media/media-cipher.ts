import { createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { MediaKind } from '@switchboard/media';
import { MediaDamagedError } from '../../media.errors.js';

/** What each kind is called in the derivation of its keys. */
const NAMES: Readonly<Record<MediaKind, string>> = {
  image: 'Image',
  sticker: 'Image',
  video: 'Video',
  ptv: 'Video',
  audio: 'Audio',
  document: 'Document',
};

const EXPANDED_BYTES = 112;
const MAC_BYTES = 10;

/**
 * Decrypts a file of WhatsApp as it comes in. Its MAC stands at the end, so what was read is good only once this has
 * ended well.
 *
 * @throws MediaDamagedError at the end, when the file is another or was cut
 */
export async function* decryptMedia(
  encrypted: AsyncIterable<Uint8Array>,
  mediaKey: Buffer,
  kind: MediaKind,
): AsyncGenerator<Buffer> {
  const info = `WhatsApp ${NAMES[kind]} Keys`;
  const keys = Buffer.from(hkdfSync('sha256', mediaKey, Buffer.alloc(0), info, EXPANDED_BYTES));
  const iv = keys.subarray(0, 16);
  const decipher = createDecipheriv('aes-256-cbc', keys.subarray(16, 48), iv);
  const hmac = createHmac('sha256', keys.subarray(48, 80)).update(iv);
  let tail = Buffer.alloc(0);
  for await (const chunk of encrypted) {
    const bytes = tail.length === 0 ? Buffer.from(chunk) : Buffer.concat([tail, chunk]);
    const end = Math.max(0, bytes.length - MAC_BYTES);
    tail = Buffer.from(bytes.subarray(end));
    if (end === 0) continue;
    const part = bytes.subarray(0, end);
    hmac.update(part);
    yield decipher.update(part);
  }
  const mac = hmac.digest().subarray(0, MAC_BYTES);
  if (tail.length !== MAC_BYTES || !timingSafeEqual(mac, tail)) throw new MediaDamagedError();
  yield decipher.final();
}
