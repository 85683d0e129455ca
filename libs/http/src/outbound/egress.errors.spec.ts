import { describe, expect, it } from 'vitest';
import { EgressError, egressErrorOf } from './egress.errors.js';

const withCode = (code: string) => Object.assign(new Error('low level'), { code });

describe('egressErrorOf', () => {
  it.each([
    ['ENOTFOUND', 'egress.unresolved'],
    ['EAI_AGAIN', 'egress.unresolved'],
    ['ECONNREFUSED', 'egress.refused'],
    ['EHOSTUNREACH', 'egress.unreachable'],
    ['ETIMEDOUT', 'egress.timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'egress.timeout'],
    ['ECONNRESET', 'egress.reset'],
    ['UND_ERR_SOCKET', 'egress.reset'],
    ['UND_ERR_INVALID_ARG', 'egress.invalid_request'],
    ['HPE_INVALID_CONSTANT', 'egress.protocol'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'egress.tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'egress.tls'],
    ['CERT_HAS_EXPIRED', 'egress.tls'],
    ['SOMETHING_NEW', 'egress.failed'],
  ])('%s is %s', (code, expected) => {
    expect(egressErrorOf(withCode(code), 'hooks.acme.test').code).toBe(expected);
  });

  it('looks into the errors of several addresses, and into causes', () => {
    const several = new AggregateError([withCode('ECONNREFUSED')]);
    expect(egressErrorOf(several, 'h').code).toBe('egress.refused');
    expect(egressErrorOf(new Error('x', { cause: withCode('ENOTFOUND') }), 'h').code).toBe(
      'egress.unresolved',
    );
    expect(egressErrorOf('not an error', 'h').code).toBe('egress.failed');
  });

  it('keeps an error that has its name already', () => {
    const error = new EgressError('egress.blocked', 'no');
    expect(egressErrorOf(error, 'h')).toBe(error);
  });
});
