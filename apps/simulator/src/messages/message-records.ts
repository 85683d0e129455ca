import type { Addressing } from '../accounts/address.js';

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
  /** Number of the other side of the chat; differs from `from` when the phone's own account sent it. */
  readonly chat: string;
  readonly fromMe: boolean;
  /** How the sender's client addressed the chat. */
  readonly addressing: Addressing;
  /** Text of the message, null when it has none. */
  readonly text: string | null;
  /** First field of the message, for example `conversation` or `imageMessage`. */
  readonly kind: string;
  readonly decryptedAt: string;
  /** How often a message with this id was decrypted; a phone shows it once. */
  copies: number;
  /** How often the phone asked for it again before it could read it. */
  readonly retries: number;
}

/** What a simulated phone sent. */
export interface SentMessage {
  readonly id: string;
  /** Number of the receiver. */
  readonly to: string;
  readonly text: string;
  readonly sentAt: string;
  readonly receipts: ReceiptRecord[];
}
