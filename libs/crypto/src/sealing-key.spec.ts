import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SealedValueError } from './crypto.errors.js';
import { equalSecrets } from './equal-secrets.js';
import { HmacTokenHasher } from './hmac-token-hasher.js';
import { MasterKey } from './master-key.js';
import { keyIdOf, SealingKey } from './sealing-key.js';

const key = randomBytes(32);

describe('SealingKey', () => {
  it('opens what it sealed, in the same place', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, context) => {
        const sealed = new SealingKey(key).seal(context, plain);
        expect(new Uint8Array(new SealingKey(key).open(context, sealed))).toEqual(plain);
      }),
    );
  });

  it('never gives the same bytes twice', () => {
    const sealing = new SealingKey(key);
    expect(sealing.seal('a', Buffer.from('x'))).not.toEqual(sealing.seal('a', Buffer.from('x')));
  });

  it('refuses a change of any single byte', () => {
    const sealing = new SealingKey(key);
    const sealed = sealing.seal('place', Buffer.from('secret'));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => sealing.open('place', changed)).toThrow(SealedValueError);
    }
  });

  it('refuses a value from another place', () => {
    const sealing = new SealingKey(key);
    const sealed = sealing.seal('row 1', Buffer.from('secret'));
    expect(() => sealing.open('row 2', sealed)).toThrow(SealedValueError);
  });

  it('refuses a value of another key', () => {
    const sealed = new SealingKey(randomBytes(32)).seal('place', Buffer.from('secret'));
    expect(() => new SealingKey(key).open('place', sealed)).toThrow('sealed by another key');
  });

  it('refuses a tag of 4 bytes, even a right one', () => {
    const header = Buffer.concat([Buffer.of(1), keyIdOf(key)]);
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 4 });
    cipher.setAAD(Buffer.concat([header, Buffer.from('place')]));
    const data = Buffer.concat([cipher.update('a text of some length'), cipher.final()]);
    const forged = Buffer.concat([header, iv, cipher.getAuthTag(), data]);
    expect(() => new SealingKey(key).open('place', forged)).toThrow(SealedValueError);
  });

  it('refuses what is cut off', () => {
    const sealed = new SealingKey(key).seal('place', Buffer.alloc(0));
    expect(() => new SealingKey(key).open('place', sealed.subarray(0, -1))).toThrow('cut off');
  });

  it('wants 32 bytes', () => {
    expect(() => new SealingKey(randomBytes(16))).toThrow(RangeError);
  });
});

describe('MasterKey', () => {
  it('gives each purpose a key of its own', () => {
    const master = new MasterKey(key);
    const sealed = master.derive('data-key').seal('place', Buffer.from('secret'));
    expect(() => master.derive('value').open('place', sealed)).toThrow(SealedValueError);
    expect(new MasterKey(key).derive('data-key').open('place', sealed).toString()).toBe('secret');
  });
});

describe('TokenHasher', () => {
  it('gives 32 bytes that depend on token and pepper', () => {
    const hasher = new HmacTokenHasher(key);
    expect(hasher.hash('token')).toHaveLength(32);
    expect(hasher.hash('token')).toEqual(new HmacTokenHasher(key).hash('token'));
    expect(hasher.hash('token')).not.toEqual(hasher.hash('Token'));
    expect(hasher.hash('token')).not.toEqual(new HmacTokenHasher(randomBytes(32)).hash('token'));
  });
});

describe('equalSecrets', () => {
  it('compares texts of any length', () => {
    expect(equalSecrets('same', 'same')).toBe(true);
    expect(equalSecrets('same', 'samE')).toBe(false);
    expect(equalSecrets('', 'longer')).toBe(false);
  });
});
