import { backoffMs } from './backoff.js';

/** A connection that was run this long before it failed has proven that it can be run. */
const PROVEN_AFTER_MS = 10_000;

/** How a connection came to an end that it should not have had. */
export interface Crash {
  /** How long it was run before. */
  readonly ranMs: number;
  /** The store was away: that says nothing of this connection, however often it happens. */
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

  /** Notes a crash. One of the store, or after a good while, is the first and not the next. */
  add(instanceId: string, { ranMs, isOfStore }: Crash, nowMs: number, random: number): void {
    const isFirst = isOfStore || ranMs >= PROVEN_AFTER_MS;
    const before = isFirst ? 0 : (this.penalties.get(instanceId)?.failures ?? 0);
    const failures = before + 1;
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
