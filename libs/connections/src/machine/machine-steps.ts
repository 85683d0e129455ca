import { backoffMs, slowBackoffMs } from '../backoff.js';
import type { ConnectionReason } from '../connection-view.js';
import {
  type Action,
  type Announcement,
  contractState,
  type MachineContext,
  type MachineState,
  NOTHING_SHOWN,
  type Phase,
  type Transition,
} from './machine-state.js';

/** How long each transient phase may last, in milliseconds; `waiting-for-scan` counts from the code's own end. */
export const PHASE_LIMIT_MS = {
  'waiting-for-slot': 600_000,
  opening: 90_000,
  'waiting-for-scan': 30_000,
  pairing: 60_000,
  restarting: 30_000,
  closing: 30_000,
} as const satisfies Partial<Record<Phase, number>>;

/** What a step changes besides the state. */
interface Effects {
  readonly forgetCredentials?: boolean;
  readonly restartExpiry?: boolean;
  readonly announcements?: readonly Announcement[];
  readonly actions?: readonly Action[];
}

/**
 * Completes a transition; `to(state)` of the present state changes nothing. Whenever a state becomes `connecting` and subscribers do not know it yet, it is told; so a
 * storm of retries tells it once.
 */
export function to(state: MachineState, effects: Effects = {}): Transition {
  const announcements = [...(effects.announcements ?? [])];
  let told = lastTold(announcements) ?? state.told;
  const connecting =
    contractState(state.phase) === 'connecting' &&
    state.phase !== 'waiting-for-scan' &&
    !state.loggingOut;
  if (connecting && told !== 'connecting') {
    announcements.push({ kind: 'connecting' });
    told = 'connecting';
  }
  return {
    state: told === state.told ? state : { ...state, told },
    forgetCredentials: effects.forgetCredentials ?? false,
    restartExpiry: effects.restartExpiry ?? false,
    announcements,
    actions: effects.actions ?? [],
  };
}

function lastTold(announcements: readonly Announcement[]): MachineState['told'] {
  const last = announcements.at(-1);
  switch (last?.kind) {
    case undefined:
      return null;
    case 'connecting':
    case 'qr':
    case 'open':
      return last.kind;
    case 'qr-limit':
    case 'closed':
    case 'given-up':
      return 'close';
  }
}

/** Starts an attempt: first its turn among the logins. */
export function attempt(
  state: MachineState,
  reason: ConnectionReason,
  context: MachineContext,
  effects: Effects = {},
): Transition {
  return to(
    {
      ...state,
      phase: 'waiting-for-slot',
      reason,
      shown: NOTHING_SHOWN,
      askedNumber: null,
      loggingOut: false,
      answered: state.generation,
      deadlineAtMs: context.nowMs + PHASE_LIMIT_MS['waiting-for-slot'],
    },
    { ...effects, actions: [...(effects.actions ?? []), { kind: 'take-slot' }] },
  );
}

/** Waits for the next attempt, after a failure unless `delayMs` says how long. */
export function backOff(
  state: MachineState,
  reason: ConnectionReason,
  wait: 'normal' | 'slow' | { readonly delayMs: number },
  context: MachineContext,
  effects: Effects = {},
): Transition {
  const failures = state.failures + 1;
  const delayMs =
    wait === 'normal'
      ? backoffMs(failures, context.random)
      : wait === 'slow'
        ? slowBackoffMs(context.random)
        : wait.delayMs;
  return to(
    {
      ...state,
      phase: 'backing-off',
      reason,
      failures,
      shown: NOTHING_SHOWN,
      askedNumber: null,
      deadlineAtMs: context.nowMs + delayMs,
    },
    effects,
  );
}

/** Comes to rest: nothing is tried until somebody asks. */
export function rest(
  state: MachineState,
  reason: ConnectionReason,
  effects: Effects = {},
): Transition {
  return to(
    {
      ...state,
      phase: 'idle',
      reason,
      shown: NOTHING_SHOWN,
      qrCount: 0,
      pairingNumber: null,
      askedNumber: null,
      failures: 0,
      replacedAtMs: null,
      loggingOut: false,
      answered: state.generation,
      deadlineAtMs: null,
    },
    effects,
  );
}

/** Ends the running session; what follows is decided by the phase when it has ended. */
export function end(
  state: MachineState,
  phase: 'restarting' | 'closing',
  reason: ConnectionReason,
  how: 'keep-credentials' | 'log-out',
  context: MachineContext,
): Transition {
  return to(
    {
      ...state,
      phase,
      reason,
      shown: NOTHING_SHOWN,
      askedNumber: null,
      loggingOut: state.loggingOut || how === 'log-out',
      // A log-out is answered when it is done, so that a crash in between does not lose it.
      answered:
        phase === 'restarting' && how === 'keep-credentials' ? state.generation : state.answered,
      deadlineAtMs: context.nowMs + PHASE_LIMIT_MS[phase],
    },
    { actions: [{ kind: 'close-session', how }] },
  );
}
