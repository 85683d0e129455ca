import { createHash, createPrivateKey } from 'node:crypto';

/** What the media host's private key is made from. It is no secret: the certificate is for tests only. */
const PUBLIC_TEST_SEED = 'switchboard simulator media key, published, trust it in tests only';

const ED25519_DER = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The media host's certificate, signed by itself: for 127.0.0.1, ::1, `localhost` and `simulator`, until 2125. To be
 * trusted in tests only: everybody knows its private key.
 */
export const MEDIA_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBfDCCAS6gAwIBAgIBATAFBgMrZXAwMDEuMCwGA1UEAwwlU3dpdGNoYm9hcmQg
c2ltdWxhdG9yLCBmb3IgdGVzdHMgb25seTAgFw0yNTAxMDEwMDAwMDBaGA8yMTI1
MDEwMTAwMDAwMFowMDEuMCwGA1UEAwwlU3dpdGNoYm9hcmQgc2ltdWxhdG9yLCBm
b3IgdGVzdHMgb25seTAqMAUGAytlcAMhAFdHgovVl/xnuq0mG2PBuq4CINfNyRU/
5NbLewyAKq1No2swaTAPBgNVHRMBAf8EBTADAQH/MDcGA1UdEQQwMC6HBH8AAAGH
EAAAAAAAAAAAAAAAAAAAAAGCCWxvY2FsaG9zdIIJc2ltdWxhdG9yMB0GA1UdDgQW
BBQdJvO20BQznW5yhgTj/guZy7Xa2DAFBgMrZXADQQDwqwTBDc5ULA/FMEvj8erq
m+sl/uiE9cj1MDosNj5Iku4Z9uW7ZjbgpDlL3HwtFxBVET2gBdiSrNDxKurlY80F
-----END CERTIFICATE-----
`;

/** The private key of {@link MEDIA_CERTIFICATE}, PEM. */
export function mediaPrivateKey(): string {
  const seed = createHash('sha256').update(PUBLIC_TEST_SEED).digest();
  const key = Buffer.concat([ED25519_DER, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
}
