import type { AppConfig } from '@switchboard/config';

/** What decides when a delivery is tried again. */
export type RetrySettings = AppConfig['webhook']['retry'] & {
  /** Seconds between the tries that the endpoint asked for; they go before everything else. */
  readonly ownGapsSeconds?: readonly number[] | null;
};

/** Seconds between one try and the next: 12 tries over 99.6 hours. */
export const DEFAULT_GAPS_SECONDS: readonly number[] = [
  5, 30, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, 86_400,
];
const DEFAULT_JITTER = 0.2;

/**
 * How long to wait after a failed try, or null when it was the last. Where the endpoint has no schedule of its own, the
 * gateway's holds until one of WEBHOOK_RETRY_* is set; then it is the contract's.
 *
 * @param attempts tries made so far, from 1
 * @param random a number in [0, 1), spread evenly over the jitter
 */
export function nextDelayMs(
  settings: RetrySettings,
  attempts: number,
  random: number,
): number | null {
  if (settings.ownGapsSeconds != null) return gapMs(settings.ownGapsSeconds, attempts, random);
  return settings.contractSchedule
    ? contractDelayMs(settings, attempts, random)
    : gapMs(DEFAULT_GAPS_SECONDS, attempts, random);
}

function gapMs(gapsSeconds: readonly number[], attempts: number, random: number): number | null {
  const gap = gapsSeconds[attempts - 1];
  return gap === undefined ? null : Math.round(gap * 1_000 * jitter(DEFAULT_JITTER, random));
}

/** Doubling from the initial delay to the cap; jitter may exceed the cap but not undercut the initial delay. */
function contractDelayMs(settings: RetrySettings, attempts: number, random: number): number | null {
  if (attempts >= settings.maxAttempts) return null;
  const { initialDelaySeconds, maxDelaySeconds, jitterFactor } = settings;
  const nominal = settings.exponential
    ? Math.min(initialDelaySeconds * 2 ** (attempts - 1), maxDelaySeconds)
    : initialDelaySeconds;
  const seconds = Math.max(nominal * jitter(jitterFactor, random), initialDelaySeconds);
  return Math.round(seconds * 1_000);
}

const jitter = (factor: number, random: number): number => 1 - factor + 2 * factor * random;
