import { EgressPolicy } from '@switchboard/http';
import { describe, expect, it } from 'vitest';
import { checkWebhook } from './check-webhook.js';
import { makeSecret } from './signing-secret.js';

const policy = new EgressPolicy(['127.0.0.0/8']);
const check = (over: object) =>
  checkWebhook({ enabled: true, url: 'https://hooks.acme.test/wa', ...over }, (url) =>
    policy.assertAllowedUrl(url),
  );
const code = (code: string) => expect.objectContaining({ code, status: 400 });

describe('checkWebhook', () => {
  it('takes a whole webhook, and one with nothing but a URL', () => {
    check({});
    check({
      url: 'http://127.0.0.1:9/hook?token=1',
      events: ['CALL'],
      headers: { 'x-acme': '1' },
      byEvents: true,
      base64: false,
      secret: makeSecret(),
    });
    check({ headers: null });
  });

  it.each([
    ['', 'webhook.invalid_url'],
    [`https://hooks.acme.test/${'x'.repeat(2_048)}`, 'webhook.invalid_url'],
    ['hooks.acme.test', 'egress.invalid_url'],
    ['ftp://hooks.acme.test', 'egress.invalid_url'],
    ['https://user:pw@hooks.acme.test', 'egress.invalid_url'],
    ['http://10.0.0.1/hook', 'egress.blocked'],
    ['http://169.254.169.254/', 'egress.blocked'],
  ])('refuses the URL %s', (url, expected) => {
    expect(() => check({ url })).toThrow(code(expected));
  });

  it('lets a webhook that is off have no URL, but not a bad one', () => {
    check({ enabled: false, url: '' });
    expect(() => check({ enabled: false, url: 'nope' })).toThrow(code('egress.invalid_url'));
  });

  it('refuses headers, secrets and events that are not valid', () => {
    expect(() => check({ headers: { host: 'x' } })).toThrow(code('webhook.invalid_headers'));
    expect(() => check({ secret: 'abc' })).toThrow(code('webhook.invalid_secret'));
    expect(() => check({ events: ['NOPE'] })).toThrow(code('request.invalid'));
  });
});
