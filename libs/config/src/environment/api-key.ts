import { z } from 'zod';
import type { TextSchema } from './variable.js';

/** Shorter keys are guessed by trying. Long enough for every key that a careful operator has already. */
const MIN_LENGTH = 8;
const MAX_LENGTH = 255;

/** Keys that stand in published examples, in lower case: whoever wants in tries these first. */
const PUBLISHED = new Set([
  'bqyhjgjhj',
  '429683c4c977415caafcce10f7d57e11',
  'b6d711fcde4d4fd5936544120e713976',
  'evolution',
  'evolution-api',
  'evolutionapi',
  'change-me',
  'change_me',
  'changeme',
  'changeit',
  'mude-me',
  'apikey',
  'api-key',
  'your-api-key',
  'your_api_key',
  'sua-api-key',
  'secret-key',
  'password',
  'switchboard',
  'secure_random_password_here',
  '12345678',
  '123456789',
  '1234567890',
]);

/** True for a key that everybody can look up. */
export const isPublishedKey = (key: string): boolean => PUBLISHED.has(key.toLowerCase());

/** The key to everything: travels in a header, is not a published one, and is not short. */
export const apiKey: TextSchema<string> = z.string().superRefine((key, context) => {
  if (isPublishedKey(key))
    context.addIssue('is a key from a published example, known to everybody');
  else if (key.length < MIN_LENGTH)
    context.addIssue(`is shorter than ${MIN_LENGTH} characters, so it can be guessed`);
  else if (key.length > MAX_LENGTH) context.addIssue(`is longer than ${MAX_LENGTH} characters`);
  if (!/^[\x21-\x7e]*$/.test(key))
    context.addIssue('has blanks or characters that cannot travel in an HTTP header');
});
