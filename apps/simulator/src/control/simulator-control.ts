import type { Delivery } from '../accounts/stanza-queue.js';
import type { Violation } from '../journal.js';
import type { ReceivedMessage, SentMessage } from '../messages/message-records.js';
import type { GroupControl } from './group-control.js';
import type { AppStateControl } from './app-state-control.js';
import type { HistoryControl } from './history-control.js';
import type { PeopleControl } from './people-control.js';
import type * as requests from './requests.js';
import type { DeviceView, MediaView, PollVote, SentMedia } from './views.js';

/**
 * All that can be asked of a simulator: of one in this process, or over HTTP under the same names. What a request
 * may hold is in `requests.ts`.
 */
export interface SimulatorControl {
  readonly groups: GroupControl;
  readonly people: PeopleControl;
  readonly history: HistoryControl;
  readonly appState: AppStateControl;

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
  /** Sends many texts, one after the other, or delivered in another order than they were written in. */
  sendTexts(request: requests.SendTexts): Promise<{ readonly ids: string[] }>;
  /** Sends any message; polls and events get the secret that they need. */
  sendMessage(request: requests.SendMessage): Promise<{ readonly id: string }>;
  /** Encrypts a file, uploads it to the media host and sends the message that refers to it. */
  sendMedia(request: requests.SendMedia): Promise<SentMedia>;
  /** A phone reacts to a message. */
  react(request: requests.React): Promise<{ readonly id: string }>;
  /** A phone edits a message of its own. */
  editMessage(request: requests.EditMessage): Promise<{ readonly id: string }>;
  /** A phone takes a message back for everyone; in a group an admin may take back those of others. */
  revokeMessage(request: requests.RevokeMessage): Promise<{ readonly id: string }>;
  /** A phone votes in a poll. */
  votePoll(request: requests.VotePoll): Promise<{ readonly id: string }>;
  /** The votes in a poll that the phone can decrypt, oldest first. */
  pollVotes(request: requests.MessageOfPhone): Promise<PollVote[]>;
  /** A phone downloads the file of a message, decrypts it and checks its hashes. */
  media(request: requests.Media): Promise<MediaView>;
  /** The media host forgets the file of a message: 410 from now on. */
  expireMedia(request: requests.MessageOfPhone): Promise<void>;
  /** The next requests to the media host fail. */
  failMedia(request: requests.FailMedia): Promise<void>;
  /** The next downloads come to a halt half way. @returns how many did so far */
  stallMedia(request: requests.StallMedia): Promise<{ readonly stalled: number }>;
  /** What a phone decrypted. */
  received(request: requests.Messages): Promise<ReceivedMessage[]>;
  /** What a phone sent, with the receipts that came back. */
  sent(request: requests.Messages): Promise<SentMessage[]>;
  /** A phone tells that it read (or played) messages it received. */
  read(request: requests.Read): Promise<{ readonly ids: string[] }>;
  /** A phone claims that it cannot decrypt a message it received, and asks for it again. */
  askRetry(request: requests.AskRetry): Promise<void>;
  /** The next messages of clients are refused. */
  refuseSends(request: requests.RefuseSends): Promise<void>;
  /** Restricts an account, or lifts the restriction; its clients are told. New chats are refused with 463. */
  restrict(request: requests.Restrict): Promise<void>;
  /** Says how many new chats an account may begin; its clients are told. It is not enforced. */
  capNewChats(request: requests.CapNewChats): Promise<void>;
  /** Changes how a number behaves. */
  setNumber(request: requests.SetNumber): Promise<void>;

  /**
   * WhatsApp is installed anew on the phone of a number: other keys, no sessions, no linked clients. Clients that know
   * the number are told that its identity has changed.
   */
  reinstall(request: requests.Reinstall): Promise<void>;

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
