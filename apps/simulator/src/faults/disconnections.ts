import type { BinaryNode } from '@switchboard/baileys';
import { ib, node, streamError } from '../stanzas/stanzas.js';

/** How the server can end a connection. Behind each the close code that the client library reports for it. */
export const DISCONNECTIONS = [
  /** The TCP connection breaks: 428. */
  'drop',
  /** The websocket is closed in an orderly way: 428. */
  'close',
  /** The stream is ended: 428. */
  'stream-end',
  /** The client is asked to come back at once: 515. */
  'restart',
  /** The service is not available: 503. */
  'unavailable',
  /** Somebody else logged in with these credentials: 440. */
  'replaced',
  /** The phone removed the device, which is forgotten: 401. */
  'removed',
  /** The number is banned: 403. Later logins are a matter of `failLogins`. */
  'banned',
  /** A stream error without a reason: 500. */
  'bad-session',
  /** The account has no linked devices: 411. */
  'downgrade',
] as const;

export type Disconnection = (typeof DISCONNECTIONS)[number];

/** What the server says before it closes, or null when it says nothing. */
export function lastWords(how: Disconnection): BinaryNode | null {
  switch (how) {
    case 'drop':
    case 'close':
      return null;
    case 'stream-end':
      return node('xmlstreamend');
    case 'restart':
      return streamError(515);
    case 'unavailable':
      return streamError(503);
    case 'replaced':
      return streamError(undefined, 'replaced');
    case 'removed':
      return streamError(401, 'device_removed');
    case 'banned':
      return streamError(403);
    case 'bad-session':
      return streamError();
    case 'downgrade':
      return ib(node('downgrade_webclient'));
  }
}
