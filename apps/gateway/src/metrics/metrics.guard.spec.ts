import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { testConfig } from '@switchboard/config';
import { describe, expect, it } from 'vitest';
import { MetricsAddressRefusedError, MetricsUnauthorizedError } from './metrics.errors.js';
import { MetricsGuard } from './metrics.guard.js';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const WITH_PASSWORD = {
  METRICS_AUTH_REQUIRED: 'true',
  METRICS_USER: 'prometheus',
  METRICS_PASSWORD: 'correct horse',
};

/** Asks a guard with this configuration. */
function ask(
  variables: Readonly<Record<string, string>>,
  { ip = '203.0.113.9', authorization }: { ip?: string; authorization?: string } = {},
): void {
  const guard = new MetricsGuard(testConfig({ PROMETHEUS_METRICS: 'true', ...variables }));
  const reply = { header: () => undefined };
  guard.canActivate(new ExecutionContextHost([{ ip, headers: { authorization } }, reply]));
}

it('lets everyone in when nothing is asked for', () => {
  expect(() => ask({})).not.toThrow();
});

describe('METRICS_ALLOWED_IPS', () => {
  const METRICS_ALLOWED_IPS = '192.0.2.7, 10.20.0.0/16, 2001:db8::/32, ::1';

  it.each([
    '192.0.2.7',
    '10.20.255.1',
    '2001:db8:1::5',
    '::1',
    '::ffff:10.20.0.1',
    '::ffff:192.0.2.7',
  ])('lets %s in', (ip) => {
    expect(() => ask({ METRICS_ALLOWED_IPS }, { ip })).not.toThrow();
  });

  it.each(['192.0.2.8', '10.21.0.1', '2001:db9::1', '::2', '::ffff:10.21.0.1', '', 'undefined'])(
    'refuses %s, before it asks for a password',
    (ip) => {
      const authorization = basic('prometheus:correct horse');
      expect(() => ask({ METRICS_ALLOWED_IPS, ...WITH_PASSWORD }, { ip, authorization })).toThrow(
        MetricsAddressRefusedError,
      );
    },
  );
});

describe('METRICS_AUTH_REQUIRED', () => {
  it('lets the user in by password', () => {
    const authorization = basic('prometheus:correct horse');
    expect(() => ask(WITH_PASSWORD, { authorization })).not.toThrow();
  });

  it.each([
    undefined,
    basic('prometheus:wrong'),
    basic('someone:correct horse'),
    basic(':'),
    'Bearer correct horse',
  ])('refuses %s', (authorization) => {
    expect(() => ask(WITH_PASSWORD, { authorization })).toThrow(MetricsUnauthorizedError);
  });
});
