import { describe, expect, it } from 'vitest';
import { InvalidProxyError } from '../instance.errors.js';
import { parseProxy } from './proxy-input.js';

const given = { proxyHost: 'proxy.test', proxyPort: '3128', proxyProtocol: 'http' };

describe('parseProxy', () => {
  it('takes host, port and protocol together, with credentials when there are some', () => {
    expect(parseProxy({ ...given, proxyUsername: 'u', proxyPassword: 'p' })).toEqual({
      host: 'proxy.test',
      port: 3128,
      protocol: 'http',
      username: 'u',
      password: 'p',
    });
    expect(parseProxy({ ...given, proxyProtocol: 'SOCKS', proxyUsername: '' })).toMatchObject({
      protocol: 'socks5',
      username: null,
    });
    expect(parseProxy({ ...given, proxyHost: '10.1.1.1' })).toMatchObject({ host: '10.1.1.1' });
    expect(parseProxy({ ...given, proxyHost: '[::1]' })).toMatchObject({ host: '[::1]' });
  });

  it.each([
    {},
    { ...given, proxyHost: '' },
    { ...given, proxyPort: undefined },
    { ...given, proxyProtocol: '' },
  ])('is none in %j', (input) => {
    expect(parseProxy(input)).toBeNull();
  });

  it.each([
    { ...given, proxyProtocol: 'ftp' },
    { ...given, proxyProtocol: 'toString' },
    { ...given, proxyPort: '0' },
    { ...given, proxyPort: '65536' },
    { ...given, proxyPort: '80a' },
    { ...given, proxyHost: 'http://proxy.test' },
    { ...given, proxyHost: 'a/b' },
    { ...given, proxyHost: 'u:p@proxy.test' },
  ])('refuses %j', (input) => {
    expect(() => parseProxy(input)).toThrow(InvalidProxyError);
  });
});
