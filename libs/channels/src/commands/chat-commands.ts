import type { Presence } from '../channel-chat.js';
import type { JsonObject, MessageKey } from '../channel-message.js';

/** What WhatsApp says of a number. */
export interface NumberAnswer {
  readonly number: string;
  /** As WhatsApp writes it; null when it does not know the number. */
  readonly jid: string | null;
}

/** The latest message of a chat: what WhatsApp asks for to change the chat. */
export interface LastMessage {
  readonly key: MessageKey;
  /** Seconds since 1970. */
  readonly messageTimestamp: number;
}

/**
 * A message about another message (its deletion, its edit), in the wire contract's form: names for enums, 64-bit numbers as
 * text.
 */
export interface SentInstruction {
  readonly key: MessageKey;
  readonly message: JsonObject;
  readonly messageTimestamp: string;
  readonly status: 'PENDING';
}

/** Commands about chats and the messages in them. `chat` is a JID, or bare digits that are looked up first. */
export interface ChatCommands {
  /** Answers in the order of `numbers`, which are bare digits. */
  'look-up-numbers': {
    readonly fields: { readonly numbers: readonly string[] };
    readonly answer: readonly NumberAnswer[];
  };
  'mark-read': { readonly fields: { readonly keys: readonly MessageKey[] }; readonly answer: null };
  'archive-chat': {
    readonly fields: {
      readonly chat: string;
      readonly archive: boolean;
      readonly last: LastMessage;
    };
    readonly answer: null;
  };
  'mark-unread': {
    readonly fields: { readonly chat: string; readonly last: LastMessage };
    readonly answer: null;
  };
  'delete-message': {
    readonly fields: { readonly key: MessageKey };
    readonly answer: SentInstruction;
  };
  'edit-message': {
    readonly fields: {
      readonly key: MessageKey;
      readonly text: string;
      readonly captionOf: 'image' | 'video' | null;
    };
    readonly answer: SentInstruction;
  };
  /** Shows a presence in a chat for some time. */
  'show-presence': {
    readonly fields: {
      readonly chat: string;
      readonly presence: Presence;
      readonly durationMs: number;
    };
    readonly answer: null;
  };
  'set-blocked': {
    readonly fields: { readonly chat: string; readonly blocked: boolean };
    readonly answer: null;
  };
}
