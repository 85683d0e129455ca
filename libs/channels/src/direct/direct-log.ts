import type { Logger } from '@nestjs/common';
import { DomainError } from '@switchboard/errors';

/** The log of one session: which kind of failure it was, never what it was about. */
export class DirectLog {
  constructor(
    private readonly logger: Logger,
    private readonly instanceId: string,
  ) {}

  warn(event: string, error: unknown): void {
    this.logger.warn({
      event,
      instanceId: this.instanceId,
      error: error instanceof Error ? error.name : null,
      code: error instanceof DomainError ? error.code : null,
    });
  }
}
