import {
  getContentType,
  normalizeMessageContent,
  proto,
  unpadRandomMax16,
} from '@switchboard/baileys';
import { parseChat } from '../accounts/chat.js';

/** A `Message` as JSON: names as in the protocol's definition, bytes in base64, enums by name. */
export type MessageJson = Readonly<Record<string, unknown>>;

/** What can be read from a message. */
export interface MessageContent {
  readonly message: proto.IMessage;
  readonly text: string | null;
  /** First field of the message, for example `conversation`. */
  readonly kind: string;
  /** The chat, when this is a copy of what another device of the account sent. */
  readonly sentTo: string | null;
}

/** Reads the plaintext of a ciphertext: a padded `Message`. @throws when it is none */
export function readPlaintext(plaintext: Uint8Array): MessageContent {
  const decoded = proto.Message.decode(unpadRandomMax16(plaintext));
  const copy = decoded.deviceSentMessage;
  return {
    ...readMessage(copy?.message ?? decoded),
    sentTo: parseChat(copy?.destinationJid ?? undefined)?.chat ?? null,
  };
}

/** Reads a message that is not encrypted (any more). */
export function readMessage(message: proto.IMessage): MessageContent {
  const inner = normalizeMessageContent(message) ?? message;
  return {
    message,
    text: inner.conversation ?? inner.extendedTextMessage?.text ?? null,
    kind: getContentType(inner) ?? 'unknown',
    sentTo: null,
  };
}

export function messageToJson(message: proto.IMessage): MessageJson {
  return proto.Message.fromObject(message).toJSON();
}

export function messageFromJson(json: MessageJson): proto.Message {
  return proto.Message.fromObject(json);
}

/** The `type` that a sender gives the stanza of a message. */
export function stanzaTypeOf(message: proto.IMessage): string {
  const inner = normalizeMessageContent(message) ?? message;
  if (inner.reactionMessage) return 'reaction';
  if (
    inner.pollCreationMessage ||
    inner.pollCreationMessageV2 ||
    inner.pollCreationMessageV3 ||
    inner.pollUpdateMessage
  ) {
    return 'poll';
  }
  return mediaTypeOf(inner) === undefined ? 'text' : 'media';
}

/** The `mediatype` that a sender gives the `<enc>` of a message; undefined for a text. */
export function mediaTypeOf(message: proto.IMessage): string | undefined {
  const inner = normalizeMessageContent(message) ?? message;
  if (inner.imageMessage) return 'image';
  if (inner.videoMessage) return inner.videoMessage.gifPlayback ? 'gif' : 'video';
  if (inner.audioMessage) return inner.audioMessage.ptt ? 'ptt' : 'audio';
  if (inner.documentMessage) return 'document';
  if (inner.stickerMessage) return 'sticker';
  if (inner.contactMessage) return 'vcard';
  if (inner.contactsArrayMessage) return 'contact_array';
  if (inner.liveLocationMessage) return 'livelocation';
  return undefined;
}
