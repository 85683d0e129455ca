import { DomainError } from '@switchboard/errors';

/** The request cannot be read as it was sent: its JSON, its encoding, its address. */
export class UnreadableRequestError extends DomainError {
  readonly code = 'request.unreadable';
  readonly status = 400;
}

/** The body has a content type that no route reads. */
export class UnsupportedBodyError extends DomainError {
  readonly code = 'request.unsupported_type';
  readonly status = 415;

  constructor() {
    super('Send the body as application/json or application/x-www-form-urlencoded.');
  }
}

/**
 * Fields are missing or wrong. `texts` are the contract's sentences; they travel as an array inside the array of
 * `response.message`, which is what tells this failure from all others.
 */
export class InvalidFieldsError extends DomainError {
  readonly code = 'request.invalid';
  readonly status = 400;

  constructor(readonly texts: readonly string[]) {
    super(texts.join('; '));
  }
}
