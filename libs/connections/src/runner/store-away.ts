import { StoreUnavailableError } from '@switchboard/auth-state';
import { databaseFailure } from '@switchboard/errors';

/** Whether an error says that what this process stores things in is away, be it the database or the store of sessions. */
export const isStoreAway = (error: unknown): boolean =>
  error instanceof StoreUnavailableError || databaseFailure(error) === 'unavailable';
