import type { AuthStateStore, InboxRef } from '@switchboard/auth-state';
import type { Fence } from '@switchboard/database';
import type { ChannelCall } from './channel-call.js';
import type {
  AccountRestriction,
  HistoryChat,
  HistoryContact,
  HistoryStage,
} from './channel-history.js';
import type {
  ChannelMessage,
  ChannelReceipt,
  MessageContent,
  MessageKey,
} from './channel-message.js';
import type { GroupMetadata } from './channel-group.js';
import type { ChatReport } from './chat-reports.js';
import type { AnswerOf, CommandKind, CommandOf } from './commands/channel-commands.js';
import type { MessageChange } from './message-change.js';

/** The ways to WhatsApp, by the names of the wire contract. */
export const INTEGRATIONS = ['WHATSAPP-BAILEYS', 'WHATSAPP-BUSINESS', 'EVOLUTION'] as const;
export type Integration = (typeof INTEGRATIONS)[number];

/** What a channel can do; the API answers from it before anything is tried. */
export type Capability =
  | 'qr-code'
  | 'pairing-code'
  | 'send-text'
  | 'send-location'
  | 'send-contact'
  | 'send-reaction'
  | 'send-poll'
  | 'send-list'
  | 'send-buttons'
  | 'send-status'
  | 'send-template'
  | 'send-media'
  | 'send-sticker'
  | 'send-video-note'
  | 'fetch-media'
  /** Takes the address of a medium, and fetches it by itself. */
  | 'media-links'
  /** Media that is sent is fetched from the media store afterwards, by whoever is at the other end. */
  | 'media-pickup'
  | 'log-out'
  | 'presence'
  /** Chats and the messages in them are looked up, marked, changed. */
  | 'chats'
  /** Profiles, pictures and privacy. */
  | 'profile'
  | 'groups'
  | 'labels'
  /** What businesses sell. */
  | 'catalog'
  /** Messages that the other side approves before they may be sent. */
  | 'templates'
  /** Messages come in by a route of the gateway, which finds the instance by its number. */
  | 'inbound-route'
  /** Texts carry a preview of their link that the gateway makes. */
  | 'link-preview'
  /** Chats are named by whoever is at the other end, not by numbers of WhatsApp. */
  | 'own-addresses'
  /** The `token` of a new instance is the other side's; its own API key is made. */
  | 'access-token';

/** The settings of an instance, by the names of the wire contract. */
export interface InstanceSettings {
  readonly rejectCall: boolean;
  readonly msgCall: string;
  readonly groupsIgnore: boolean;
  readonly alwaysOnline: boolean;
  readonly readMessages: boolean;
  readonly readStatus: boolean;
  readonly syncFullHistory: boolean;
  readonly wavoipToken: string;
}

/** The proxy of an instance. */
export interface ProxySettings {
  readonly host: string;
  readonly port: number;
  readonly protocol: 'http' | 'https' | 'socks4' | 'socks5';
  readonly username: string | null;
  readonly password: string | null;
}

/** What the other side knows an instance by. */
export interface ChannelAccount {
  /** Cloud API: the phone_number_id. Generic channel: what the bridge calls the instance. */
  readonly number: string | null;
  /** Cloud API: the WhatsApp Business account. */
  readonly businessId: string | null;
  /** Secret by which the gateway proves itself to the other side. */
  readonly accessToken: string | null;
  /** Secret by which the other side proves itself to the gateway. */
  readonly appSecret: string | null;
}

/** What a channel is told about the instance it runs. */
export interface ChannelInstance {
  readonly instanceId: string;
  readonly instanceName: string;
  readonly integration: Integration;
  /** Digits of the number to pair by code, or null to pair by QR code alone. */
  readonly pairingNumber: string | null;
  readonly settings: InstanceSettings;
  readonly proxy: ProxySettings | null;
  readonly account: ChannelAccount;
}

/** Auth state bound to one instance and one epoch. */
export interface AuthSession {
  readonly fence: Fence;
  readonly store: AuthStateStore;
}

/** What the gateway gives to a running channel. */
export interface ChannelHost {
  readonly auth: AuthSession;
  /** Aborted when this session must end at once (ownership lost, process stopping). */
  readonly signal: AbortSignal;
  /**
   * Tells the gateway. Resolves when what the report tells is committed under the epoch; rejects with
   * `FencedError` when the epoch is stale.
   */
  report(report: ChannelReport): Promise<void>;
  /** The content of a message that is stored, for a peer that asks for it again; null when unknown. */
  findMessage(key: MessageKey): Promise<MessageContent | null>;
  /** A group as it is known and followed; null when the other side has to be asked. */
  findGroup(jid: string): Promise<GroupMetadata | null>;
}

/** The own profile, known once a connection is open. */
export interface OwnProfile {
  /** Own JID without device, `5511987654321@s.whatsapp.net`; null where the channel has no JIDs. */
  readonly jid: string | null;
  readonly lid: string | null;
  readonly name: string | null;
  readonly pictureUrl: string | null;
}

/**
 * What a channel tells. `credentials` of a close: `kept` may log in again; `void` never will (logged out, banned);
 * `unfinished` is a pairing that broke off, after which a new pairing starts from nothing.
 */
export type ChannelReport =
  | { readonly kind: 'qr'; readonly code: string; readonly expiresAt: Date }
  | { readonly kind: 'pairing-code'; readonly code: string; readonly expiresAt: Date }
  | { readonly kind: 'paired' }
  | { readonly kind: 'opened'; readonly self: OwnProfile }
  | {
      readonly kind: 'closed';
      /** Close code as in the contract's table (`instances.md` §10), null for a local error. */
      readonly code: number | null;
      /** Short text for people, without secrets. */
      readonly detail: string | null;
      readonly credentials: 'kept' | 'void' | 'unfinished';
      /**
       * What it was, where the code does not say it. `proxy`: the proxy of the instance failed. `passkey`: WhatsApp asks
       * for a passkey, which this channel cannot give.
       */
      readonly cause?: 'proxy' | 'passkey';
    }
  | {
      readonly kind: 'messages';
      /** `held`: kept by the server while this instance was offline. */
      readonly origin: 'live' | 'held' | 'history';
      readonly items: readonly ChannelMessage[];
      /** Inbox entries that are told by this report; settled in the same transaction. */
      readonly inbox: readonly InboxRef[];
    }
  /** What messages do to earlier ones. */
  | {
      readonly kind: 'changes';
      readonly items: readonly MessageChange[];
      readonly inbox: readonly InboxRef[];
    }
  | { readonly kind: 'receipts'; readonly items: readonly ChannelReceipt[] }
  | { readonly kind: 'call'; readonly call: ChannelCall }
  /** A part of the history of the account, whose messages are told by reports of their own. */
  | {
      readonly kind: 'history';
      readonly chats: readonly HistoryChat[];
      readonly contacts: readonly HistoryContact[];
    }
  /** All of the history up to here is told. */
  | {
      readonly kind: 'history-progress';
      readonly stage: HistoryStage;
      /** From 0 to 100. */
      readonly progress: number;
    }
  /** What the account may not do from now on; null: nothing of the kind. */
  | { readonly kind: 'restricted'; readonly restriction: AccountRestriction | null }
  /** The own name or picture is another one; what is left out is as it was. No picture is null. */
  | {
      readonly kind: 'profile-changed';
      readonly name?: string;
      readonly pictureUrl?: string | null;
    }
  /** The server refused a message that was sent earlier. */
  | {
      readonly kind: 'refused';
      readonly messageId: string;
      readonly remoteJid: string;
      readonly code: string;
    }
  | ChatReport;

/** One running connection of one instance. */
export interface ChannelSession {
  /** Runs a command on the live connection. Rejects with a `DomainError`; never outlives `deadline`. */
  run<K extends CommandKind>(command: CommandOf<K>, deadline: AbortSignal): Promise<AnswerOf<K>>;
  /**
   * Asks for a pairing code while the session waits to be paired. The code arrives as a report.
   * Rejects when the session is not waiting for a pairing.
   */
  requestPairingCode(number: string): Promise<void>;
  /**
   * Honours other settings from now on; resolves when what can change at once has changed. What a connection says of
   * itself when it is made (`syncFullHistory`) holds from the next one on.
   */
  applySettings(settings: InstanceSettings): Promise<void>;
  /**
   * Ends the session. Resolves when the last commit is done. `log-out` tells the other side to forget this device
   * and voids the credentials. No `closed` report follows a close that was asked for.
   */
  close(how: 'keep-credentials' | 'log-out', deadline: AbortSignal): Promise<void>;
}

/** A way to WhatsApp. No type of a network library crosses it. */
export interface ChannelProvider {
  readonly integration: Integration;
  readonly capabilities: ReadonlySet<Capability>;
  /** What the wire contract answers to who asks for what is not among the capabilities. */
  readonly notAvailable: string;
  /** A new id for a message that is to be sent. Absent where the other side names messages. */
  newMessageId?(): string;
  /** What is registered with the other side so that it calls the gateway; null where nothing is. */
  readonly registration: { readonly url: string; readonly verifyToken: string | null } | null;
  /**
   * Judges the account of an instance, through its proxy. Resolves when the account is good, and also when that cannot be
   * known now.
   *
   * @throws DomainError (4xx) when it can never be used
   */
  admit(account: ChannelAccount, proxy: ProxySettings | null): Promise<void>;
  /**
   * Tries whether a proxy leads to the other side. A channel that uses none takes any.
   *
   * @throws ProxyError with the reason
   */
  tryProxy(proxy: ProxySettings): Promise<void>;
  /**
   * Starts one connection. Resolves when the attempt is under way; all that follows arrives through `host.report`,
   * also the failure of the attempt (`closed`). Rejects only when the attempt could not start at all.
   */
  open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession>;
}
