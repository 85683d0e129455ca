import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { base64Answer } from './base64-answer.js';

it.each([0, 1, 2, 3, 4, 1_000])('holds a file of %i bytes, however it is cut', async (length) => {
  const bytes = randomBytes(length);
  for (const step of [1, 2, 7, 2_000]) {
    const chunks: Buffer[] = [];
    for (let at = 0; at < length; at += step) chunks.push(bytes.subarray(at, at + step));
    const answer = base64Answer({ a: '"' }, Readable.from(chunks), { buffer: null });
    expect(JSON.parse(await text(answer))).toEqual({
      a: '"',
      base64: bytes.toString('base64'),
      buffer: null,
    });
  }
});
