import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assertSignaturesAreChecked, Curve, setRootKey, WA_CERT_DETAILS } from './index.js';

const curve: {
  verifySignature(key: Buffer, message: Buffer, signature: Buffer, skip?: boolean): boolean;
} = createRequire(import.meta.url)('libsignal/src/curve.js');
const { SessionRecord }: { SessionRecord: new () => { closeSession(session: object): void } } = {
  SessionRecord: createRequire(import.meta.url)('libsignal/src/session_record.js'),
};

describe('the mended client library', () => {
  const signer = Curve.generateKeyPair();
  const message = randomBytes(40);
  const forged = randomBytes(64);
  const signerKey = Buffer.concat([Buffer.from([5]), signer.public]);

  it('refuses a forged signature and accepts a real one', () => {
    expect(Curve.verify(signer.public, message, forged)).toBe(false);
    expect(Curve.verify(signer.public, message, Curve.sign(signer.private, message))).toBe(true);
  });

  it('passes its self-test', () => {
    expect(() => assertSignaturesAreChecked()).not.toThrow();
  });

  it('throws inside libsignal, which ignores a plain false', () => {
    expect(() => curve.verifySignature(signerKey, message, forged)).toThrow('Invalid signature');
  });

  it('keeps the switch by which libsignal skips the check', () => {
    expect(curve.verifySignature(signerKey, message, forged, true)).toBe(true);
  });
});

describe('what libsignal prints', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('goes nowhere, while the console of others works', () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    new SessionRecord().closeSession({ indexInfo: { closed: -1 }, secret: 'a private key' });
    expect(info).not.toHaveBeenCalled();
    // oxlint-disable-next-line no-console -- what is tested
    console.info('others');
    expect(info).toHaveBeenCalledOnce();
  });
});

describe('setRootKey', () => {
  it('sets the root that chains must end in', () => {
    const before = WA_CERT_DETAILS.PUBLIC_KEY;
    const root = randomBytes(32);
    setRootKey(root.toString('hex'));
    expect(WA_CERT_DETAILS.PUBLIC_KEY).toEqual(root);
    setRootKey(before);
  });

  it('refuses a key of the wrong length', () => {
    expect(() => setRootKey('abcd')).toThrow('32 bytes');
  });
});
