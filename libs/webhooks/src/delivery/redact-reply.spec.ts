import { describe, expect, it } from 'vitest';
import { REPLY_HEAD_BYTES, redactReply } from './redact-reply.js';

const redact = (text: string) => redactReply(Buffer.from(text));

describe('the head of a reply', () => {
  it('is kept as it is when it is harmless', () => {
    const page = '<h1>502 Bad Gateway</h1>\n<p>Serviço indisponível 😀</p>';
    expect(redact(page)).toBe(page);
    expect(redact('')).toBeNull();
  });

  it('is cut', () => {
    expect(redact('ab '.repeat(10_000))?.length).toBe(REPLY_HEAD_BYTES);
  });

  it.each([
    '{"password":"in-the-reply"}',
    'token=in-the-reply; path=/',
    'Authorization: Bearer in-the-reply',
    'whsec_inthereply',
    'whsk_inthereply',
    'eyJhbGciOi.eyJzdWIi.in-the-reply',
    `key ${'in-the-reply'.repeat(4)}`,
  ])('does not show the credential in %s', (text) => {
    expect(redact(text)).not.toMatch(/in-?the-?reply/);
    expect(redact(text)).toContain('***');
  });

  it('shows no control characters, which a terminal would obey', () => {
    expect(redactReply(Buffer.from([0x1b, 0x5b, 0x32, 0x4a, 0x6f, 0x6b]))).toBe('�[2Jok');
  });
});
