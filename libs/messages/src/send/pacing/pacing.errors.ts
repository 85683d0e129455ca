import { DomainError } from '@switchboard/errors';

const SECOND_MS = 1_000;

/** The instance sends as fast as its pacing lets it, and more would have to wait too long. */
export class PacingExceededError extends DomainError {
  readonly code = 'message.pacing_exceeded';
  readonly status = 429;
  override readonly retryAfterSeconds: number;

  /** @param afterMs when a new try would be let through, if nobody else comes first */
  constructor(afterMs: number) {
    super(
      'This instance sends as fast as its pacing lets it. Try again later, or change /pacing/set.',
    );
    this.retryAfterSeconds = Math.max(1, Math.ceil(afterMs / SECOND_MS));
  }
}
