import type { MachineContext, MachineEvent } from '../src/machine/machine-state.js';

/** The moment at which the monotonic clock of the tests is 0. */
export const EPOCH_MS = Date.UTC(2026, 0, 1);
export const SELF = {
  jid: '5511987654321@s.whatsapp.net',
  lid: null,
  name: 'Acme',
  pictureUrl: null,
};
export const QR_LIMIT = 3;

export function contextAt(nowMs: number, random = 0.5): MachineContext {
  return { nowMs, now: new Date(EPOCH_MS + nowMs), random, qrLimit: QR_LIMIT };
}

export const wanted = (
  generation: number,
  what: Partial<Extract<MachineEvent, { kind: 'wanted' }>> = {},
): MachineEvent => ({
  kind: 'wanted',
  generation,
  open: true,
  restart: false,
  logOut: false,
  pairingNumber: null,
  ...what,
});
export const qr = (code = '2@a'): MachineEvent => ({
  kind: 'qr',
  code,
  expiresAt: new Date(EPOCH_MS + 20_000),
});
export const opened: MachineEvent = { kind: 'opened', self: SELF };
export const closed = (
  code: number | null,
  credentials: 'kept' | 'void' | 'unfinished' = 'kept',
): MachineEvent => ({ kind: 'closed', code, detail: null, credentials });
