import { Webhook } from 'standardwebhooks';
import type { WebhookEvent } from './webhook-event.js';
import { WebhookSignatureError } from './webhook-signature-error.js';

/** Headers as `fetch`, Node and frameworks give them. */
export type WebhookHeaders =
  Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Checks where a delivery is from, and reads it. An event that a newer gateway tells comes through too, so a `switch` on
 * `event` has a default.
 *
 * @param secret of the webhook, as `setWebhook` and `findWebhookSecret` give it (`whsec_…`)
 * @param rawBody the bytes that came, not what a framework has parsed
 * @throws WebhookSignatureError when it was not signed with this secret, or more than five minutes ago
 */
export function verifyWebhook(
  secret: string,
  headers: WebhookHeaders,
  rawBody: string | Uint8Array,
): WebhookEvent {
  const webhook = new Webhook(secret);
  const body = typeof rawBody === 'string' ? rawBody : new TextDecoder().decode(rawBody);
  let event: unknown;
  try {
    event = webhook.verify(body, plain(headers));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WebhookSignatureError(`This is no delivery of that webhook: ${reason}.`, { cause });
  }
  if (!isEvent(event)) throw new WebhookSignatureError('What was signed is no event.');
  return event;
}

function plain(headers: WebhookHeaders): Record<string, string> {
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers);
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(',')]],
    ),
  );
}

/** The signature vouches for the rest of the shape. */
function isEvent(value: unknown): value is WebhookEvent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'event' in value &&
    typeof value.event === 'string' &&
    'data' in value
  );
}
