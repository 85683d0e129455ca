import type { JsonObject, JsonValue, MessageContent } from '@switchboard/channels';
import { keyOf } from '../store/message-row.js';
import type { ChatLastMessageDto, FoundChatDto, StoredChatDto } from './find-chats.dto.js';
import type { ListedChat, StoredChat } from './stored-chat.repository.js';

/** What the wire contract calls the owner. */
const OWN_PUSH_NAME = 'Você';

/** How long after the first message a business may write freely. */
const WINDOW_MS = 24 * 3_600_000;

/** Of media, what people read. */
const READABLE: Readonly<Record<string, readonly string[]>> = {
  imageMessage: ['caption'],
  videoMessage: ['caption'],
  ptvMessage: ['caption'],
  audioMessage: ['seconds'],
  documentMessage: ['caption', 'fileName', 'title'],
  stickerMessage: [],
};

/** A chat as `findChats` answers it. */
export function toFoundChat(instanceId: string, row: ListedChat, nowMs: number): FoundChatDto {
  const start = row.created_at.getTime();
  return {
    id: row.contact_id ?? row.id,
    remoteJid: row.remote_jid,
    pushName: row.name ?? row.contact_name,
    name: row.name ?? row.contact_name,
    profilePicUrl: row.picture,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    windowStart: row.created_at.toISOString(),
    windowExpires: new Date(start + WINDOW_MS).toISOString(),
    windowActive: nowMs < start + WINDOW_MS,
    lastMessage: row.last === null ? null : toLastMessage(instanceId, row.last),
    unreadCount: shownUnread(row),
    archived: row.archived,
    labels: row.labels,
    isSaved: row.contact_id !== null,
  };
}

/** A chat as `findChatByRemoteJid` answers it. */
export const toStoredChat = (instanceId: string, row: StoredChat): StoredChatDto => ({
  id: row.id,
  remoteJid: row.remote_jid,
  name: row.name,
  labels: row.labels,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  instanceId,
  unreadMessages: shownUnread(row),
  archived: row.archived,
});

/** One that is marked to be read later shows, as on the phone. */
const shownUnread = (row: Pick<StoredChat, 'unread_messages' | 'marked_unread'>): number =>
  Math.max(row.unread_messages, row.marked_unread ? 1 : 0);

function toLastMessage(
  instanceId: string,
  row: NonNullable<ListedChat['last']>,
): ChatLastMessageDto {
  return {
    id: row.id,
    key: keyOf(row),
    pushName: row.push_name || (row.from_me ? OWN_PUSH_NAME : row.push_name),
    participant: row.participant,
    messageType: row.message_type,
    message: inShort(row.content),
    contextInfo: row.context_info,
    source: row.source,
    messageTimestamp: row.message_timestamp,
    instanceId,
    sessionId: null,
    status: row.status,
  };
}

/** A content tree without bytes, keys and addresses of media. */
function inShort(content: MessageContent): MessageContent {
  const short: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(content)) {
    const fields = READABLE[name];
    if (name === 'base64' || name === 'messageContextInfo') continue;
    short[name] = fields === undefined || !isObject(value) ? value : only(value, fields);
  }
  return short;
}

function only(value: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => fields.includes(name)));
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
