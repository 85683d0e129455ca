import type { Logger } from '@nestjs/common';
import { statusCodeOf } from './close-classification.js';

/** The log of one session: what went wrong, never what it was about. */
export class SessionLog {
  constructor(
    private readonly logger: Logger,
    readonly instanceId: string,
  ) {}

  /** Something failed that the session lives with. `facts` hold no address, text or key. */
  warn(event: string, error: unknown, facts: Readonly<Record<string, string | null>> = {}): void {
    this.logger.warn(this.entry(event, error, facts));
  }

  /** Something failed that ends the session, or that nobody will make good. */
  error(event: string, error: unknown, facts: Readonly<Record<string, string | null>> = {}): void {
    this.logger.error(this.entry(event, error, facts));
  }

  private entry(event: string, error: unknown, facts: Readonly<Record<string, string | null>>) {
    return {
      event,
      instanceId: this.instanceId,
      ...facts,
      error: error instanceof Error ? error.name : null,
      statusCode: statusCodeOf(error),
    };
  }
}
