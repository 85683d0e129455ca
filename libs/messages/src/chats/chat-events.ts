import type { NewEvent } from '@switchboard/events';
import type { ChatRow } from '../store/chat.repository.js';
import type { ChatChangeDto } from '../dto/events/chat-events.dto.js';

/** What is told of a chat. */
const toChatChange = (instanceId: string, row: ChatRow) =>
  ({
    id: row.id,
    remoteJid: row.remote_jid,
    instanceId,
    name: row.name,
    unreadMessages: row.unread_messages,
    markedUnread: row.marked_unread,
    archived: row.archived,
  }) satisfies ChatChangeDto;

type ChatEventName = 'chats.upsert' | 'chats.update';

/** One event for all of them; none for none. */
export function chatEvents(
  instanceId: string,
  name: ChatEventName,
  rows: readonly ChatRow[],
): NewEvent[] {
  if (rows.length === 0) return [];
  const data = rows.map((row) => toChatChange(instanceId, row));
  return [{ instanceId, name, data }];
}

/** `chats.upsert`: chats that are new, or have another name. */
export const chatsUpsertEvents = (instanceId: string, rows: readonly ChatRow[]): NewEvent[] =>
  chatEvents(
    instanceId,
    'chats.upsert',
    rows.filter(({ inserted, renamed }) => inserted || renamed),
  );
