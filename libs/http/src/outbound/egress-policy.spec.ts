import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EgressPolicy } from './egress-policy.js';
import { FORBIDDEN_URLS } from './testing/forbidden-urls.js';

const PUBLIC = [
  'http://8.8.8.8',
  'https://1.1.1.1:8443/hook',
  'http://8.8.8.8:22',
  'http://[2606:4700:4700::1111]:65535/x',
  'http://134744072',
  'http://172.32.0.1',
  'http://100.128.0.1',
  'https://hooks.acme.test/wa?token=1',
  'http://localhost:3000/decided-by-its-address',
];

const INVALID = [
  '',
  'hooks.acme.test/wa',
  '//hooks.acme.test',
  'ftp://hooks.acme.test',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'javascript:alert(1)',
  'data:text/plain,x',
  'unix:/var/run/docker.sock',
  'http://',
  'http://256.0.0.1',
  'http://1.2.3.4.5',
  'http://[::1',
  'http://user@hooks.acme.test',
  'http://user:secret@hooks.acme.test',
  'http://hooks.acme.test@127.0.0.1',
  'http://:secret@hooks.acme.test',
  'http://hooks.acme.test:70000',
  'http://hooks acme.test',
];

describe('EgressPolicy', () => {
  const policy = new EgressPolicy([]);

  it.each(FORBIDDEN_URLS)('blocks %s and names the setting', (url) => {
    expect(() => policy.assertAllowedUrl(url)).toThrow(
      expect.objectContaining({
        code: 'egress.blocked',
        status: 400,
        message: expect.stringContaining('EGRESS_ALLOWED_CIDRS'),
      }),
    );
  });

  it.each(PUBLIC)('lets %s through', (url) => {
    expect(policy.assertAllowedUrl(url)).toBeInstanceOf(URL);
  });

  it.each(INVALID)('refuses %s', (url) => {
    expect(() => policy.assertAllowedUrl(url)).toThrow(
      expect.objectContaining({ code: 'egress.invalid_url', status: 400 }),
    );
  });

  it('never lets a private IPv4 address through, whatever its number base', () => {
    const privateAddress = fc.oneof(
      fc.integer({ min: 0x0a000000, max: 0x0affffff }),
      fc.integer({ min: 0x7f000000, max: 0x7fffffff }),
      fc.integer({ min: 0xa9fe0000, max: 0xa9feffff }),
      fc.integer({ min: 0xac100000, max: 0xac1fffff }),
      fc.integer({ min: 0xc0a80000, max: 0xc0a8ffff }),
    );
    fc.assert(
      fc.property(privateAddress, (address) => {
        const octets = [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff);
        const spellings = [
          String(address),
          `0x${address.toString(16)}`,
          `0${address.toString(8)}`,
          octets.join('.'),
          octets.map((octet) => `0x${octet.toString(16)}`).join('.'),
          octets.map((octet) => `0${octet.toString(8)}`).join('.'),
          `[::ffff:${octets.join('.')}]`,
          `[64:ff9b::${octets.join('.')}]`,
        ];
        for (const host of spellings) {
          expect(() => policy.assertAllowedUrl(`http://${host}/`), host).toThrow('public');
        }
      }),
    );
  });

  it('opens the networks that the operator names, and nothing beside them', () => {
    const own = new EgressPolicy(['10.1.0.0/16', 'fd12::/16']);
    for (const host of ['10.1.0.1', '[::ffff:10.1.2.3]', '[fd12::1]', '8.8.8.8']) {
      expect(own.assertAllowedUrl(`http://${host}`), host).toBeInstanceOf(URL);
    }
    for (const host of ['10.2.0.1', '127.0.0.1', '[fd13::1]', '[::1]']) {
      expect(() => own.assertAllowedUrl(`http://${host}`), host).toThrow('EGRESS_ALLOWED_CIDRS');
    }
  });

  it('takes no text for an address that is none', () => {
    for (const text of ['', 'localhost', '127.1', 'unknown']) {
      expect(new EgressPolicy(['0.0.0.0/0', '::/0']).allowsAddress(text), text).toBe(false);
    }
  });
});
