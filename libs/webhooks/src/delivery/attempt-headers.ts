import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import { Webhook } from 'standardwebhooks';
import { JWT_KEY } from '../endpoints/header-rules.js';
import { schemeOf, signAsymmetric } from '../endpoints/signature-scheme.js';
import type { DeliveryTarget } from './target.js';

/** Lifetime of the token that `jwt_key` asks for. */
const JWT_SECONDS = 600;

/** One try of one delivery. */
export interface Attempt {
  /** The same on every try: subscribers tell a repeat by it. */
  readonly eventId: string;
  /** From 1. */
  readonly attempt: number;
  readonly body: Buffer;
  readonly at: Date;
}

/** Of clients that were made before there was a standard: hex HMAC-SHA256 of the body, keyed with the secret's text. */
const HEX_SIGNATURE = 'x-webhook-signature';

/**
 * The headers of one try: the subscriber's own, then what the gateway vouches for. Signature and token are made anew
 * each time, so that neither is too old however late the try is. Every live secret signs, so that a subscriber may learn
 * of a rotation whenever it likes.
 *
 * The signature is that of Standard Webhooks 1.0 (https://www.standardwebhooks.com). Claims of the token: the wire
 * contract, "Headers, timeout, retry".
 */
export async function attemptHeaders(
  target: Pick<DeliveryTarget, 'headers' | 'secrets' | 'hexSignature'>,
  attempt: Attempt,
): Promise<Record<string, string>> {
  const seconds = Math.floor(attempt.at.getTime() / 1_000);
  const headers: Record<string, string> = { 'user-agent': 'Switchboard-Webhooks' };
  for (const [name, value] of Object.entries(target.headers)) {
    if (name !== JWT_KEY) headers[name.toLowerCase()] = value;
  }
  const jwtKey = target.headers[JWT_KEY];
  if (jwtKey !== undefined) headers['authorization'] = `Bearer ${await token(jwtKey, seconds)}`;
  headers['content-type'] = 'application/json';
  headers['webhook-id'] = attempt.eventId;
  headers['webhook-timestamp'] = String(seconds);
  headers['webhook-attempt'] = String(attempt.attempt);
  const [current] = target.secrets;
  if (current === undefined) return headers;
  headers['webhook-signature'] = target.secrets
    .map((secret) => signatureBy(secret, attempt))
    .join(' ');
  if (target.hexSignature) {
    headers[HEX_SIGNATURE] = createHmac('sha256', current).update(attempt.body).digest('hex');
  }
  return headers;
}

function signatureBy(secret: string, { eventId, at, body }: Attempt): string {
  return schemeOf(secret) === 'v1a'
    ? signAsymmetric(secret, eventId, at, body)
    : new Webhook(secret).sign(eventId, at, body);
}

function token(key: string, issuedAtSeconds: number): Promise<string> {
  return new SignJWT({ app: 'evolution', action: 'webhook' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(issuedAtSeconds)
    .setExpirationTime(issuedAtSeconds + JWT_SECONDS)
    .sign(Buffer.from(key, 'utf8'));
}
