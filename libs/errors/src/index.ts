export { databaseFailure } from './database-failure.js';
export { DomainError, type ErrorDetail, type ErrorFact } from './domain-error.js';
