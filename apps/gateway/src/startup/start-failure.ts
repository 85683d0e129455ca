import { DomainError } from '@switchboard/errors';

/** What keeps the store of the environment from being reached, by code of the driver or of the socket. */
const STORE_FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host is not known at the moment',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no such database',
  '42501': 'its user may not create a schema there',
};

/** Why the gateway did not start. What a person can mend is said in words; everything else with its stack. */
export function startFailure(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') {
    const port = 'port' in error ? ` ${String(error.port)}` : '';
    return `The port${port} is in use. Set SERVER_PORT to another one, for example SERVER_PORT=8081.`;
  }
  if (code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return 'This user may not listen on SERVER_PORT. Take one above 1023, for example SERVER_PORT=8080.';
  }
  const problem = STORE_FAILURES[code];
  if (problem !== undefined) {
    return `The database of DATABASE_CONNECTION_URI cannot be used: ${problem} (${code}).`;
  }
  return error.stack ?? error.message;
}
