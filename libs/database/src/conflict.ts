/** SQLSTATEs of a transaction that PostgreSQL ended for the sake of another one; nothing of it is left. */
const CONFLICTS: ReadonlySet<unknown> = new Set(['40P01', '40001']);

/** True when the same transaction can be begun again, and may succeed then: a deadlock, or a serialization failure. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && CONFLICTS.has(error.code);
