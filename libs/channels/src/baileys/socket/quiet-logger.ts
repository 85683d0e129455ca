import type { SocketConfig } from '@switchboard/baileys';
import type { SessionLog } from '../session-log.js';

type LibraryLogger = SocketConfig['logger'];

/**
 * The library's log, of which only errors are kept, and of them only what they are: the objects that come with them
 * hold messages, addresses and keys.
 */
export function quietLogger(log: SessionLog): LibraryLogger {
  const ignore = () => undefined;
  const quiet: LibraryLogger = {
    level: 'error',
    child: () => quiet,
    trace: ignore,
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: (object, text) => {
      log.warn('channel.library_error', errorIn(object), { text: text ?? null });
    },
  };
  return quiet;
}

function errorIn(object: unknown): Error | null {
  if (object instanceof Error) return object;
  if (typeof object !== 'object' || object === null) return null;
  return Object.values(object).find((value): value is Error => value instanceof Error) ?? null;
}
