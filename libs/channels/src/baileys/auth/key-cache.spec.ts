import { describe, expect, it } from 'vitest';
import { KeyCache } from './key-cache.js';

const bytes = (value: number) => Buffer.from([value]);
const session = (id: string, value: number | null) => ({
  type: 'session',
  id,
  value: value === null ? null : bytes(value),
});

describe('KeyCache', () => {
  it('has to read what it does not know, and knows then also what is not there', () => {
    const cache = new KeyCache();
    expect(cache.find('session', ['a', 'b']).missing).toEqual(['a', 'b']);
    cache.beginRead('session', ['a', 'b'])(new Map([['a', bytes(1)]]));
    expect(cache.find('session', ['a', 'b', 'c'])).toEqual({
      known: new Map([['a', bytes(1)]]),
      missing: ['c'],
    });
    expect(cache.find('sender-key', ['a']).missing).toEqual(['a']);
  });

  it('knows what was committed, a removal included', () => {
    const cache = new KeyCache();
    cache.beginCommit();
    cache.committed([session('a', 1), session('b', 2)]);
    cache.committed([session('b', null)]);
    expect(cache.find('session', ['a', 'b'])).toEqual({
      known: new Map([['a', bytes(1)]]),
      missing: [],
    });
  });

  it('does not keep what was read while something was committed: it may be older', () => {
    const cache = new KeyCache();
    const early = cache.beginRead('session', ['a']);
    cache.beginCommit();
    const during = cache.beginRead('session', ['a']);
    early(new Map([['a', bytes(1)]]));
    expect(cache.find('session', ['a']).missing).toEqual(['a']);
    cache.committed([session('a', 2)]);
    during(new Map([['a', bytes(1)]]));
    expect(cache.find('session', ['a']).known).toEqual(new Map([['a', bytes(2)]]));
  });

  it('keeps no pre-keys, and no more than its share of memory', () => {
    const cache = new KeyCache();
    cache.committed([{ type: 'pre-key', id: '1', value: bytes(1) }]);
    cache.beginRead('pre-key', ['1'])(new Map([['1', bytes(1)]]));
    expect(cache.find('pre-key', ['1']).missing).toEqual(['1']);
    for (let id = 0; id < 1_000; id += 1) {
      cache.committed([{ type: 'session', id: `${id}`, value: Buffer.alloc(1_000) }]);
    }
    expect(cache.find('session', ['0', '999']).missing).toEqual(['0']);
  });
});
