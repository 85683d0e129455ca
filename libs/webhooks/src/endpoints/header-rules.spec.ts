import { describe, expect, it } from 'vitest';
import { checkHeaders } from './header-rules.js';

const refused = expect.objectContaining({ code: 'webhook.invalid_headers', status: 400 });

describe('checkHeaders', () => {
  it('takes what subscribers use', () => {
    checkHeaders({});
    checkHeaders({ authorization: 'Bearer a.b.c', 'X-Acme': '1', apikey: 'k', jwt_key: 's3cret' });
    checkHeaders({ 'user-agent': 'mine/1.0 (+https://acme.test)', 'x-a': 'a b' });
  });

  it.each([
    'host',
    'Host',
    'connection',
    'Content-Type',
    'content-length',
    'Content-Anything',
    'transfer-encoding',
    'te',
    'upgrade',
    'Expect',
    'cookie',
    'webhook-id',
    'Webhook-Signature',
  ])('refuses %s', (name) => {
    expect(() => checkHeaders({ [name]: '1' })).toThrow(refused);
  });

  it.each(['', 'a b', 'a:b', 'a\r\nb', 'ä', 'x\0', '(x)'])('refuses the name %j', (name) => {
    expect(() => checkHeaders({ [name]: '1' })).toThrow(refused);
  });

  it.each([
    '',
    ' ',
    ' a',
    'a ',
    'a\r\nx-evil: 1',
    'a\0',
    'ü',
    '😀',
    'a\tb',
    'x'.repeat(4_097),
    7,
    null,
    {},
  ])('refuses the value %j', (value) => {
    expect(() => checkHeaders({ 'x-a': value })).toThrow(refused);
  });

  it('takes 20 headers beside the jwt_key, not 21', () => {
    const headers = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-${index}`, '1']));
    checkHeaders({ ...headers(20), jwt_key: 'k' });
    expect(() => checkHeaders(headers(21))).toThrow(refused);
  });

  it('never repeats a value', () => {
    expect(() => checkHeaders({ 'x-a': 'sécret' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('cret') }),
    );
  });
});
