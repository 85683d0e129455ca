import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { EnvironmentTexts } from './environment/environment.js';

/** The variables that are set, and what an operator should know of how they were read. */
export interface EnvironmentReading {
  readonly texts: EnvironmentTexts;
  readonly notes: readonly string[];
}

/** Variables that are read under another name when their own is not set. */
const OTHER_NAMES = {
  DATABASE_CONNECTION_URI: 'DATABASE_URL',
  REDIS_URL: 'CACHE_REDIS_URI',
  REDIS_PREFIX: 'CACHE_REDIS_PREFIX_KEY',
  WEBHOOK_EVENTS_GROUPS_UPDATE: 'WEBHOOK_EVENTS_GROUP_UPDATE',
};

/**
 * Joins `.env` and the environment, of which the second wins. A variable without a value counts as not set, as it does in
 * the sample files that operators start from.
 */
export function readEnvironment(
  env: NodeJS.ProcessEnv,
  envFile: string | null,
): EnvironmentReading {
  const joined = { ...(envFile === null ? {} : readEnvFile(envFile)), ...env };
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(joined)) {
    const trimmed = value?.trim() ?? '';
    if (trimmed !== '') texts[name] = trimmed;
  }
  if (texts['CACHE_REDIS_ENABLED']?.toLowerCase() === 'false') delete texts['CACHE_REDIS_URI'];
  return { texts, notes: takeOtherNames(texts) };
}

function takeOtherNames(texts: Record<string, string>): string[] {
  const notes: string[] = [];
  for (const [name, otherName] of Object.entries(OTHER_NAMES)) {
    const value = texts[otherName];
    if (value === undefined) continue;
    delete texts[otherName];
    if (texts[name] === undefined) texts[name] = value;
    else if (texts[name] !== value)
      notes.push(`${name} and ${otherName} differ; ${name} holds and ${otherName} is ignored.`);
  }
  return notes;
}

function readEnvFile(path: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new Error(`${path} cannot be read. Give this user the right to read it, or remove it.`, {
      cause: error,
    });
  }
}
