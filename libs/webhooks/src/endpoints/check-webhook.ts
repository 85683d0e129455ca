import { WebhookUrlError } from '../webhook.errors.js';
import type { WebhookInput } from '../webhook-endpoints.js';
import { checkHeaders } from './header-rules.js';
import { checkSecret } from './signing-secret.js';
import { checkSubscriptions } from './subscriptions.js';

const MAX_URL_LENGTH = 2_048;

/**
 * Checks a webhook before anything is written. Pure but for `assertAllowedUrl`, which knows where outgoing requests may
 * go. A webhook that is off may have an empty URL.
 *
 * @throws WebhookUrlError, WebhookHeadersError, WebhookSecretError, InvalidFieldsError (events), EgressError (400)
 */
export function checkWebhook(
  input: WebhookInput,
  assertAllowedUrl: (url: string) => unknown,
): void {
  if (input.events !== undefined) checkSubscriptions(input.events);
  if (input.enabled || input.url !== '') checkUrl(input.url, 'webhook.url', assertAllowedUrl);
  if (input.headers != null) checkHeaders(input.headers);
  if (input.secret !== undefined) checkSecret(input.secret);
}

/**
 * Checks an address.
 *
 * @param field its name in the request
 * @throws WebhookUrlError, EgressError (400)
 */
export function checkUrl(
  url: string,
  field: string,
  assertAllowedUrl: (url: string) => unknown,
): void {
  if (url === '') throw new WebhookUrlError(`"${field}" cannot be empty.`);
  if (url.length > MAX_URL_LENGTH) {
    throw new WebhookUrlError(`"${field}" may have ${MAX_URL_LENGTH} characters at most.`);
  }
  assertAllowedUrl(url);
}
