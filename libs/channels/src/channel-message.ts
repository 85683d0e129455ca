/** JSON as it travels: bytes as base64 strings, 64-bit integers as plain numbers or strings. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

/** The content tree of a message (`{conversation: "Oi"}`), in the wire contract's shape. */
export type MessageContent = JsonObject;

/** Names one message. `remoteJid` may be an `@lid`, with the number's JID in `remoteJidAlt`. */
export interface MessageKey {
  readonly remoteJid: string;
  readonly fromMe: boolean;
  readonly id: string;
  readonly participant?: string;
  readonly remoteJidAlt?: string;
  readonly participantAlt?: string;
  readonly addressingMode?: 'pn' | 'lid';
}

/** Statuses of the wire contract, in the order in which they may follow each other. */
export const MESSAGE_STATUSES = [
  'ERROR',
  'PENDING',
  'SERVER_ACK',
  'DELIVERY_ACK',
  'READ',
  'PLAYED',
] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** The words that `messages.update` may have for a status: those of linked devices, and those of the Cloud API. */
export const WIRE_STATUSES = [...MESSAGE_STATUSES, 'SENT', 'DELIVERED', 'FAILED'] as const;
export type WireStatus = (typeof WIRE_STATUSES)[number];

/** Where a message was written. */
export type MessageSource = 'ios' | 'android' | 'web' | 'desktop' | 'unknown';

/** A message as a channel reports it: shape M of the contract without what only the store knows. */
export interface ChannelMessage {
  readonly key: MessageKey;
  readonly pushName: string | null;
  readonly status: MessageStatus;
  readonly message: MessageContent;
  readonly contextInfo: JsonObject | null;
  readonly messageType: string;
  /** Seconds since 1970. */
  readonly messageTimestamp: number;
  readonly source: MessageSource;
}

/** Why a message did not get where it was to go, by the names that Meta gives. */
export type StatusError = {
  readonly code: number | null;
  readonly title: string | null;
  readonly message: string | null;
  /** What is behind it, for people. */
  readonly details: string | null;
};

/** A change of the status of a message. */
export interface ChannelReceipt {
  readonly key: MessageKey;
  readonly status: MessageStatus;
  /** The wire contract's word for the status on this channel, where it is another one than `status`. */
  readonly wireStatus?: WireStatus;
  /** Who received or read, in a group. */
  readonly participant: string | null;
  /** Seconds since 1970; null when the server gave none. */
  readonly timestamp: number | null;
  /** Of a failure, when the other side gives reasons. */
  readonly errors?: readonly StatusError[];
}
