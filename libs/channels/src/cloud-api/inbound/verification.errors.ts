import { DomainError } from '@switchboard/errors';

/** Who wants to register the webhook does not know the verify token, or asks for something else. */
export class VerificationRefusedError extends DomainError {
  readonly code = 'webhook.verification_refused';
  readonly status = 403;

  constructor() {
    super('Error, wrong validation token. It is the value of WA_BUSINESS_TOKEN_WEBHOOK.');
  }
}

/** A notification is larger than Meta ever sends. */
export class NotificationTooLargeError extends DomainError {
  readonly code = 'request.too_large';
  readonly status = 413;

  constructor(limitBytes: number) {
    super(`The notification is larger than ${limitBytes} bytes.`);
  }
}
