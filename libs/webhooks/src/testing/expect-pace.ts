import { expect } from 'vitest';

/**
 * Expects that requests were begun at no more than `rate` a second. What a busy machine delays arrives later, and then
 * together, so two things are asked: at no time had more arrived than could have been begun, which no delay can change;
 * and no second saw half as many again, which those that caught up with lost time would bring.
 *
 * @param arrivals moments of `performance.now()`, in order
 * @param begunAt a moment before the first was begun
 */
export function expectPace(arrivals: readonly number[], rate: number, begunAt: number): void {
  // A twentieth of a second's requests may be begun at once.
  const together = Math.max(1, rate / 20);
  for (const [index, at] of arrivals.entries()) {
    expect(index + 1).toBeLessThanOrEqual(((at - begunAt) / 1_000) * rate + together);
    const within = arrivals.filter((other) => other >= at && other < at + 1_000);
    expect(within.length).toBeLessThanOrEqual(rate * 1.5 + 1);
  }
}
