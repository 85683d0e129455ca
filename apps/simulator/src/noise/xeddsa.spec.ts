import { describe, expect, it } from 'vitest';
import { generateKeyPair } from './curve25519.js';
import { isSignedBy, sign } from './xeddsa.js';

describe('isSignedBy', () => {
  it('accepts what the client library signs, and nothing else', () => {
    for (let round = 0; round < 5; round++) {
      const { private: privateKey, public: publicKey } = generateKeyPair();
      const message = Buffer.from(`message ${round}`);
      const signature = sign(privateKey, message);

      expect(isSignedBy(publicKey, message, signature)).toBe(true);
      expect(isSignedBy(publicKey, Buffer.from('another message'), signature)).toBe(false);
      expect(isSignedBy(generateKeyPair().public, message, signature)).toBe(false);
      signature[5] = (signature[5] ?? 0) ^ 1;
      expect(isSignedBy(publicKey, message, signature)).toBe(false);
    }
  });

  it('refuses what has the wrong length', () => {
    expect(isSignedBy(Buffer.alloc(31), Buffer.from('m'), Buffer.alloc(64))).toBe(false);
    expect(isSignedBy(Buffer.alloc(32), Buffer.from('m'), Buffer.alloc(63))).toBe(false);
  });
});
