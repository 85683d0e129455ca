import { describe, expect, it } from 'vitest';
import { transition } from './connection-machine.js';
import { initialState } from './initial-state.js';
import type { MachineEvent, MachineState } from './machine-state.js';

const SELF = { jid: '5511987654321@s.whatsapp.net', lid: null, name: null, pictureUrl: null };

/** One gateway, in a time that both share. */
class Owner {
  logins = 0;
  state: MachineState;

  constructor(private readonly random: number) {
    this.state = initialState(
      {
        resting: true,
        reason: null,
        hasCredentials: true,
        failures: 0,
        lastDisconnect: null,
        answered: 0,
      },
      0,
    );
  }

  take(event: MachineEvent, nowMs: number): void {
    const context = { nowMs, now: new Date(nowMs), random: this.random, qrLimit: 30 };
    const { state, actions } = transition(this.state, event, context);
    this.state = state;
    if (actions.some(({ kind }) => kind === 'take-slot')) this.take({ kind: 'slot' }, nowMs);
  }

  logIn(nowMs: number): void {
    this.logins += 1;
    this.take({ kind: 'opened', self: SELF }, nowMs);
  }
}

describe('two gateways with the credentials of one device', () => {
  it.each([0, 0.5, 0.999])('end their war by themselves (random %d)', (random) => {
    const owners = [new Owner(random), new Owner(1 - random - 0.001)];
    const wanted: MachineEvent = {
      kind: 'wanted',
      generation: 1,
      open: true,
      restart: false,
      logOut: false,
      pairingNumber: null,
    };
    for (const owner of owners) owner.take(wanted, 0);
    // A week, second by second. WhatsApp lets in whoever came last, and tells the other one 440.
    for (let second = 0; second < 7 * 86_400; second++) {
      const nowMs = second * 1_000;
      for (const owner of owners) {
        owner.take({ kind: 'deadline' }, nowMs);
        if (owner.state.phase !== 'opening') continue;
        owner.logIn(nowMs);
        for (const other of owners) {
          if (other === owner || other.state.phase !== 'open') continue;
          other.take({ kind: 'closed', code: 440, detail: null, credentials: 'kept' }, nowMs);
        }
      }
    }
    expect(owners.reduce((sum, { logins }) => sum + logins, 0)).toBeLessThanOrEqual(4);
    const [winner, loser] = owners.toSorted((a) => (a.state.phase === 'open' ? -1 : 1));
    expect(winner?.state).toMatchObject({ phase: 'open', reason: null });
    expect(loser?.state).toMatchObject({
      phase: 'idle',
      reason: 'connection.replaced',
      hasCredentials: true,
      lastDisconnect: { code: 440, reason: 'connection.replaced' },
    });
  });
});
