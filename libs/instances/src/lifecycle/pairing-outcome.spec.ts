import type { ConnectionView } from '@switchboard/connections';
import { describe, expect, it } from 'vitest';
import { pairingOutcome } from './pairing-outcome.js';

const view = (changes: Partial<ConnectionView>): ConnectionView => ({
  instanceId: 'id',
  state: 'connecting',
  reason: 'connection.starting',
  lastDisconnect: null,
  nextAttemptAt: null,
  pairing: { code: null, pairingCode: null, pairingCodeExpiresAt: null, count: 0, expiresAt: null },
  hasCredentials: false,
  history: null,
  restriction: null,
  expiresAt: null,
  generation: 2,
  ...changes,
});
const shown = {
  code: '2@x',
  pairingCode: null,
  pairingCodeExpiresAt: null,
  count: 1,
  expiresAt: new Date(),
};
const wish = { generation: 2, wantsPairingCode: false };

describe('pairingOutcome', () => {
  it('waits while nothing is shown', () => {
    expect(pairingOutcome(view({}), wish)).toBeNull();
  });

  it('takes no older state for an answer', () => {
    for (const state of ['open', 'close'] as const) {
      expect(pairingOutcome(view({ state, generation: 1 }), wish)).toBeNull();
    }
    expect(pairingOutcome(view({ pairing: shown, generation: 1 }), wish)).toBeNull();
  });

  it('ends with a QR code', () => {
    expect(pairingOutcome(view({ pairing: shown }), wish)).toEqual({
      kind: 'pairing',
      pairing: shown,
    });
  });

  it('waits for the pairing code too when one is wanted', () => {
    const both = { ...shown, pairingCode: 'WZYEH1YY' };
    const wantsCode = { ...wish, wantsPairingCode: true };
    expect(pairingOutcome(view({ pairing: shown }), wantsCode)).toBeNull();
    expect(pairingOutcome(view({ pairing: both }), wantsCode)).toEqual({
      kind: 'pairing',
      pairing: both,
    });
  });

  it('ends with open, and with what will not be tried any more', () => {
    expect(pairingOutcome(view({ state: 'open', reason: null }), wish)).toEqual({ kind: 'open' });
    expect(pairingOutcome(view({ state: 'close', reason: 'connection.qr_limit' }), wish)).toEqual({
      kind: 'refused',
      reason: 'connection.qr_limit',
    });
  });
});
