import type { Logger } from '@nestjs/common';

/** A store that is away fails many times a second; one line in this time tells as much. */
const INTERVAL_MS = 10_000;

/** Logs a failure that keeps coming back, and how many were left out in between. */
export class SparseLog {
  private lastAt = Number.NEGATIVE_INFINITY;
  private leftOut = 0;

  constructor(
    private readonly logger: Logger,
    private readonly event: string,
  ) {}

  warn(error: unknown, fields: Readonly<Record<string, unknown>> = {}): void {
    const now = performance.now();
    if (now - this.lastAt < INTERVAL_MS) {
      this.leftOut += 1;
      return;
    }
    this.logger.warn({
      event: this.event,
      ...fields,
      error: String(error),
      leftOut: this.leftOut,
    });
    this.lastAt = now;
    this.leftOut = 0;
  }
}
