/** Whether an endpoint is called at all. Times are milliseconds of one clock. */
export type Breaker =
  | { readonly kind: 'closed'; readonly failures: number }
  /** Nothing is sent until `until`; then one request tries whether it is well again. */
  | { readonly kind: 'open'; readonly until: number; readonly waitMs: number };

/** Failures in a row after which it opens. */
export const FAILURES_TO_OPEN = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export const CLOSED: Breaker = { kind: 'closed', failures: 0 };

/** A request was not answered, or answered by a server that is in trouble. */
export function afterFault(breaker: Breaker, now: number): Breaker {
  if (breaker.kind === 'closed') {
    const failures = breaker.failures + 1;
    return failures < FAILURES_TO_OPEN
      ? { kind: 'closed', failures }
      : { kind: 'open', until: now + FIRST_WAIT_MS, waitMs: FIRST_WAIT_MS };
  }
  // Requests that were under way when it opened tell nothing new.
  if (now < breaker.until) return breaker;
  const waitMs = Math.min(breaker.waitMs * 2, LONGEST_WAIT_MS);
  return { kind: 'open', until: now + waitMs, waitMs };
}

/** How many requests may be begun, given how many are under way. */
export function roomOf(breaker: Breaker, underWay: number, now: number): number {
  if (breaker.kind === 'closed') return Number.POSITIVE_INFINITY;
  return now >= breaker.until && underWay === 0 ? 1 : 0;
}
