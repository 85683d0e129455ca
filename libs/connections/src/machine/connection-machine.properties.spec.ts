import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextAt, EPOCH_MS, opened, QR_LIMIT } from '../../test/machine-builders.js';
import { transition } from './connection-machine.js';
import { initialState, type KnownConnection } from './initial-state.js';
import type { MachineEvent, MachineState, Transition } from './machine-state.js';

describe('a connection, whatever happens', () => {
  const date = fc.integer({ min: 0, max: 60_000 }).map((ms) => new Date(EPOCH_MS + ms));
  const anyEvent: fc.Arbitrary<MachineEvent> = fc.oneof(
    fc.record({
      kind: fc.constant('wanted' as const),
      generation: fc.integer({ min: 1, max: 50 }),
      open: fc.boolean(),
      restart: fc.boolean(),
      logOut: fc.boolean(),
      pairingNumber: fc.constantFrom(null, '5511987654321'),
    }),
    fc.record({ kind: fc.constant('qr' as const), code: fc.string(), expiresAt: date }),
    fc.record({ kind: fc.constant('pairing-code' as const), code: fc.string(), expiresAt: date }),
    fc.constant(opened),
    fc.record({
      kind: fc.constant('closed' as const),
      code: fc.constantFrom(null, 400, 401, 402, 403, 405, 406, 408, 411, 428, 440, 500, 503, 515),
      detail: fc.constant(null),
      credentials: fc.constantFrom('kept' as const, 'void' as const, 'unfinished' as const),
    }),
    fc.record({ kind: fc.constant('impossible' as const), detail: fc.string() }),
    ...(['slot', 'paired', 'pairing-code-failed', 'ended', 'deadline', 'taken-over'] as const).map(
      (kind) => fc.constant({ kind }),
    ),
  );
  const anyKnown: fc.Arbitrary<KnownConnection> = fc.record({
    resting: fc.boolean(),
    reason: fc.constantFrom(null, 'connection.lost' as const),
    hasCredentials: fc.boolean(),
    failures: fc.nat({ max: 20 }),
    lastDisconnect: fc.constant(null),
    answered: fc.nat({ max: 3 }),
  });

  /** Runs any events at any times; `check` sees every step. */
  function always(check: (before: MachineState, step: Transition, nowMs: number) => void): void {
    const steps = fc.array(
      fc.tuple(anyEvent, fc.nat({ max: 400_000 }), fc.double({ min: 0, max: 0.999, noNaN: true })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(anyKnown, steps, (known, script) => {
        let nowMs = 0;
        let state = initialState(known, nowMs);
        for (const [event, waitMs, random] of script) {
          // `taken-over` comes first or never.
          if (event.kind === 'taken-over' && state.phase !== 'backing-off') continue;
          if (event.kind === 'impossible' && state.phase !== 'opening') continue;
          nowMs += waitMs;
          const step = transition(state, event, contextAt(nowMs, random));
          check(state, step, nowMs);
          state = step.state;
        }
      }),
    );
  }

  it('every phase but idle and open has a deadline', () => {
    always((_before, { state }) => {
      if (state.phase !== 'idle' && state.phase !== 'open') {
        expect(state.deadlineAtMs).not.toBeNull();
      }
    });
  });

  it('a connection at rest tries nothing, and says why it is closed', () => {
    always((_before, { state, actions }) => {
      if (state.phase !== 'idle') return;
      expect(state.deadlineAtMs).toBeNull();
      expect(actions).toEqual([]);
      expect(state.reason).not.toBeNull();
      expect(state.shown.code).toBeNull();
      expect(state.answered).toBe(state.generation);
    });
  });

  it('only an open connection has no reason, and it has credentials', () => {
    always((_before, { state }) => {
      expect(state.reason === null).toBe(state.phase === 'open');
      if (state.phase === 'open') expect(state.hasCredentials).toBe(true);
    });
  });

  it('shows no more QR codes than the limit, and codes only while they can be scanned', () => {
    always((_before, { state }) => {
      expect(state.qrCount).toBeLessThanOrEqual(QR_LIMIT);
      const shows = state.shown.code !== null || state.shown.pairingCode !== null;
      if (shows) expect(state.phase).toBe('waiting-for-scan');
    });
  });

  it('tells a state once, and what it told last is so', () => {
    always((before, { state, announcements }) => {
      let told = before.told;
      for (const { kind } of announcements) {
        if (kind === 'connecting' || kind === 'open') expect(told).not.toBe(kind);
        told = kind === 'connecting' || kind === 'open' || kind === 'qr' ? kind : 'close';
      }
      expect(state.told).toBe(told);
      if (state.phase === 'open') expect(told).toBe('open');
      if (state.phase === 'idle' && announcements.length > 0) expect(told).toBe('close');
    });
  });

  it('opens a session only from its turn, and never asks two of them', () => {
    always((before, { state, actions }) => {
      const opens = actions.filter(({ kind }) => kind === 'open-session').length;
      expect(opens).toBe(before.phase === 'waiting-for-slot' && state.phase === 'opening' ? 1 : 0);
    });
  });

  it('answers are never taken back, and never run ahead', () => {
    always((before, { state }) => {
      expect(state.answered).toBeGreaterThanOrEqual(before.answered);
      expect(state.answered).toBeLessThanOrEqual(state.generation);
    });
  });

  it('void credentials are forgotten before the state without them is recorded', () => {
    always((before, { state, forgetCredentials }) => {
      if (before.hasCredentials && !state.hasCredentials) expect(forgetCredentials).toBe(true);
    });
  });

  it('no phase outlives its deadline', () => {
    always((_before, { state, ...step }, nowMs) => {
      void step;
      if (state.deadlineAtMs === null) return;
      const at = Math.max(nowMs, state.deadlineAtMs);
      const next = transition(state, { kind: 'deadline' }, contextAt(at)).state;
      expect(next.phase !== state.phase || next.deadlineAtMs !== state.deadlineAtMs).toBe(true);
    });
  });
});
