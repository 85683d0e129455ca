/** Upper bound of the first delay. */
const BASE_MS = 1_000;
/** Upper bound of every delay. */
export const BACKOFF_CAP_MS = 300_000;

/**
 * Milliseconds until the next attempt, by full jitter: anything between nothing and a bound that doubles with each
 * failure, from 1 s to 5 min. Spread evenly, the many that lost the same server do not come back in one wave.
 *
 * @param failures failures in a row, the present one included
 * @param random a number from 0 (included) to 1 (excluded)
 */
export function backoffMs(failures: number, random: number): number {
  const bound = Math.min(BACKOFF_CAP_MS, BASE_MS * 2 ** Math.max(0, failures - 1));
  return Math.floor(random * bound);
}

/** The slow pace: between one and two caps, for what does not get better within minutes. */
export function slowBackoffMs(random: number): number {
  return Math.floor(BACKOFF_CAP_MS * (1 + random));
}
