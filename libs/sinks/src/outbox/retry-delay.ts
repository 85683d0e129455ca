const FIRST_MS = 500;
const LAST_MS = 10_000;

/**
 * How long to wait after so many failures in a row before this one: doubling up to a bound, the upper half at random, so
 * that nodes do not knock together.
 *
 * @param random from 0 to 1
 */
export function retryDelayMs(failures: number, random: number): number {
  const longest = Math.min(FIRST_MS * 2 ** Math.min(failures, 10), LAST_MS);
  return Math.round(longest / 2 + (longest / 2) * random);
}
