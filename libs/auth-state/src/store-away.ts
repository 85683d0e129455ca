import { databaseFailure, DatabaseUnavailableError, type DomainError } from '@switchboard/errors';
import { StoreUnavailableError } from './auth-state.errors.js';

/**
 * What to tell whoever asked for something that failed because what this process stores things in is away, be it the
 * database or the store of sessions; null when it failed for another reason.
 */
export function storeAwayIn(error: unknown): DomainError | null {
  if (error instanceof StoreUnavailableError) return error;
  return databaseFailure(error) === 'unavailable'
    ? new DatabaseUnavailableError({ cause: error })
    : null;
}
