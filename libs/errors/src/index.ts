export { databaseFailure } from './database-failure.js';
export { DatabaseUnavailableError } from './database-unavailable.error.js';
export { DomainError, type ErrorDetail, type ErrorFact } from './domain-error.js';
