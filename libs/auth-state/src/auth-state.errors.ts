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
