import type { ChannelReport, OwnProfile } from '@switchboard/channels';
import type { ConnectionReason, ConnectionState } from '../connection-view.js';

/**
 * Where a connection is. `waiting-for-slot`: its turn among the logins of this process. `restarting` and `closing`:
 * the session is being ended, to open again or to rest.
 */
export const PHASES = [
  'idle',
  'waiting-for-slot',
  'opening',
  'waiting-for-scan',
  'pairing',
  'open',
  'backing-off',
  'restarting',
  'closing',
] as const;
export type Phase = (typeof PHASES)[number];

/** The contract's state, which follows from the phase alone; so no two answers can disagree. */
export function contractState(phase: Phase): ConnectionState {
  switch (phase) {
    case 'idle':
    case 'closing':
      return 'close';
    case 'open':
      return 'open';
    case 'waiting-for-slot':
    case 'opening':
    case 'waiting-for-scan':
    case 'pairing':
    case 'backing-off':
    case 'restarting':
      return 'connecting';
  }
}

/** True while a session may be running; when a connection leaves these phases, what is left of its session goes. */
export function hasSession(phase: Phase): boolean {
  switch (phase) {
    case 'opening':
    case 'waiting-for-scan':
    case 'pairing':
    case 'open':
    case 'restarting':
    case 'closing':
      return true;
    case 'idle':
    case 'waiting-for-slot':
    case 'backing-off':
      return false;
  }
}

/** What ended a session, where its code does not say it. */
export type CloseCause = NonNullable<Extract<ChannelReport, { kind: 'closed' }>['cause']>;

/** How the last session ended. */
export interface Disconnect {
  readonly code: number | null;
  readonly reason: ConnectionReason;
  readonly detail: string | null;
  readonly at: Date;
}

/** What is shown to who wants to pair. */
export interface ShownPairing {
  readonly code: string | null;
  /** When the QR code ends. */
  readonly expiresAt: Date | null;
  readonly pairingCode: string | null;
  /** When the pairing code ends, which outlives QR codes. */
  readonly pairingCodeExpiresAt: Date | null;
}

export const NOTHING_SHOWN: ShownPairing = {
  code: null,
  expiresAt: null,
  pairingCode: null,
  pairingCodeExpiresAt: null,
};

/** All that decides what a connection does next. Times are milliseconds of a monotonic clock. */
export interface MachineState {
  readonly phase: Phase;
  /** Why it is not open; null exactly when it is. */
  readonly reason: ConnectionReason | null;
  readonly hasCredentials: boolean;
  readonly shown: ShownPairing;
  /** QR codes shown in this round of pairing. */
  readonly qrCount: number;
  /** The number that a pairing code is wanted for. */
  readonly pairingNumber: string | null;
  /** The number that the running session was asked a pairing code for. */
  readonly askedNumber: string | null;
  /** Failures in a row. They are forgotten once a connection stayed open for a while. */
  readonly failures: number;
  /** When the retry after a 440 was spent. */
  readonly replacedAtMs: number | null;
  readonly lastDisconnect: Disconnect | null;
  /** The last of what subscribers were told; repeats are not told again. */
  readonly told: 'connecting' | 'qr' | 'open' | 'close' | null;
  /** True when the credentials are to be forgotten as soon as the session has ended. */
  readonly loggingOut: boolean;
  /** The newest command that was taken up. */
  readonly generation: number;
  /** The newest command that was answered: carried out, or for an open, begun. */
  readonly answered: number;
  /** When the `deadline` event is due; never null in a transient phase. */
  readonly deadlineAtMs: number | null;
}

/** What happens to a connection. */
export type MachineEvent =
  | {
      readonly kind: 'wanted';
      readonly generation: number;
      readonly open: boolean;
      readonly restart: boolean;
      readonly logOut: boolean;
      readonly pairingNumber: string | null;
    }
  /** Taken over from a process that died or stopped. */
  | { readonly kind: 'taken-over' }
  | { readonly kind: 'slot' }
  | { readonly kind: 'qr'; readonly code: string; readonly expiresAt: Date }
  | { readonly kind: 'pairing-code'; readonly code: string; readonly expiresAt: Date }
  | { readonly kind: 'pairing-code-failed' }
  | { readonly kind: 'paired' }
  | { readonly kind: 'opened'; readonly self: OwnProfile }
  | {
      readonly kind: 'closed';
      readonly code: number | null;
      readonly detail: string | null;
      readonly credentials: 'kept' | 'void' | 'unfinished';
      readonly cause?: CloseCause;
    }
  /** No channel can run this instance at all. */
  | { readonly kind: 'impossible'; readonly detail: string }
  /** The session that was being closed has ended. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'deadline' };

/** What subscribers are told, in the transaction that records the new state. */
export type Announcement =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'qr' }
  | { readonly kind: 'qr-limit' }
  | { readonly kind: 'open'; readonly self: OwnProfile }
  /** The end of a session that was or might have been connected. */
  | {
      readonly kind: 'closed';
      readonly disconnect: Disconnect;
      readonly credentials: 'kept' | 'void';
    }
  /** Nothing will be tried any more, and no session ended. */
  | { readonly kind: 'given-up'; readonly code: number };

/** What is done once the new state is recorded. */
export type Action =
  | { readonly kind: 'take-slot' }
  | { readonly kind: 'open-session' }
  | { readonly kind: 'close-session'; readonly how: 'keep-credentials' | 'log-out' }
  | { readonly kind: 'request-pairing-code'; readonly number: string };

/** The outcome of one event. */
export interface Transition {
  readonly state: MachineState;
  /** True when the stored credentials must be gone before the new state is recorded. */
  readonly forgetCredentials: boolean;
  /** True when the time without usable credentials starts anew. */
  readonly restartExpiry: boolean;
  readonly announcements: readonly Announcement[];
  readonly actions: readonly Action[];
}

/** What a transition may look at besides state and event. */
export interface MachineContext {
  readonly nowMs: number;
  /** The same moment, for people. */
  readonly now: Date;
  /** From 0 (included) to 1 (excluded). */
  readonly random: number;
  /** QR codes a round of pairing may show. */
  readonly qrLimit: number;
}
