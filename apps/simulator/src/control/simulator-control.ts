import type { Delivery } from '../accounts/stanza-queue.js';
import type { Violation } from '../journal.js';
import type { ReceivedMessage, SentMessage } from '../messages/message-records.js';
import type * as requests from './requests.js';
import type { DeviceView } from './views.js';

/**
 * All that can be asked of a simulator: of one in this process, or over HTTP under the same names. What a request
 * may hold is in `requests.ts`.
 */
export interface SimulatorControl {
  /** Scans a QR code; resolves once the client is linked (it then comes back and logs in). */
  scan(request: requests.Scan): Promise<DeviceView>;
  /** Types a pairing code; resolves once the client is linked. */
  typePairingCode(request: requests.TypePairingCode): Promise<DeviceView>;
  /** Linked clients, of one number or of all. */
  devices(request?: requests.Devices): Promise<DeviceView[]>;
  /** What was delivered to a client, and how it was acknowledged. */
  deliveries(request: requests.Deliveries): Promise<Delivery[]>;

  /** Sends a text from a simulated phone; a client that is offline gets it when it logs in. */
  sendText(request: requests.SendText): Promise<{ readonly id: string }>;
  /** Sends many texts, one after the other. */
  sendTexts(request: requests.SendTexts): Promise<{ readonly ids: string[] }>;
  /** What a phone decrypted. */
  received(request: requests.Messages): Promise<ReceivedMessage[]>;
  /** What a phone sent, with the receipts that came back. */
  sent(request: requests.Messages): Promise<SentMessage[]>;
  /** A phone tells that it read (or played) messages it received. */
  read(request: requests.Read): Promise<{ readonly ids: string[] }>;
  /** A phone claims that it cannot decrypt a message it received, and asks for it again. */
  askRetry(request: requests.AskRetry): Promise<void>;
  /** Changes how a number behaves. */
  setNumber(request: requests.SetNumber): Promise<void>;

  /** Ends connections. */
  disconnect(request: requests.Disconnect): Promise<void>;
  /** Makes lines slow or silent, or well again. */
  setLine(request: requests.SetLine): Promise<void>;
  /** Sends frames that no client can understand. */
  sendGarbage(request: requests.SendGarbage): Promise<void>;
  /** Answers the next websocket upgrades with an HTTP status. */
  refuseUpgrades(request: requests.RefuseUpgrades): Promise<void>;
  /** Answers the next logins with a failure. */
  failLogins(request: requests.FailLogins): Promise<void>;

  /** What clients did that a real server or phone would not forgive; empty when all is well. */
  violations(): Promise<Violation[]>;
}
