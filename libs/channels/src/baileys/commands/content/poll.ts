import { randomBytes } from 'node:crypto';
import type { PollContent } from '../../../commands/outgoing-content.js';
import { contextOf } from './context-of.js';
import type { LibraryMessage } from './library-message.js';

/** Bytes of the secret with which votes are encrypted. */
const SECRET_BYTES = 32;

/**
 * A poll. It is always `pollCreationMessageV3`, as the wire contract and its clients want it; the library would name one
 * that takes several answers otherwise, with the same fields.
 */
export function pollMessage(
  { name, selectableCount, values }: PollContent,
  mentions: readonly string[],
): LibraryMessage {
  return {
    message: {
      messageContextInfo: { messageSecret: randomBytes(SECRET_BYTES) },
      pollCreationMessageV3: {
        name,
        selectableOptionsCount: selectableCount,
        options: values.map((optionName) => ({ optionName })),
        ...contextOf(mentions),
      },
    },
    nodes: [{ tag: 'meta', attrs: { polltype: 'creation' } }],
  };
}
