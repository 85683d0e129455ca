import { DomainError } from '@switchboard/errors';

/** Something was asked of a connection that is not open; the wire contract answers 400. */
export class ConnectionNotOpenError extends DomainError {
  readonly code = 'connection.not_open';
  readonly status = 400;

  constructor(reason: string | null) {
    super(
      `Connection Closed: the instance is not connected${reason === null ? '' : ` (${reason})`}. Call /instance/connect, or wait until its state is open.`,
    );
  }
}

/** No process that can be reached runs this connection. */
export class ConnectionUnownedError extends DomainError {
  readonly code = 'connection.unowned';
  readonly status = 503;
  override readonly retryAfterSeconds = 5;

  constructor() {
    super('No gateway process runs this connection at the moment. Try again in a few seconds.');
  }
}

/** The connection did not answer within the bound. */
export class ConnectionTimeoutError extends DomainError {
  readonly code = 'connection.timeout';
  readonly status = 504;

  constructor(reason: string | null) {
    super(
      `The connection did not answer in time${reason === null ? '' : ` (${reason})`}. Look at /instance/connectionState and try again.`,
    );
  }
}

/** The connection will not be tried again by itself. */
export class ConnectionRefusedError extends DomainError {
  readonly code = 'connection.refused';
  readonly status = 409;

  constructor(reason: string) {
    super(`The connection was refused (${reason}). Call /instance/connect to start again.`);
  }
}

/** The instance of this connection is unknown, or was deleted in the meantime. */
export class ConnectionUnknownError extends DomainError {
  readonly code = 'connection.unknown';
  readonly status = 404;

  constructor() {
    super('The instance does not exist any more. Look at /instance/fetchInstances.');
  }
}

/** The session of the instance came from a back-up. It was used since, or may have been. */
export class ConnectionRestoredError extends DomainError {
  readonly code = 'connection.restored';
  readonly status = 409;

  constructor() {
    super(
      'The session of this instance was restored from a back-up. If it was used after that, its encryption keys are spent: log out (DELETE /instance/logout) and pair it again. If you know that it was not, let it go on: switchboard auth-state trust.',
    );
  }
}
