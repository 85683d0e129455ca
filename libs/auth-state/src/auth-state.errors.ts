import { DomainError } from '@switchboard/errors';

/** The place where the session is kept cannot be reached, or does not answer as it should. */
export class StoreUnavailableError extends DomainError {
  readonly code = 'auth_state.unavailable';
  readonly status = 503;

  constructor(what: string, reason: string, options?: ErrorOptions) {
    super(
      `${what}, which keeps sessions, cannot be used: ${reason.replace(/\.$/, '')}. Try again when it can.`,
      options,
    );
  }
}

/** A store would lose what it is told to keep. Stops the start. */
export class StoreUnsafeError extends DomainError {
  readonly code = 'auth_state.unsafe_store';
  readonly status = 500;

  constructor(problem: string, todo: string) {
    super(`Sessions must not be kept there: ${problem}. ${todo}`);
  }
}

/** Sessions are kept where this gateway was not told how to get to. */
export class StoreNotConfiguredError extends DomainError {
  readonly code = 'auth_state.not_configured';
  readonly status = 500;

  constructor(kind: string, variables: string) {
    super(
      `Sessions are kept in the store "${kind}", which is not configured. Set ${variables} again, or move them: switchboard auth-state move --help.`,
    );
  }
}

/** Something is there already where an archive is to be written. */
export class ArchiveExistsError extends DomainError {
  readonly code = 'archive.exists';
  readonly status = 409;

  constructor(address: string, options?: ErrorOptions) {
    super(`${address} is there already. Name another place.`, options);
  }
}

/** There is no such archive. */
export class ArchiveMissingError extends DomainError {
  readonly code = 'archive.missing';
  readonly status = 404;

  constructor(address: string, options?: ErrorOptions) {
    super(`${address} is not there.`, options);
  }
}

/** What was named is no place for an archive. */
export class ArchiveAddressError extends DomainError {
  readonly code = 'archive.address';
  readonly status = 400;

  constructor(address: string, problem: string) {
    super(`${address} cannot be used: ${problem}. Addresses are like s3://bucket/folder/name.`);
  }
}

/** The session was moved out of every store that it could be used in. */
export class SessionParkedError extends DomainError {
  readonly code = 'connection.parked';
  readonly status = 409;

  constructor(address: string) {
    super(
      `The session of this instance is parked at ${address}. Bring it back first: switchboard auth-state move --to postgresql (or another store) --instance NAME.`,
    );
  }
}
