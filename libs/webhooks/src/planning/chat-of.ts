import type { EventData } from '@switchboard/events';

/** Where events say which chat they are about; the first that is there counts. */
const PLACES = ['remoteJid', 'chatId', 'id'] as const;
const JID = /^[^@\s]+@[a-z.]+$/;

/**
 * The JID of the one chat that an event tells of, or null when it tells of none or of several. The places are those of
 * the wire contract: `key.remoteJid` of messages, `remoteJid` of receipts, chats and contacts, `chatId` of calls and
 * labels, `id` of groups and presences; a list counts when all its entries tell of the same chat.
 */
export function chatOf(data: EventData): string | null {
  if (isList(data)) {
    const chats = new Set(data.map(chatOf));
    const [only] = chats;
    return chats.size === 1 && only !== undefined ? only : null;
  }
  if (typeof data === 'string') return jidIn(data);
  if (typeof data !== 'object' || data === null) return null;
  const inKey = data['key'] === undefined ? null : chatOf(data['key']);
  if (inKey !== null) return inKey;
  for (const place of PLACES) {
    const jid = jidIn(data[place]);
    if (jid !== null) return jid;
  }
  return null;
}

// `Array.isArray` does not know read-only lists.
const isList = (data: EventData): data is readonly EventData[] => Array.isArray(data);

const jidIn = (value: EventData | undefined): string | null =>
  typeof value === 'string' && JID.test(value) ? value : null;
