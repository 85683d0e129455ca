import { equalSecrets } from '@switchboard/crypto';
import type { MetaVerificationQuery } from './meta-webhook.dto.js';
import { VerificationRefusedError } from './verification.errors.js';

/** What may be sent back to a caller that chose it. */
const CHALLENGE = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The challenge that proves to Meta that this address is ours.
 *
 * @param verifyToken null when registrations are refused
 * @throws VerificationRefusedError
 */
export function challengeOf(query: MetaVerificationQuery, verifyToken: string | null): string {
  const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
  const isText = [mode, token, challenge].every((value) => typeof value === 'string');
  if (!isText || mode !== 'subscribe' || !CHALLENGE.test(challenge)) {
    throw new VerificationRefusedError();
  }
  if (verifyToken === null || !equalSecrets(token, verifyToken)) {
    throw new VerificationRefusedError();
  }
  return challenge;
}
