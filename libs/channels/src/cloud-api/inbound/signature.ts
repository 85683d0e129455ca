import { createHmac, timingSafeEqual } from 'node:crypto';

/** `X-Hub-Signature-256` as Meta writes it: lower-case digits, nothing round them. */
const SIGNATURE = /^sha256=([0-9a-f]{64})$/;

/**
 * Whether `header` signs these very bytes with `secret` (HMAC-SHA256). False for every header that does not have the
 * form; never throws.
 */
export function isSignedBy(secret: string, bytes: Uint8Array, header: string | undefined): boolean {
  const digits = SIGNATURE.exec(header ?? '')?.[1];
  if (digits === undefined) return false;
  return timingSafeEqual(
    createHmac('sha256', secret).update(bytes).digest(),
    Buffer.from(digits, 'hex'),
  );
}
