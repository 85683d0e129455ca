import type { ConnectionReason } from '../connection-view.js';
import { onClosed } from './on-closed.js';
import { onWanted } from './on-wanted.js';
import {
  type Action,
  type MachineContext,
  type MachineEvent,
  type MachineState,
  NOTHING_SHOWN,
  type Transition,
} from './machine-state.js';
import { attempt, backOff, PHASE_LIMIT_MS, rest, to } from './machine-steps.js';

/** A connection that stayed open this long has proven itself: its failures are forgotten. */
export const STABLE_AFTER_MS = 60_000;

/**
 * The life of one connection: what follows from an event in a state. Pure; it knows neither clock nor socket nor
 * database. An event that means nothing in the present phase (it was late) changes nothing.
 */
export function transition(
  state: MachineState,
  event: MachineEvent,
  context: MachineContext,
): Transition {
  switch (event.kind) {
    case 'wanted':
      return onWanted(state, event, context);
    case 'taken-over':
      return onTakenOver(state, context);
    case 'slot':
      return state.phase === 'waiting-for-slot'
        ? to(
            {
              ...state,
              phase: 'opening',
              askedNumber: state.pairingNumber,
              deadlineAtMs: context.nowMs + PHASE_LIMIT_MS.opening,
            },
            { actions: [{ kind: 'open-session' }] },
          )
        : to(state);
    case 'qr':
      return onQr(state, event, context);
    case 'pairing-code':
      return onPairingCode(state, event, context);
    case 'pairing-code-failed':
      // Asked for again with the next QR code.
      return state.phase === 'waiting-for-scan' ? to({ ...state, askedNumber: null }) : to(state);
    case 'paired':
      return state.phase === 'opening' || state.phase === 'waiting-for-scan'
        ? to({
            ...withCredentials(state),
            phase: 'pairing',
            reason: 'connection.restarting',
            deadlineAtMs: context.nowMs + PHASE_LIMIT_MS.pairing,
          })
        : to(state);
    case 'opened':
      return state.phase === 'opening' ||
        state.phase === 'waiting-for-scan' ||
        state.phase === 'pairing'
        ? to(
            {
              ...withCredentials(state),
              phase: 'open',
              reason: null,
              deadlineAtMs: context.nowMs + STABLE_AFTER_MS,
            },
            { announcements: [{ kind: 'open', self: event.self }] },
          )
        : to(state);
    case 'closed':
      return onClosed(state, event, context);
    case 'impossible':
      return rest(
        {
          ...state,
          lastDisconnect: {
            code: null,
            reason: 'connection.failed',
            detail: event.detail,
            at: context.now,
          },
        },
        'connection.failed',
        { announcements: [{ kind: 'given-up', code: 500 }] },
      );
    case 'ended':
      return onEnded(state, context);
    case 'deadline':
      return onDeadline(state, context);
  }
}

/** Good credentials come back by themselves; an unfinished pairing waits for somebody who asks again. */
function onTakenOver(state: MachineState, context: MachineContext): Transition {
  return state.hasCredentials
    ? attempt(state, state.reason ?? 'connection.restarting', context)
    : rest(state, 'connection.pairing_expired', {
        announcements: [{ kind: 'given-up', code: 408 }],
      });
}

function onQr(
  state: MachineState,
  event: { readonly code: string; readonly expiresAt: Date },
  context: MachineContext,
): Transition {
  if (state.phase !== 'opening' && state.phase !== 'waiting-for-scan') return to(state);
  if (state.qrCount >= context.qrLimit) {
    return rest(state, 'connection.qr_limit', {
      forgetCredentials: true,
      restartExpiry: true,
      announcements: [{ kind: 'qr-limit' }],
    });
  }
  const waiting = waitingForScan(state, event.expiresAt, context);
  const asks = waiting.pairingNumber !== null && waiting.askedNumber !== waiting.pairingNumber;
  const actions: readonly Action[] =
    asks && waiting.pairingNumber !== null
      ? [{ kind: 'request-pairing-code', number: waiting.pairingNumber }]
      : [];
  return to(
    {
      ...waiting,
      qrCount: state.qrCount + 1,
      shown: { ...state.shown, code: event.code, expiresAt: event.expiresAt },
      askedNumber: waiting.pairingNumber,
    },
    { announcements: [{ kind: 'qr' }], actions },
  );
}

/** Told with the QR code that is shown; without one it is told with the first. */
function onPairingCode(
  state: MachineState,
  event: { readonly code: string; readonly expiresAt: Date },
  context: MachineContext,
): Transition {
  if (state.phase !== 'opening' && state.phase !== 'waiting-for-scan') return to(state);
  return to(
    {
      ...waitingForScan(state, event.expiresAt, context),
      shown: {
        ...state.shown,
        pairingCode: event.code,
        pairingCodeExpiresAt: event.expiresAt,
      },
    },
    { announcements: state.shown.code === null ? [] : [{ kind: 'qr' }] },
  );
}

/** The session has been ended on our own wish. */
function onEnded(state: MachineState, context: MachineContext): Transition {
  if (state.phase !== 'restarting' && state.phase !== 'closing') return to(state);
  const loggedOut = state.loggingOut;
  const after = loggedOut ? { ...state, hasCredentials: false } : state;
  const code = loggedOut ? 401 : 428;
  const reason: ConnectionReason = loggedOut
    ? 'connection.logged_out'
    : 'connection.closed_by_request';
  const disconnect = { code, reason, detail: null, at: context.now };
  const effects = {
    forgetCredentials: loggedOut,
    restartExpiry: loggedOut,
    announcements: loggedOut
      ? [{ kind: 'closed', disconnect, credentials: 'void' } as const]
      : [{ kind: 'given-up', code } as const],
  };
  if (state.phase === 'closing') {
    return rest({ ...after, lastDisconnect: disconnect }, reason, effects);
  }
  return loggedOut
    ? attempt({ ...after, lastDisconnect: disconnect }, 'connection.starting', context, effects)
    : attempt(after, 'connection.restarting', context);
}

function onDeadline(state: MachineState, context: MachineContext): Transition {
  if (state.deadlineAtMs === null || state.deadlineAtMs > context.nowMs) return to(state);
  switch (state.phase) {
    case 'idle':
      return to({ ...state, deadlineAtMs: null });
    case 'open':
      return to({ ...state, failures: 0, deadlineAtMs: null });
    case 'waiting-for-slot':
    case 'backing-off':
      return attempt(state, state.reason ?? 'connection.lost', context);
    case 'opening':
    case 'waiting-for-scan':
    case 'pairing':
      return backOff(
        {
          ...state,
          lastDisconnect: {
            code: null,
            reason: 'connection.unreachable',
            detail: `No answer while ${state.phase}`,
            at: context.now,
          },
        },
        'connection.unreachable',
        'normal',
        context,
      );
    case 'restarting':
    case 'closing':
      return onEnded(state, context);
  }
}

function waitingForScan(
  state: MachineState,
  expiresAt: Date,
  context: MachineContext,
): MachineState {
  const codeLivesMs = Math.max(0, expiresAt.getTime() - context.now.getTime());
  return {
    ...state,
    phase: 'waiting-for-scan',
    reason: 'connection.waiting_for_scan',
    deadlineAtMs: context.nowMs + codeLivesMs + PHASE_LIMIT_MS['waiting-for-scan'],
  };
}

function withCredentials(state: MachineState): MachineState {
  return {
    ...state,
    hasCredentials: true,
    shown: NOTHING_SHOWN,
    qrCount: 0,
    pairingNumber: null,
    askedNumber: null,
  };
}
