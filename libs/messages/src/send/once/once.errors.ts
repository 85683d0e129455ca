import { DomainError } from '@switchboard/errors';

/** `Idempotency-Key` is empty, too long, or has characters that are not visible. */
export class IdempotencyKeyInvalidError extends DomainError {
  readonly code = 'idempotency.key_invalid';
  readonly status = 400;

  constructor() {
    super('Idempotency-Key must be 1 to 255 visible ASCII characters, for example a UUID.');
  }
}

/** The key was used for another request. */
export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'idempotency.key_reused';
  readonly status = 422;

  constructor() {
    super('This Idempotency-Key was used for another request. Use a new one for a new message.');
  }
}

/** The first request with this key is not answered yet. */
export class SendInProgressError extends DomainError {
  readonly code = 'idempotency.in_progress';
  readonly status = 409;
  override readonly retryAfterSeconds = 1;

  constructor() {
    super(
      'The first request with this Idempotency-Key is still being sent. Try again in a moment.',
    );
  }
}

/** The first request broke off, and the other side names messages: a second try could be a second message. */
export class SendOutcomeUnknownError extends DomainError {
  readonly code = 'idempotency.outcome_unknown';
  readonly status = 409;

  constructor() {
    super(
      'It is not known whether the first request with this Idempotency-Key was carried out. Look at the chat; to send all the same, use a new key.',
    );
  }
}
