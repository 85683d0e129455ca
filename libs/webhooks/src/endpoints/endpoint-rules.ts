import type { DisableReason } from './endpoint.js';

/** So long may an endpoint do nothing but fail. */
export const DISABLE_AFTER_MS = 5 * 24 * 60 * 60 * 1_000;

/**
 * Whether an endpoint that just failed has failed for too long, and is to be switched off. What it was not told is held, so this loses
 * nothing; it ends pointless tries.
 *
 * @param failingSince first failure since the last success
 */
export function disableReason(failingSince: Date, now: Date): DisableReason | null {
  return now.getTime() - failingSince.getTime() >= DISABLE_AFTER_MS ? 'endpoint.failing' : null;
}
