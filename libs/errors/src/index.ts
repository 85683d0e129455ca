export { DomainError, type ErrorDetail, type ErrorFact } from './domain-error.js';
