import type {
  ChannelMessage,
  JsonObject,
  MessageContent,
  MessageKey,
  MessageStatus,
} from '@switchboard/channels';
import { storedKey } from '../addresses/address-pair.js';
import { storableJson, storableText } from './storable-json.js';

/** A row of the table `message`, without its instance. */
export interface MessageRow {
  readonly id: string;
  readonly remote_jid: string;
  readonly remote_jid_alt: string | null;
  readonly message_id: string;
  readonly from_me: boolean;
  readonly participant: string | null;
  readonly participant_alt: string | null;
  readonly addressing_mode: MessageKey['addressingMode'] | null;
  readonly push_name: string | null;
  readonly message_type: string;
  readonly content: MessageContent;
  readonly context_info: JsonObject | null;
  readonly source: string;
  readonly status: MessageStatus;
  /** Seconds since 1970. */
  readonly message_timestamp: number;
}

/** The row in which `message` is stored under the id `id`: by the number of who is at the other end, where it is known. */
export function toRow(id: string, message: ChannelMessage): MessageRow {
  const { contextInfo } = message;
  const key = storedKey(message.key);
  const text = (value: string | null | undefined): string | null =>
    value === null || value === undefined ? null : storableText(value);
  return {
    id,
    remote_jid: storableText(key.remoteJid),
    remote_jid_alt: text(key.remoteJidAlt),
    message_id: storableText(key.id),
    from_me: key.fromMe,
    participant: text(key.participant),
    participant_alt: text(key.participantAlt),
    addressing_mode: key.addressingMode ?? null,
    push_name: text(message.pushName),
    message_type: storableText(message.messageType),
    content: storableJson(message.message),
    context_info: contextInfo === null ? null : storableJson(contextInfo),
    source: message.source,
    status: message.status,
    message_timestamp: Math.trunc(message.messageTimestamp),
  };
}

/** The key of a stored message, as it came. */
export function keyOf(
  row: Pick<
    MessageRow,
    | 'remote_jid'
    | 'remote_jid_alt'
    | 'message_id'
    | 'from_me'
    | 'participant'
    | 'participant_alt'
    | 'addressing_mode'
  >,
): MessageKey {
  return {
    remoteJid: row.remote_jid,
    fromMe: row.from_me,
    id: row.message_id,
    ...(row.participant === null ? {} : { participant: row.participant }),
    ...(row.remote_jid_alt === null ? {} : { remoteJidAlt: row.remote_jid_alt }),
    ...(row.participant_alt === null ? {} : { participantAlt: row.participant_alt }),
    ...(row.addressing_mode === null ? {} : { addressingMode: row.addressing_mode }),
  };
}
