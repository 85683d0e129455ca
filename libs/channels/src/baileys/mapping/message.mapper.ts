import { getDevice, jidDecode, jidNormalizedUser, type WAMessage } from '@switchboard/baileys';
import {
  type ChannelMessage,
  type JsonObject,
  MESSAGE_STATUSES,
  type MessageKey,
  type MessageSource,
  type MessageStatus,
} from '../../channel-message.js';
import { normalizeContent } from './message-content.js';
import { storable, toJson, toNumber } from './proto-json.js';

/** What the wire contract calls the owner of the connection, when WhatsApp gives no name. */
const OWN_PUSH_NAME = 'Você';

/** Status of a message that says none: it came in, or it was written on another device of the owner. */
const IMPLIED_STATUS = { incoming: 'DELIVERY_ACK', own: 'SERVER_ACK' } as const;

/**
 * Maps a message of the library to the wire contract's shape M.
 *
 * @returns null for what is not told: placeholders of messages that could not be decrypted and notices of groups
 * (both have a stub type), instructions between devices, and messages without content or address
 */
export function toChannelMessage(message: WAMessage): ChannelMessage | null {
  const key = toMessageKey(message.key);
  if (key === null || isStub(message) || message.category === 'peer') return null;
  const content = toJson(withoutEdit(message.message));
  const normalized = isJsonObject(content) ? normalizeContent(content) : null;
  if (normalized === null) return null;
  return {
    key,
    pushName: pushNameOf(message, key),
    status:
      toMessageStatus(message.status) ??
      (key.fromMe ? IMPLIED_STATUS.own : IMPLIED_STATUS.incoming),
    message: normalized.message,
    contextInfo: normalized.contextInfo,
    messageType: normalized.messageType,
    messageTimestamp: toNumber(message.messageTimestamp) ?? 0,
    source: toMessageSource(key.id),
  };
}

/**
 * The library puts an edit into the message that it belongs to when it holds both: the message is told as it is now, and
 * the edit for itself.
 */
function withoutEdit(content: WAMessage['message']): WAMessage['message'] {
  const edited = content?.editedMessage?.message;
  return edited && !edited.protocolMessage ? edited : content;
}

/** Names a message as the wire contract does; null when it has no address. */
export function toMessageKey(key: WAMessage['key']): MessageKey | null {
  if (!key.id || !key.remoteJid) return null;
  const mode = key.addressingMode;
  return {
    remoteJid: storable(key.remoteJid),
    fromMe: key.fromMe ?? false,
    id: storable(key.id),
    ...(key.participant ? { participant: storable(key.participant) } : {}),
    ...(key.remoteJidAlt ? { remoteJidAlt: jidNormalizedUser(key.remoteJidAlt) } : {}),
    ...(key.participantAlt ? { participantAlt: jidNormalizedUser(key.participantAlt) } : {}),
    ...(mode === 'pn' || mode === 'lid' ? { addressingMode: mode } : {}),
  };
}

/** The wire contract's name of a status code; null when there is none. */
export function toMessageStatus(status: number | null | undefined): MessageStatus | null {
  return status === null || status === undefined ? null : (MESSAGE_STATUSES[status] ?? null);
}

/** Where a message was written, as the form of its id tells. */
export function toMessageSource(id: string): MessageSource {
  return getDevice(id);
}

function isStub(message: WAMessage): boolean {
  return message.messageStubType !== null && message.messageStubType !== undefined
    ? message.messageStubType !== 0
    : false;
}

function pushNameOf(message: WAMessage, key: MessageKey): string | null {
  if (message.pushName) return storable(message.pushName);
  if (key.fromMe) return OWN_PUSH_NAME;
  return key.participant === undefined ? null : (jidDecode(key.participant)?.user ?? null);
}

function isJsonObject(value: ReturnType<typeof toJson>): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
