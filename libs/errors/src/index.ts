export { DomainError, type ErrorDetail } from './domain-error.js';
