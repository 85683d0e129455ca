import type { ChannelReport } from '@switchboard/channels';
import type { ConnectionReason } from './connection-view.js';
import type { CloseCause } from './machine/machine-state.js';

/** What a channel says of the credentials when a connection ends. */
export type CredentialsAfterClose = Extract<ChannelReport, { kind: 'closed' }>['credentials'];

/** What is to be done after a connection ended. */
export type Verdict =
  /** The server asked for a restart, as it does after each pairing: no failure, no waiting. */
  | { readonly kind: 'retry-now'; readonly reason: ConnectionReason }
  /** `slow`: nothing gets better within minutes, so the pace is that of the cap from the first try. */
  | { readonly kind: 'retry'; readonly pace: 'normal' | 'slow'; readonly reason: ConnectionReason }
  /** The QR codes of this connection are used up: the next ones need a new connection. */
  | { readonly kind: 'next-qr-codes' }
  /** The pairing broke off and its credentials are worth nothing: start it again from nothing. */
  | { readonly kind: 'pair-again' }
  /** Someone outside uses these credentials, or did: tried again once, late. */
  | { readonly kind: 'retry-replaced' }
  /** Nothing is tried until somebody asks. `void`: the credentials will never log in again. */
  | {
      readonly kind: 'give-up';
      readonly reason: ConnectionReason;
      readonly credentials: 'kept' | 'void';
    };

/** What was going on when the connection ended. */
export interface CloseContext {
  readonly phase: 'opening' | 'waiting-for-scan' | 'pairing' | 'open';
  /** What it was, where the code does not say it. */
  readonly cause: CloseCause | null;
  /** Failures in a row before this one. */
  readonly failures: number;
  /** True when the one retry after a 440 was spent lately. */
  readonly replacedLately: boolean;
}

/** Bad-session answers in a row after which the pace becomes slow. */
const BAD_SESSIONS_BEFORE_SLOW = 5;

/**
 * The table of close codes (codes as in the wire contract; meanings as the client library gives them). Void
 * credentials end every retry, whatever the code says.
 */
export function judgeClose(
  code: number | null,
  credentials: CredentialsAfterClose,
  context: CloseContext,
): Verdict {
  if (context.cause === 'proxy' && credentials !== 'void') {
    return { kind: 'retry', pace: 'normal', reason: 'connection.proxy_failed' };
  }
  if (context.cause === 'passkey') {
    return { kind: 'give-up', reason: 'connection.passkey_required', credentials: 'kept' };
  }
  const verdict = judgeCode(code, credentials === 'unfinished', context);
  return credentials === 'void' && verdict.kind !== 'give-up'
    ? { kind: 'give-up', reason: 'connection.logged_out', credentials: 'void' }
    : verdict;
}

function judgeCode(code: number | null, unfinished: boolean, context: CloseContext): Verdict {
  const dropped: ConnectionReason =
    context.phase === 'open' ? 'connection.lost' : 'connection.unreachable';
  switch (code) {
    // Logged out from the phone, or the device was removed there. In a pairing that broke off it says only that its
    // half-made credentials are worth nothing.
    case 401:
      return unfinished
        ? { kind: 'pair-again' }
        : { kind: 'give-up', reason: 'connection.logged_out', credentials: 'void' };
    // Blocked, forbidden, not acceptable.
    case 402:
    case 403:
    case 406:
      return { kind: 'give-up', reason: 'connection.banned', credentials: 'void' };
    // This version of the client is refused: an update of the gateway cures it, haste does not.
    case 405:
      return { kind: 'retry', pace: 'slow', reason: 'connection.version_refused' };
    // The account's multi-device state does not fit: only its owner can mend that.
    case 411:
      return { kind: 'retry', pace: 'slow', reason: 'connection.failed' };
    case 440:
      return context.replacedLately
        ? { kind: 'give-up', reason: 'connection.replaced', credentials: 'kept' }
        : { kind: 'retry-replaced' };
    // Restart required. Again before anything else happened it is a fault, and must not spin.
    case 515:
      return context.phase === 'opening'
        ? { kind: 'retry', pace: 'normal', reason: 'connection.restarting' }
        : { kind: 'retry-now', reason: 'connection.restarting' };
    // Timed out, connection lost; while a QR code is shown: the codes of this connection are used up.
    case 408:
      return context.phase === 'waiting-for-scan'
        ? { kind: 'next-qr-codes' }
        : { kind: 'retry', pace: 'normal', reason: dropped };
    // Bad session. Seen in passing and for good, and the code does not say which.
    case 500:
      return {
        kind: 'retry',
        pace: context.failures < BAD_SESSIONS_BEFORE_SLOW ? 'normal' : 'slow',
        reason: 'connection.failed',
      };
    // Connection closed (428), service unavailable (503), a bad certificate (400), a local error (null), and
    // whatever else there may be.
    case null:
    default:
      return { kind: 'retry', pace: 'normal', reason: dropped };
  }
}
