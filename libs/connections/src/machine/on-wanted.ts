import type { MachineContext, MachineEvent, MachineState, Transition } from './machine-state.js';
import { attempt, end, rest, to } from './machine-steps.js';

/**
 * Who asks to connect waits no longer than this for the next attempt. Not nothing: clients ask again and again, and
 * must not turn the backoff off by it.
 */
export const HURRIED_RETRY_MS = 2_000;

type Wanted = Extract<MachineEvent, { kind: 'wanted' }>;

/** Somebody asked for a change. A command that was taken up before changes nothing. */
export function onWanted(before: MachineState, event: Wanted, context: MachineContext): Transition {
  if (event.generation <= before.generation) return to(before);
  const state: MachineState = {
    ...before,
    generation: event.generation,
    pairingNumber: event.pairingNumber,
  };
  if (event.logOut) return onLogOut(state, event, context);
  return event.open ? onOpen(state, event, context) : onClose(state, context);
}

function onOpen(state: MachineState, event: Wanted, context: MachineContext): Transition {
  const answered = { ...state, answered: state.generation };
  switch (state.phase) {
    case 'idle':
      return attempt({ ...state, qrCount: 0 }, 'connection.starting', context);
    case 'backing-off':
      return event.restart
        ? attempt(state, state.reason ?? 'connection.starting', context)
        : to({
            ...answered,
            deadlineAtMs: Math.min(
              state.deadlineAtMs ?? context.nowMs,
              context.nowMs + HURRIED_RETRY_MS,
            ),
          });
    case 'waiting-for-slot':
    case 'restarting':
      return to(answered);
    case 'closing':
      return to({ ...answered, phase: 'restarting', reason: 'connection.restarting' });
    case 'open':
    case 'opening':
    case 'pairing':
      return event.restart
        ? end(state, 'restarting', 'connection.restarting', 'keep-credentials', context)
        : to(answered);
    case 'waiting-for-scan': {
      if (event.restart) {
        return end(
          { ...state, qrCount: 0 },
          'restarting',
          'connection.restarting',
          'keep-credentials',
          context,
        );
      }
      const number = state.pairingNumber;
      return number === null || number === state.askedNumber
        ? to(answered)
        : to(
            {
              ...answered,
              askedNumber: number,
              // A code for another number must not be taken for the one that is asked for now.
              shown: { ...state.shown, pairingCode: null, pairingCodeExpiresAt: null },
            },
            { actions: [{ kind: 'request-pairing-code', number }] },
          );
    }
  }
}

function onClose(state: MachineState, context: MachineContext): Transition {
  const reason = 'connection.closed_by_request';
  switch (state.phase) {
    case 'idle':
      return to({ ...state, answered: state.generation });
    case 'waiting-for-slot':
    case 'backing-off':
      return rest(state, reason, { announcements: [{ kind: 'given-up', code: 428 }] });
    case 'restarting':
    case 'closing':
      return to({ ...state, phase: 'closing', reason });
    case 'opening':
    case 'waiting-for-scan':
    case 'pairing':
    case 'open':
      return end(state, 'closing', reason, 'keep-credentials', context);
  }
}

function onLogOut(state: MachineState, event: Wanted, context: MachineContext): Transition {
  const phase = event.open ? 'restarting' : 'closing';
  switch (state.phase) {
    case 'restarting':
    case 'closing':
      return to({ ...state, phase, reason: 'connection.logged_out', loggingOut: true });
    case 'idle':
    case 'waiting-for-slot':
    case 'backing-off':
    case 'opening':
    case 'waiting-for-scan':
    case 'pairing':
    case 'open':
      // Where no session runs it has ended at once, and the credentials are forgotten all the same.
      return end(state, phase, 'connection.logged_out', 'log-out', context);
  }
}
