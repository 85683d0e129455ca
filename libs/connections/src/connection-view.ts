import type { AccountRestriction, HistoryStage } from '@switchboard/channels';

/** The three states of the wire contract. `connecting` while anything will still be tried. */
export type ConnectionState = 'close' | 'connecting' | 'open';

/** Why a connection is not open; stable codes, public API. */
export type ConnectionReason =
  | 'connection.never_started'
  | 'connection.starting'
  | 'connection.waiting_for_scan'
  | 'connection.qr_limit'
  | 'connection.logged_out'
  | 'connection.banned'
  | 'connection.replaced'
  | 'connection.version_refused'
  | 'connection.pairing_expired'
  | 'connection.passkey_required'
  | 'connection.unreachable'
  | 'connection.proxy_failed'
  | 'connection.lost'
  | 'connection.restarting'
  | 'connection.closed_by_request'
  | 'connection.restored'
  | 'connection.parked'
  | 'connection.failed';

/** What is shown to who wants to pair. */
export interface PairingView {
  /** Text of the QR code, null before the first. */
  readonly code: string | null;
  readonly pairingCode: string | null;
  /** How many QR codes were shown in this round of pairing. */
  readonly count: number;
  /** When the QR code ends; the next one follows by itself. */
  readonly expiresAt: Date | null;
  /** When the pairing code ends; the next one follows by itself while the pairing waits. */
  readonly pairingCodeExpiresAt: Date | null;
}

/** All that can be said of a connection; it always explains itself. */
export interface ConnectionView {
  readonly instanceId: string;
  readonly state: ConnectionState;
  /** Null while open. */
  readonly reason: ConnectionReason | null;
  readonly lastDisconnect: {
    readonly code: number | null;
    readonly reason: string;
    /** Short text for people; null when nothing more is known. */
    readonly detail: string | null;
    readonly at: Date;
  } | null;
  readonly nextAttemptAt: Date | null;
  readonly pairing: PairingView;
  /** True when the stored credentials can log in. */
  readonly hasCredentials: boolean;
  /** How far the history of the account has come since its last pairing; null before any of it came. */
  readonly history: {
    readonly stage: HistoryStage;
    /** From 0 to 100. */
    readonly progress: number;
    readonly at: Date;
  } | null;
  /** What WhatsApp does not let the account do now; null when nothing is known of the kind. */
  readonly restriction: AccountRestriction | null;
  /** When the instance is removed if nobody pairs it; null when it is not going to be. */
  readonly expiresAt: Date | null;
  /**
   * The newest command that this view answers: a log-out or a close once it is done, an `open` or a `restart` once it
   * was begun. Wait for `view.generation >= generation` to tell an answer to a command from an older state.
   */
  readonly generation: number;
}
