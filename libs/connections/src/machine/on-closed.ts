import { judgeClose } from '../close-codes.js';
import type { ConnectionReason } from '../connection-view.js';
import type {
  Disconnect,
  MachineContext,
  MachineEvent,
  MachineState,
  Transition,
} from './machine-state.js';
import { attempt, backOff, rest, to } from './machine-steps.js';

/** After a 440 the one that replaced us gets this long to go away. */
export const REPLACED_RETRY_MS = 60_000;
/** A second 440 within this time means that somebody stays. */
export const REPLACED_MEMORY_MS = 3_600_000;

/** The session ended by itself. During `restarting` and `closing` its end is expected, and `ended` tells it. */
export function onClosed(
  state: MachineState,
  event: Extract<MachineEvent, { kind: 'closed' }>,
  context: MachineContext,
): Transition {
  const { phase } = state;
  if (
    phase !== 'opening' &&
    phase !== 'waiting-for-scan' &&
    phase !== 'pairing' &&
    phase !== 'open'
  ) {
    return to(state);
  }
  const verdict = judgeClose(event.code, event.credentials, {
    phase,
    cause: event.cause ?? null,
    failures: state.failures,
    replacedLately:
      state.replacedAtMs !== null && context.nowMs - state.replacedAtMs < REPLACED_MEMORY_MS,
  });
  const ended = (reason: ConnectionReason): Disconnect => ({
    code: event.code,
    reason,
    detail: event.detail,
    at: context.now,
  });
  const after = (reason: ConnectionReason): MachineState => ({
    ...state,
    lastDisconnect: ended(reason),
  });
  const forget = { forgetCredentials: event.credentials === 'unfinished' && !state.hasCredentials };

  switch (verdict.kind) {
    case 'retry-now':
      return attempt(after(verdict.reason), verdict.reason, context, forget);
    case 'retry':
      return backOff(after(verdict.reason), verdict.reason, verdict.pace, context, forget);
    case 'next-qr-codes':
      // No failure, and no new round: the limit counts over all of them.
      return attempt(state, 'connection.waiting_for_scan', context, forget);
    case 'pair-again':
      return backOff(
        { ...after('connection.pairing_expired'), hasCredentials: false },
        'connection.pairing_expired',
        'normal',
        context,
        { forgetCredentials: true },
      );
    case 'retry-replaced':
      return backOff(
        { ...after('connection.replaced'), replacedAtMs: context.nowMs },
        'connection.replaced',
        { delayMs: REPLACED_RETRY_MS },
        context,
      );
    case 'give-up': {
      const isVoid = verdict.credentials === 'void';
      const disconnect = ended(verdict.reason);
      return rest(
        { ...state, lastDisconnect: disconnect, hasCredentials: !isVoid && state.hasCredentials },
        verdict.reason,
        {
          // What is left of a pairing that broke off can only fail again.
          forgetCredentials: isVoid || forget.forgetCredentials,
          restartExpiry: isVoid,
          announcements: [{ kind: 'closed', disconnect, credentials: verdict.credentials }],
        },
      );
    }
  }
}
