import { randomBytes } from 'node:crypto';
import { WebhookSecretError } from '../webhook.errors.js';

const PREFIX = 'whsec_';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const MADE_BYTES = 32;
const MIN_BYTES = 24;
const MAX_BYTES = 64;

/** A new signing secret, in the form of Standard Webhooks: `whsec_` and 32 random bytes in base64. */
export const makeSecret = (): string => PREFIX + randomBytes(MADE_BYTES).toString('base64');

/**
 * Checks a secret that a user chose.
 *
 * @throws WebhookSecretError
 */
export function checkSecret(secret: string): void {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : null;
  if (encoded === null || !BASE64.test(encoded)) throw new WebhookSecretError();
  const { length } = Buffer.from(encoded, 'base64');
  if (length < MIN_BYTES || length > MAX_BYTES) throw new WebhookSecretError();
}
