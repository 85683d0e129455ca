import { describe, expect, it } from 'vitest';
import { instanceNameOf, keyOf } from './handshake.js';

describe('a handshake', () => {
  const none = { auth: {}, headers: {}, query: {} };

  it.each([
    [{ ...none, auth: { apikey: 'a' } }, 'a'],
    [{ ...none, headers: { apikey: 'b' } }, 'b'],
    [{ ...none, query: { apikey: 'c' } }, 'c'],
    [{ auth: { apikey: 'a' }, headers: { apikey: 'b' }, query: { apikey: 'c' } }, 'a'],
    [{ ...none, auth: { apikey: 7 }, query: { apikey: ['x', 'y'] } }, ''],
    [none, ''],
  ])('of %o has the key %o', (parts, key) => {
    expect(keyOf(parts)).toBe(key);
  });

  it.each([
    ['/', null],
    ['/acme', 'acme'],
    ['/my%20shop', 'my shop'],
    ['/my shop', 'my shop'],
    ['/100%', '100%'],
  ])('of the namespace %o is of %o', (namespace, name) => {
    expect(instanceNameOf(namespace)).toBe(name);
  });
});
