import type { ConnectionReason } from '../connection-view.js';
import { type Disconnect, type MachineState, NOTHING_SHOWN } from './machine-state.js';

/** What a new owner knows of a connection. */
export interface KnownConnection {
  /** True when it rested; false when an earlier owner was at work. */
  readonly resting: boolean;
  readonly reason: ConnectionReason | null;
  readonly hasCredentials: boolean;
  readonly failures: number;
  readonly lastDisconnect: Disconnect | null;
  readonly answered: number;
}

/**
 * The state in which a process takes a connection up. One that an earlier owner was at work on is between two attempts,
 * whatever it was doing: its session died with its process.
 */
export function initialState(known: KnownConnection, nowMs: number): MachineState {
  return {
    phase: known.resting ? 'idle' : 'backing-off',
    reason: known.reason ?? 'connection.restarting',
    hasCredentials: known.hasCredentials,
    shown: NOTHING_SHOWN,
    qrCount: 0,
    pairingNumber: null,
    askedNumber: null,
    failures: known.failures,
    replacedAtMs: null,
    lastDisconnect: known.lastDisconnect,
    told: null,
    loggingOut: false,
    generation: known.answered,
    answered: known.answered,
    deadlineAtMs: known.resting ? null : nowMs,
  };
}
