import { createPublicKey, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { makePrivateKey, publicKeyOf, schemeOf, signAsymmetric } from './signature-scheme.js';
import { makeSecret } from './signing-secret.js';

/** As a subscriber does, who has the public key alone. */
function isGood(publicKey: string, content: string, signature: string): boolean {
  const x = Buffer.from(publicKey.slice('whpk_'.length), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const bytes = Buffer.from(signature.slice('v1a,'.length), 'base64');
  return verify(null, Buffer.from(content), key, bytes);
}

it('signs what the public key verifies, and nothing else', () => {
  const secret = makePrivateKey();
  expect(schemeOf(secret)).toBe('v1a');
  const publicKey = publicKeyOf(secret) ?? '';
  expect(publicKey).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
  const signature = signAsymmetric(
    secret,
    'e1',
    new Date(1_760_972_400_999),
    Buffer.from('{"a":"é"}'),
  );
  expect(signature).toMatch(/^v1a,/);
  expect(isGood(publicKey, 'e1.1760972400.{"a":"é"}', signature)).toBe(true);
  expect(isGood(publicKey, 'e1.1760972401.{"a":"é"}', signature)).toBe(false);
  expect(isGood(publicKeyOf(makePrivateKey()) ?? '', 'e1.1760972400.{"a":"é"}', signature)).toBe(
    false,
  );
});

it('has no public key for a shared secret', () => {
  expect(schemeOf(makeSecret())).toBe('v1');
  expect(publicKeyOf(makeSecret())).toBeNull();
});
