import { DomainError, type ErrorDetail, type ErrorFact } from '@switchboard/errors';

/** A failure on its way from one process to another: all that the edge answers, and no stack. */
export interface ErrorNote {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly details: readonly ErrorDetail[];
  readonly facts: Readonly<Record<string, ErrorFact>>;
  readonly retryAfterSeconds: number | null;
}

/** The failure of a command in the process that ran it. */
export class RelayedError extends DomainError {
  readonly code: string;
  readonly status: number;
  override readonly retryAfterSeconds: number | null;

  constructor(private readonly note: ErrorNote) {
    super(note.message);
    this.code = note.code;
    this.status = note.status;
    this.retryAfterSeconds = note.retryAfterSeconds;
  }

  override get details(): readonly ErrorDetail[] {
    return this.note.details;
  }

  override get facts(): Readonly<Record<string, ErrorFact>> {
    return this.note.facts;
  }
}

/** What another process is told of a failure; null when it is a defect, which is nobody's business but the log's. */
export function noteOf(error: unknown): ErrorNote | null {
  if (!(error instanceof DomainError)) return null;
  const { code, status, message, details, facts, retryAfterSeconds } = error;
  return { code, status, message, details, facts, retryAfterSeconds };
}
