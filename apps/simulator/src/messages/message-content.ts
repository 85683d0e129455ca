import {
  getContentType,
  normalizeMessageContent,
  proto,
  unpadRandomMax16,
} from '@switchboard/baileys';
import { parseJid } from '../accounts/address.js';

/** What can be read from a decrypted message. */
export interface MessageContent {
  readonly text: string | null;
  /** First field of the message, for example `conversation`. */
  readonly kind: string;
  /** Number of the chat, when this is a copy of what another device of the account sent. */
  readonly sentTo: string | null;
}

/** Reads the plaintext of a ciphertext: a padded `Message`. @throws when it is none */
export function readContent(plaintext: Uint8Array): MessageContent {
  const decoded = proto.Message.decode(unpadRandomMax16(plaintext));
  const copy = decoded.deviceSentMessage;
  const message = normalizeMessageContent(copy?.message ?? decoded) ?? decoded;
  return {
    text: message.conversation ?? message.extendedTextMessage?.text ?? null,
    kind: getContentType(message) ?? 'unknown',
    sentTo: parseJid(copy?.destinationJid ?? undefined)?.number ?? null,
  };
}
