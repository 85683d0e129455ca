import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { verifyWebhook } from './verify-webhook.js';
import { WebhookSignatureError } from './webhook-signature-error.js';

const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const BODY = JSON.stringify({
  event: 'messages.upsert',
  instance: 'acme',
  data: { message: { conversation: 'Olá' } },
});

/** The headers of a delivery that was signed then. */
function signed(body: string, at = new Date()): Record<string, string> {
  return {
    'Webhook-Id': 'e1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(SECRET).sign('e1', at, body),
  };
}

describe('verifyWebhook', () => {
  it.each([
    ['plain headers and a text', signed(BODY), BODY],
    ['Headers of fetch and bytes', new Headers(signed(BODY)), new TextEncoder().encode(BODY)],
    ['lists of values and a Buffer', { ...signed(BODY), 'x-other': ['a', 'b'] }, Buffer.from(BODY)],
  ])('reads what was signed: %s', (_what, headers, body) => {
    const event = verifyWebhook(SECRET, headers, body);
    if (event.event !== 'messages.upsert') throw new Error('It is another event');
    expect(event.data.message.conversation).toBe('Olá');
  });

  it.each([
    ['a changed body', signed(BODY), BODY.replace('acme', 'acmf')],
    ['no headers', {}, BODY],
    ['a signature of long ago', signed(BODY, new Date(Date.now() - 6 * 60_000)), BODY],
    ['another id', { ...signed(BODY), 'Webhook-Id': 'e2' }, BODY],
    ['no event', signed('{"a":1}'), '{"a":1}'],
    ['no JSON', signed('Oi'), 'Oi'],
  ])('refuses %s', (_what, headers, body) => {
    expect(() => verifyWebhook(SECRET, headers, body)).toThrow(WebhookSignatureError);
  });
});
