import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { decryptMedia } from './media-cipher.js';

const mediaKey = randomBytes(32);

function encrypted(plain: Buffer): Buffer {
  const keys = Buffer.from(hkdfSync('sha256', mediaKey, '', 'WhatsApp Video Keys', 112));
  const cipher = createCipheriv('aes-256-cbc', keys.subarray(16, 48), keys.subarray(0, 16));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  const hmac = createHmac('sha256', keys.subarray(48, 80)).update(keys.subarray(0, 16));
  return Buffer.concat([text, hmac.update(text).digest().subarray(0, 10)]);
}

const read = (file: Buffer, step: number) =>
  buffer(
    Readable.from(
      decryptMedia(
        Readable.from(
          (function* () {
            for (let at = 0; at < file.length; at += step) yield file.subarray(at, at + step);
          })(),
        ),
        mediaKey,
        'ptv',
      ),
    ),
  );

describe('a file of WhatsApp', () => {
  it.each([0, 1, 15, 16, 17, 5_000])('of %i bytes is read, however it is cut', async (length) => {
    const plain = randomBytes(length);
    for (const step of [1, 7, 16, 26, 100_000])
      expect((await read(encrypted(plain), step)).equals(plain)).toBe(true);
  });

  it('that was changed or cut is damaged', async () => {
    const file = encrypted(randomBytes(500));
    const changed = Buffer.from(file);
    changed[40] = (changed[40] ?? 0) ^ 1;
    for (const bad of [changed, file.subarray(0, -1), file.subarray(0, 5), Buffer.alloc(0)])
      await expect(read(bad, 64)).rejects.toMatchObject({ code: 'media.damaged' });
  });
});
