import { proto } from '@switchboard/baileys';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storable, toJson, toNumber } from './proto-json.js';

describe('toJson', () => {
  it('turns bytes into base64 and 64-bit integers into numbers, or strings beyond 2^53', () => {
    const image = proto.Message.ImageMessage.decode(
      proto.Message.ImageMessage.encode({
        mimetype: 'image/jpeg',
        mediaKey: Uint8Array.from([1, 2, 3]),
        fileLength: 48_213,
        mediaKeyTimestamp: 1_760_972_390,
      }).finish(),
    );
    expect(toJson(image)).toMatchObject({
      mimetype: 'image/jpeg',
      mediaKey: 'AQID',
      fileLength: 48_213,
      mediaKeyTimestamp: 1_760_972_390,
    });
    expect(toJson({ low: -1, high: 2_147_483_647, unsigned: false })).toBe('9223372036854775807');
    expect(toJson({ low: -1, high: -1, unsigned: false })).toBe(-1);
    expect(toJson({ low: 720, high: 409, unsigned: false })).toBe(409 * 2 ** 32 + 720);
  });

  it('leaves out what is not set and what is no data', () => {
    expect(toJson({ a: null, b: undefined, c: () => 1, d: Number.NaN, e: [null, 1] })).toEqual({
      e: [1],
    });
  });

  it('survives a tree that is too deep', () => {
    let tree: object = { leaf: true };
    for (let depth = 0; depth < 100_000; depth += 1) tree = { quotedMessage: tree };
    expect(() => JSON.stringify(toJson(tree))).not.toThrow();
  });
});

describe('storable', () => {
  it('keeps ordinary text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(storable(text)).toBe(text.replaceAll('\0', ''));
      }),
    );
  });

  it('leaves nothing that PostgreSQL refuses', () => {
    const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
    fc.assert(
      fc.property(fc.array(codeUnit), (units) => {
        const text = storable(units.join(''));
        expect(text).not.toContain('\0');
        // A lone surrogate does not survive UTF-8.
        expect(Buffer.from(text).toString()).toBe(text);
      }),
    );
  });
});

describe('toNumber', () => {
  it.each([
    [1_760_972_400, 1_760_972_400],
    ['1760972400', 1_760_972_400],
    [{ low: 1_760_972_400, high: 0, unsigned: true }, 1_760_972_400],
    [Number.NaN, null],
    [undefined, null],
    [null, null],
  ])('reads %j as %j', (value, expected) => {
    expect(toNumber(value)).toBe(expected);
  });
});
