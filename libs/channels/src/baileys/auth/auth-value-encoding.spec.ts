import { initAuthCreds } from '@switchboard/baileys';
import { describe, expect, it } from 'vitest';
import { decodeAuthValue, decodeSignalValue, encodeAuthValue } from './auth-value-encoding.js';

describe('values of the auth state', () => {
  it('keep bytes as bytes', () => {
    const bytes = Uint8Array.from([0, 1, 255]);
    expect(encodeAuthValue(bytes)).toHaveLength(4);
    expect(decodeAuthValue(encodeAuthValue(bytes))).toEqual(Buffer.from(bytes));
  });

  it.each([
    ['a text', '12345'],
    ['a list', ['0', '3']],
    ['a key pair', { public: Buffer.from([1]), private: Buffer.from([2]) }],
  ])('come back as they were: %s', (_, value) => {
    expect(decodeAuthValue(encodeAuthValue(value))).toEqual(value);
  });

  it('keep the keys of credentials as buffers', () => {
    const creds = initAuthCreds();
    const decoded = decodeAuthValue(encodeAuthValue(creds));
    expect(decoded).toMatchObject({
      noiseKey: { private: Buffer.from(creds.noiseKey.private) },
      registrationId: creds.registrationId,
    });
  });

  it('give the library its own form of an app state key', () => {
    const stored = encodeAuthValue({ keyData: Buffer.from([1, 2]), timestamp: 5 });
    const key = decodeSignalValue('app-state-sync-key', stored);
    expect(Buffer.from(key.keyData ?? [])).toEqual(Buffer.from([1, 2]));
  });
});
