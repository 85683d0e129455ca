import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MediaSourceInvalidError } from '../media.errors.js';
import { decodeBase64, readMediaSource } from './media-source.js';

const decoded = (text: string): Buffer => {
  const source = readMediaSource(text);
  if (source.kind !== 'base64') throw new Error('This is a URL');
  return Buffer.concat([...decodeBase64(source.base64)]);
};

describe('what is given as a medium', () => {
  it.each([
    'https://example.com/a.png',
    'http://127.0.0.1:8080/a',
    'http://[2001:db8::1]/a',
    'HTTPS://EXAMPLE.COM',
    'example.com/a.png',
  ])('%s is a URL', (url) => {
    expect(readMediaSource(` ${url} `)).toEqual({ kind: 'url', url });
  });

  it.each(['http://localhost/a.png', 'http://intranet/', 'https://', '', 'a', 'data:;base64,'])(
    '%j is nothing',
    (text) => {
      expect(() => readMediaSource(text)).toThrow(MediaSourceInvalidError);
    },
  );

  it.each(['not base64!', 'ftp://example/a', 'ol\u00e1=', '====', 'ab=c'])(
    '%j is found to be no base64',
    (text) => {
      expect(() => decoded(text)).toThrow(MediaSourceInvalidError);
    },
  );

  it('takes base64, over lines and as a data URI', () => {
    for (const length of [1, 2, 3, 49_152, 49_153, 200_000]) {
      const bytes = randomBytes(length);
      const text = bytes.toString('base64');
      expect(decoded(text).equals(bytes), String(length)).toBe(true);
      expect(decoded(text.replace(/.{76}/g, '$&\r\n')).equals(bytes)).toBe(true);
      expect(decoded(`data:image/png;name=a.png;base64,${text}`).equals(bytes)).toBe(true);
    }
    expect(readMediaSource('data:image/png;base64,AAAA')).toMatchObject({ mimetype: 'image/png' });
  });
});
