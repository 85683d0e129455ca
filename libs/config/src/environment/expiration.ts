import { z } from 'zod';
import type { TextSchema } from './variable.js';

/** Ten years: longer than anything that is meant, and far from what a timestamp can hold. */
const MAX_MINUTES = 5_256_000;

/**
 * Minutes, or off. `true` is refused: it reads like "on", and there is no number of minutes in it that would be safe to
 * assume for something that deletes.
 */
export const expiration: TextSchema<number | null> = z.string().transform((value, context) => {
  const text = value.toLowerCase();
  if (text === 'false' || text === '0') return null;
  if (text === 'true') {
    context.addIssue('must say after how many minutes an instance is deleted; "true" does not');
    return z.NEVER;
  }
  const minutes = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(minutes >= 1 && minutes <= MAX_MINUTES)) {
    context.addIssue(`is neither false nor a whole number of minutes from 1 to ${MAX_MINUTES}`);
    return z.NEVER;
  }
  return minutes;
});
