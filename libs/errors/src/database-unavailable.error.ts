import { DomainError } from './domain-error.js';

/** What is stored cannot be reached at this moment; nothing is wrong with what was asked. */
export class DatabaseUnavailableError extends DomainError {
  readonly code = 'database.unavailable';
  readonly status = 503;
  override readonly retryAfterSeconds = 5;

  constructor(options?: ErrorOptions) {
    super('The database is away. Try again.', options);
  }
}
