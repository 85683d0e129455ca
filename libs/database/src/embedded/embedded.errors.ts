import { DomainError } from '@switchboard/errors';

/** The embedded server cannot run on this machine at all; an outside one is needed. */
export class EmbeddedUnavailableError extends DomainError {
  readonly code = 'database.embedded_unavailable';
  readonly status = 503;

  constructor(reason: string) {
    super(
      `The embedded PostgreSQL cannot run here: ${reason}. Set DATABASE_CONNECTION_URI to a PostgreSQL server (15 or newer), for example postgresql://user:password@localhost:5432/switchboard.`,
    );
  }
}

/** The embedded server should run here, but did not start or stop. */
export class EmbeddedFailedError extends DomainError {
  readonly code = 'database.embedded_failed';
  readonly status = 503;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
