import type { AppConfig } from '@switchboard/config';
import type { ServerOptions } from 'socket.io';

/** Clients say nothing but who they are. */
const MAX_RECEIVED_BYTES = 16 * 1_024;
/** How long a connection may take to say which namespace it wants. */
const CONNECT_WITHIN_MS = 10_000;

/** CORS as the API has it. A browser of another origin is refused, whatever way it connects by. */
export function socketOptions({
  corsOrigins,
  corsCredentials,
}: Pick<AppConfig['server'], 'corsOrigins' | 'corsCredentials'>): Partial<ServerOptions> {
  const anyOrigin = corsOrigins.includes('*');
  return {
    serveClient: false,
    // What is no socket is answered by the API.
    destroyUpgrade: false,
    cleanupEmptyChildNamespaces: true,
    maxHttpBufferSize: MAX_RECEIVED_BYTES,
    connectTimeout: CONNECT_WITHIN_MS,
    cors: { origin: anyOrigin ? true : [...corsOrigins], credentials: corsCredentials },
    allowRequest: ({ headers: { origin } }, answer) =>
      answer(null, anyOrigin || origin === undefined || corsOrigins.includes(origin)),
  };
}
