import { QueryFailedError } from 'typeorm';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNIQUE_VIOLATION = '23505';

/** The unique index that a failed write ran into; null when it failed for another reason. */
export function violatedIndex(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const cause: Error & { code?: unknown; constraint?: unknown } = error.driverError;
  return cause.code === UNIQUE_VIOLATION && typeof cause.constraint === 'string'
    ? cause.constraint
    : null;
}
