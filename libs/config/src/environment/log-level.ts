import { z } from 'zod';
import type { TextSchema } from './variable.js';

/** The levels of the log, from the most urgent on. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The wire contract's names, with the level each means here; null for those that printed payloads or decoration. */
const NAMES: Readonly<Record<string, LogLevel | null>> = {
  ERROR: 'error',
  WARN: 'warn',
  INFO: 'info',
  LOG: 'info',
  DEBUG: 'debug',
  VERBOSE: 'debug',
  DARK: null,
  WEBHOOKS: null,
  WEBSOCKET: null,
};

/** One level, or the contract's list of levels, of which the most talkative holds. */
export const logLevel: TextSchema<LogLevel> = z.string().transform((value, context) => {
  const names = value
    .toUpperCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.filter((name) => !(name in NAMES));
  if (unknown.length > 0) {
    context.addIssue(`has no level "${unknown[0]}"; there are ${Object.keys(NAMES).join(', ')}`);
    return z.NEVER;
  }
  const ranks = names.map((name) => LOG_LEVELS.findIndex((level) => level === NAMES[name]));
  return LOG_LEVELS[Math.max(...ranks)] ?? 'info';
});
