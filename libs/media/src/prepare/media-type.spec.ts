import { describe, expect, it } from 'vitest';
import { isAllowedType, sentType, type TypeHints, withExtension } from './media-type.js';

const NOTHING: TypeHints = { asked: null, seen: null, claimed: null, fileName: null };

describe('the type that a medium is sent with', () => {
  it("is the caller's, whatever name and bytes say", () => {
    const hints = {
      asked: 'image/png',
      seen: 'image/jpeg',
      claimed: 'text/html',
      fileName: 'a.gif',
    };
    expect(sentType('image', hints)).toBe('image/png');
    expect(sentType('document', hints)).toBe('image/png');
  });

  it('is never the text "false"', () => {
    expect(sentType('document', { ...NOTHING, asked: 'false', fileName: 'report.unknown' })).toBe(
      'application/octet-stream',
    );
  });

  it('is told by the name of a document, and by the bytes of anything else', () => {
    const hints = { ...NOTHING, seen: 'application/zip', fileName: 'a.docx' };
    expect(sentType('document', hints)).toContain('wordprocessingml');
    const film = { ...NOTHING, seen: 'video/webm', fileName: 'a.mp4', claimed: 'video/mp4' };
    expect(sentType('video', film)).toBe('video/webm');
    expect(sentType('audio', { ...NOTHING, claimed: 'audio/aac' })).toBe('audio/aac');
    expect(sentType('audio', NOTHING)).toBe('audio/mpeg');
  });
});

it('adds an extension where there is none', () => {
  expect(withExtension('report', 'application/pdf')).toBe('report.pdf');
  expect(withExtension('report.v2', 'application/pdf')).toBe('report.v2');
  expect(withExtension('report', 'x/unheard-of')).toBe('report');
});

it.each([
  ['image/png', ['image/*'], true],
  ['image/png', ['application/pdf', 'IMAGE/PNG'], true],
  ['audio/ogg; codecs=opus', ['audio/ogg'], true],
  ['text/html', ['image/*', 'audio/*'], false],
  ['text/html', ['*/*'], true],
])('%s within %j: %s', (type, allowed, is) => {
  expect(isAllowedType(type, allowed)).toBe(is);
});
