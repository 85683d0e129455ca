import type { Addressing } from '../accounts/address.js';
import type { Violation } from '../journal.js';
import type { ReceivedMessage, SentMessage } from '../messages/message-records.js';
import type { DeviceView } from './views.js';

/** Numbers are digits only, with the country code. */
export interface ScanRequest {
  /** Text of the QR code, in either form that clients show. */
  readonly qr: string;
  /** Number of the phone that scans; a fresh one when it is left out. */
  readonly number?: string | undefined;
  /** Push name of the account. */
  readonly name?: string | undefined;
}

export interface PairingCodeRequest {
  /** The eight characters, with or without the dash. */
  readonly code: string;
  /** Number that the client asked the code for. */
  readonly number: string;
  readonly name?: string | undefined;
}

export interface SendTextRequest {
  /** Number of the phone that sends: a contact, or the phone of a linked account itself. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** How the message names its sender; by phone number when left out. */
  readonly addressing?: Addressing | undefined;
  /** A message id of one's own choice. */
  readonly id?: string | undefined;
}

/** Waits until there are `atLeast` entries, but not longer than `timeoutMs` (10 s); then answers what there is. */
export interface Waiting {
  readonly atLeast?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

export interface MessagesRequest extends Waiting {
  /** Number of the phone that is looked at. */
  readonly number: string;
  /** Only messages of the chat with this number. */
  readonly chat?: string | undefined;
}

/** All that can be asked of a simulator: in process, or over HTTP with the same names. */
export interface SimulatorControl {
  /** Scans a QR code; resolves once the client is linked (it then comes back and logs in). */
  scan(request: ScanRequest): Promise<DeviceView>;
  /** Types a pairing code; resolves once the client is linked. */
  typePairingCode(request: PairingCodeRequest): Promise<DeviceView>;
  /** Linked clients, of one number or of all. */
  devices(request?: { readonly number?: string | undefined }): Promise<DeviceView[]>;
  /** Sends a text from a simulated phone; a client that is offline gets it when it logs in. */
  sendText(request: SendTextRequest): Promise<{ readonly id: string }>;
  /** What a phone decrypted. */
  received(request: MessagesRequest): Promise<ReceivedMessage[]>;
  /** What a phone sent, with the receipts that came back. */
  sent(request: MessagesRequest): Promise<SentMessage[]>;
  /** What clients did that a real server or phone would not forgive; empty when all is well. */
  violations(): Promise<Violation[]>;
}
