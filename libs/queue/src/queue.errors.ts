import { DomainError } from '@switchboard/errors';

/** The Redis of REDIS_URL does not answer at the start. */
export class QueueUnreachableError extends DomainError {
  readonly code = 'queue.unreachable';
  readonly status = 503;

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `Redis cannot be reached (${reason}). Check REDIS_URL, or unset it to keep the queue in PostgreSQL.`,
      options,
    );
  }
}
