import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSecret, makeSecret } from './signing-secret.js';

const secretOf = (bytes: number) => `whsec_${randomBytes(bytes).toString('base64')}`;

describe('the signing secret', () => {
  it('is made of 32 random bytes, and is one that may be set', () => {
    const secret = makeSecret();
    expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
    expect(makeSecret()).not.toBe(secret);
    checkSecret(secret);
  });

  it.each([24, 25, 26, 64])('may have %i bytes', (bytes) => checkSecret(secretOf(bytes)));

  it.each([
    '',
    'whsec_',
    secretOf(23),
    secretOf(65),
    randomBytes(32).toString('base64'),
    `whsec_${randomBytes(32).toString('hex')}!`,
    `whsec_${'-'.repeat(44)}`,
    `whsk_${randomBytes(32).toString('base64')}`,
  ])('may not be %s', (secret) => {
    expect(() => checkSecret(secret)).toThrow(
      expect.objectContaining({ code: 'webhook.invalid_secret', status: 400 }),
    );
  });
});
