import { StoreUnavailableError } from '@switchboard/auth-state';
import { databaseFailure, DatabaseUnavailableError, type DomainError } from '@switchboard/errors';

/** What to tell whoever asked something of a session that its store has ended; null when the store was not away. */
export function storeAwayIn(error: unknown): DomainError | null {
  if (error instanceof StoreUnavailableError) return error;
  return databaseFailure(error) === 'unavailable'
    ? new DatabaseUnavailableError({ cause: error })
    : null;
}
