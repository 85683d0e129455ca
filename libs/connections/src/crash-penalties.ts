import { backoffMs } from './backoff.js';

/** A connection that was run this long before it failed has proven that it can be run. */
const PROVEN_AFTER_MS = 10_000;
/** When its store went away this is enough: it had been there. */
const STORE_PROVEN_AFTER_MS = 1_000;
/** Counted no further while the store is away: at most 16 s after it is back, all are back. */
const MOST_STORE_FAILURES = 5;

/** How a connection came to an end that it should not have had. */
export interface Crash {
  /** How long it was run before. */
  readonly ranMs: number;
  /** The store was away, which says nothing of this connection. */
  readonly isOfStore: boolean;
}

interface Penalty {
  readonly failures: number;
  readonly notBeforeMs: number;
}

/**
 * How long a connection that cannot be run is left alone, so that one whose row cannot be read does not keep this
 * process busy. Times are milliseconds of a monotonic clock.
 */
export class CrashPenalties {
  private readonly penalties = new Map<string, Penalty>();

  /** Notes a crash. One after a good while is the first and not the next. */
  add(instanceId: string, { ranMs, isOfStore }: Crash, nowMs: number, random: number): void {
    const isFirst = ranMs >= (isOfStore ? STORE_PROVEN_AFTER_MS : PROVEN_AFTER_MS);
    const before = isFirst ? 0 : (this.penalties.get(instanceId)?.failures ?? 0);
    const failures = isOfStore ? Math.min(before + 1, MOST_STORE_FAILURES) : before + 1;
    const notBeforeMs = nowMs + backoffMs(failures, random);
    this.penalties.set(instanceId, { failures, notBeforeMs });
  }

  /** Whoever asks for a connection does not wait for the penalty of an earlier fault. */
  forget(instanceId: string): void {
    this.penalties.delete(instanceId);
  }

  /** The connections that are left alone for now. */
  serving(nowMs: number): string[] {
    return [...this.penalties]
      .filter(([, { notBeforeMs }]) => notBeforeMs > nowMs)
      .map(([instanceId]) => instanceId);
  }
}
