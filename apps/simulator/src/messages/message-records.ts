import type { Addressing } from '../accounts/address.js';
import type { MessageJson } from './message-content.js';

/** A receipt that somebody sent for a message. */
export interface ReceiptRecord {
  /** Number of the sender of the receipt. */
  readonly by: string;
  /** Device of the sender; 0 is a simulated phone. */
  readonly device: number;
  /** `delivery`, `read`, `played`, `inactive`, `retry`, … */
  readonly type: string;
  readonly at: string;
}

/** What a simulated phone decrypted. */
export interface ReceivedMessage {
  readonly id: string;
  /** Number of the sender. */
  readonly from: string;
  readonly fromDevice: number;
  /** Number of the other side of the chat (not `from` when the phone's own account sent it), or jid of the group. */
  readonly chat: string;
  readonly fromMe: boolean;
  /** How the sender's client addressed the chat. */
  readonly addressing: Addressing;
  /** Text of the message, null when it has none. */
  readonly text: string | null;
  /** First field of the message, for example `conversation` or `imageMessage`. */
  readonly kind: string;
  /** All of the message. */
  readonly content: MessageJson;
  /** What the stanza says that the message changes: 1 edits, 7 revokes, 8 revokes as admin; null when nothing. */
  readonly edit: string | null;
  readonly decryptedAt: string;
  /** How often a message with this id was decrypted; a phone shows it once. */
  copies: number;
  /** How often the phone asked for it again before it could read it. */
  readonly retries: number;
}

/** What a simulated phone sent. */
export interface SentMessage {
  readonly id: string;
  /** Number of the receiver, or jid of the group. */
  readonly to: string;
  /** Text of the message, null when it has none. */
  readonly text: string | null;
  /** First field of the message. */
  readonly kind: string;
  /** All of the message. */
  readonly content: MessageJson;
  readonly sentAt: string;
  readonly receipts: ReceiptRecord[];
}
