import { describe, expect, it } from 'vitest';
import { frame, FrameReader } from './frame-reader.js';

const PROLOGUE = Buffer.from('WA\x06\x03');
const ROUTING = Buffer.concat([Buffer.from('ED\x00\x01\x00\x00\x04'), Buffer.from('here')]);

describe('FrameReader', () => {
  it.each([
    ['a first connection', PROLOGUE],
    ['a connection with routing information', Buffer.concat([ROUTING, PROLOGUE])],
  ])('finds the frames of %s, however the bytes are cut', (_case, intro) => {
    const payloads = [Buffer.from('one'), Buffer.alloc(0), Buffer.alloc(700, 7)];
    const stream = Buffer.concat([intro, ...payloads.map((payload) => frame(payload))]);
    for (const size of [1, 3, 100, stream.length]) {
      const reader = new FrameReader();
      const found: Buffer[] = [];
      for (let start = 0; start < stream.length; start += size) {
        found.push(...reader.push(stream.subarray(start, start + size)));
      }
      expect(found).toEqual(payloads);
    }
  });

  it('refuses a stream that begins otherwise', () => {
    expect(() => new FrameReader().push(Buffer.from('GET / HTTP/1.1'))).toThrow('prologue');
  });
});
