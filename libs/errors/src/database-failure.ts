import { DatabaseUnavailableError } from './database-unavailable.error.js';

/** PostgreSQL's codes for a text that it cannot store (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const UNSTORABLE_TEXT = new Set(['22021', '22P05']);
/** The server goes away, is starting, or has no connection left; class 08 is every failure of the connection itself. */
const SERVER_AWAY = new Set(['57P01', '57P02', '57P03', '53300']);
const SOCKET_FAILED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** node-postgres gives these no code. */
const CONNECTION_LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:has encountered a connection error|was closed))/;

/** Reads from an unexpected error whether it came from the store, and how. Null: something else. */
export function databaseFailure(error: unknown): 'unstorable-text' | 'unavailable' | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof DatabaseUnavailableError) return 'unavailable';
  const cause = driverErrorOf(error);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (UNSTORABLE_TEXT.has(code)) return 'unstorable-text';
  if (SERVER_AWAY.has(code) || /^08...$/.test(code)) return 'unavailable';
  // The only sockets that anybody waits for unguarded are those to the store.
  if (SOCKET_FAILED.has(code)) return 'unavailable';
  return CONNECTION_LOST.test(cause.message) ? 'unavailable' : null;
}

/** TypeORM wraps what the driver threw. */
function driverErrorOf(error: Error): Error {
  return 'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
}
