import { describe, expect, it } from 'vitest';
import { closed, contextAt, opened, qr, wanted } from '../../test/machine-builders.js';
import { STABLE_AFTER_MS, transition } from './connection-machine.js';
import { initialState, type KnownConnection } from './initial-state.js';
import type { Announcement, MachineEvent, MachineState, Transition } from './machine-state.js';
import { REPLACED_RETRY_MS } from './on-closed.js';
import { HURRIED_RETRY_MS } from './on-wanted.js';

const fresh: KnownConnection = {
  resting: true,
  reason: 'connection.never_started',
  hasCredentials: false,
  failures: 0,
  lastDisconnect: null,
  answered: 0,
};
const paired: KnownConnection = { ...fresh, hasCredentials: true, reason: null };

/** Runs events one after the other, and gathers what was told. */
function play(
  known: KnownConnection,
  events: readonly MachineEvent[],
  nowMs = 0,
): { readonly state: MachineState; readonly last: Transition; readonly told: Announcement[] } {
  let state = initialState(known, nowMs);
  let last: Transition | null = null;
  const told: Announcement[] = [];
  for (const event of events) {
    last = transition(state, event, contextAt(nowMs));
    state = last.state;
    told.push(...last.announcements);
  }
  if (last === null) throw new Error('play needs an event');
  return { state, last, told };
}

const kinds = (told: readonly Announcement[]): string[] => told.map(({ kind }) => kind);

describe('pairing', () => {
  it('goes from a request over a QR code and a restart to open', () => {
    const { state, told } = play(fresh, [
      wanted(1),
      { kind: 'slot' },
      qr(),
      { kind: 'paired' },
      closed(515),
      { kind: 'slot' },
      opened,
    ]);
    expect(state).toMatchObject({ phase: 'open', reason: null, hasCredentials: true, failures: 0 });
    expect(kinds(told)).toEqual(['connecting', 'qr', 'connecting', 'open']);
  });

  it('restarts at once after a pairing', () => {
    const { last } = play(fresh, [
      wanted(1),
      { kind: 'slot' },
      qr(),
      { kind: 'paired' },
      closed(515),
    ]);
    expect(last.state.phase).toBe('waiting-for-slot');
    expect(last.actions).toEqual([{ kind: 'take-slot' }]);
  });

  it('hides the codes once they are scanned', () => {
    const { state } = play(fresh, [wanted(1), { kind: 'slot' }, qr(), { kind: 'paired' }]);
    expect(state.shown).toEqual({
      code: null,
      expiresAt: null,
      pairingCode: null,
      pairingCodeExpiresAt: null,
    });
    expect(state.qrCount).toBe(0);
  });

  it('counts QR codes over several connections, up to the limit', () => {
    const { state, last, told } = play(fresh, [
      wanted(1),
      { kind: 'slot' },
      qr('2@a'),
      qr('2@b'),
      closed(408, 'unfinished'),
      { kind: 'slot' },
      qr('2@c'),
      qr('2@d'),
    ]);
    expect(state).toMatchObject({ phase: 'idle', reason: 'connection.qr_limit', qrCount: 0 });
    expect(last).toMatchObject({ forgetCredentials: true, restartExpiry: true });
    expect(kinds(told)).toEqual(['connecting', 'qr', 'qr', 'connecting', 'qr', 'qr-limit']);
  });

  it('starts to count again with a new request', () => {
    const limit = [qr(), qr(), qr(), qr()];
    const { state } = play(fresh, [
      wanted(1),
      { kind: 'slot' },
      ...limit,
      wanted(2),
      { kind: 'slot' },
      qr(),
    ]);
    expect(state).toMatchObject({ phase: 'waiting-for-scan', qrCount: 1 });
  });

  it('asks for a pairing code also while a QR code is shown, once for a number', () => {
    const events = [wanted(1), { kind: 'slot' } as const, qr()];
    const asked = play(fresh, [...events, wanted(2, { pairingNumber: '5511987654321' })]);
    expect(asked.last.actions).toEqual([{ kind: 'request-pairing-code', number: '5511987654321' }]);
    const again = play(fresh, [
      ...events,
      wanted(2, { pairingNumber: '5511987654321' }),
      wanted(3, { pairingNumber: '5511987654321' }),
    ]);
    expect(again.last.actions).toEqual([]);
    expect(again.state.answered).toBe(3);
  });

  it('asks for a pairing code that was wanted while the connection opened', () => {
    const { last } = play(fresh, [
      wanted(1),
      { kind: 'slot' },
      wanted(2, { pairingNumber: '5511987654321' }),
      qr(),
    ]);
    expect(last.actions).toEqual([{ kind: 'request-pairing-code', number: '5511987654321' }]);
  });

  it('does not ask again for a number that the session was opened with', () => {
    const { last } = play(fresh, [
      wanted(1, { pairingNumber: '5511987654321' }),
      { kind: 'slot' },
      qr(),
    ]);
    expect(last.actions).toEqual([]);
  });

  it('pairs from nothing after a 401 in an unfinished pairing', () => {
    const { last } = play(fresh, [wanted(1), { kind: 'slot' }, closed(401, 'unfinished')]);
    expect(last.state.phase).toBe('backing-off');
    expect(last.forgetCredentials).toBe(true);
  });
});

describe('the end of a connection', () => {
  const up = [wanted(1), { kind: 'slot' } as const, opened];

  it('tries again after a loss, and tells it once', () => {
    const { state, told } = play(paired, [...up, closed(428)]);
    expect(state).toMatchObject({
      phase: 'backing-off',
      reason: 'connection.lost',
      failures: 1,
      deadlineAtMs: 500,
      lastDisconnect: { code: 428, reason: 'connection.lost' },
    });
    expect(kinds(told)).toEqual(['connecting', 'open', 'connecting']);
  });

  it('rests after a logout from the phone, and forgets the credentials', () => {
    const { state, last, told } = play(paired, [...up, closed(401, 'void')]);
    expect(state).toMatchObject({
      phase: 'idle',
      reason: 'connection.logged_out',
      hasCredentials: false,
    });
    expect(last).toMatchObject({ forgetCredentials: true, restartExpiry: true, actions: [] });
    expect(told.at(-1)).toMatchObject({ kind: 'closed', credentials: 'void' });
  });

  it('tries once more after a replacement, late, and then gives up with its credentials', () => {
    const first = play(paired, [...up, closed(440)]);
    expect(first.state).toMatchObject({
      phase: 'backing-off',
      reason: 'connection.replaced',
      deadlineAtMs: REPLACED_RETRY_MS,
    });
    let state = first.state;
    for (const event of [{ kind: 'deadline' }, { kind: 'slot' }, opened, closed(440)] as const) {
      state = transition(state, event, contextAt(REPLACED_RETRY_MS)).state;
    }
    expect(state).toMatchObject({
      phase: 'idle',
      reason: 'connection.replaced',
      hasCredentials: true,
    });
  });

  it('forgets its failures only after it was stable', () => {
    const flapping = play(paired, [
      ...up,
      closed(428),
      wanted(2, { restart: true }),
      { kind: 'slot' },
      opened,
    ]);
    expect(flapping.state.failures).toBe(1);
    const stable = transition(flapping.state, { kind: 'deadline' }, contextAt(STABLE_AFTER_MS));
    expect(stable.state).toMatchObject({ phase: 'open', failures: 0, deadlineAtMs: null });
  });

  it('ignores the end of a session that is being ended', () => {
    const { last } = play(paired, [...up, wanted(2, { open: false }), closed(428)]);
    expect(last.state.phase).toBe('closing');
  });
});

describe('commands', () => {
  const up = [wanted(1), { kind: 'slot' } as const, opened];

  it('logs out an open connection, and answers when it is done', () => {
    const logOut = wanted(2, { open: false, logOut: true });
    const ending = play(paired, [...up, logOut]);
    expect(ending.last.actions).toEqual([{ kind: 'close-session', how: 'log-out' }]);
    expect(ending.state).toMatchObject({ phase: 'closing', answered: 1 });
    const ended = play(paired, [...up, logOut, { kind: 'ended' }]);
    expect(ended.state).toMatchObject({
      phase: 'idle',
      reason: 'connection.logged_out',
      hasCredentials: false,
      answered: 2,
    });
    expect(ended.last.forgetCredentials).toBe(true);
    expect(kinds(ended.told)).toEqual(['connecting', 'open', 'closed']);
  });

  it.each<[string, MachineEvent[]]>([
    ['backing off', [...up, closed(428)]],
    ['closed', []],
  ])('logs out while %s', (_name, before) => {
    const { state, last } = play(paired, [
      ...before,
      wanted(2, { open: false, logOut: true }),
      { kind: 'ended' },
    ]);
    expect(state).toMatchObject({
      phase: 'idle',
      reason: 'connection.logged_out',
      hasCredentials: false,
    });
    expect(last.forgetCredentials).toBe(true);
  });

  it('logs out first when a connect follows a logout that nobody has seen', () => {
    const { state, told } = play(paired, [
      ...up,
      wanted(3, { open: true, logOut: true }),
      { kind: 'ended' },
    ]);
    expect(state).toMatchObject({ phase: 'waiting-for-slot', hasCredentials: false, answered: 3 });
    expect(kinds(told)).toEqual(['connecting', 'open', 'closed', 'connecting']);
  });

  it('restarts an open connection with its credentials', () => {
    const { state, told } = play(paired, [
      ...up,
      wanted(2, { restart: true }),
      { kind: 'ended' },
      { kind: 'slot' },
      opened,
    ]);
    expect(state.phase).toBe('open');
    expect(kinds(told)).toEqual(['connecting', 'open', 'connecting', 'open']);
  });

  it('answers a connect of an open connection at once', () => {
    const { state, last } = play(paired, [...up, wanted(2)]);
    expect(state).toMatchObject({ phase: 'open', answered: 2 });
    expect(last.announcements).toEqual([]);
  });

  it('hurries a backoff that somebody waits for, but not at once again and again', () => {
    const backingOff: MachineState = { ...play(paired, [...up, closed(405)]).state };
    const hurried = transition(backingOff, wanted(2), contextAt(1_000));
    expect(hurried.state.deadlineAtMs).toBe(1_000 + HURRIED_RETRY_MS);
    const again = transition(hurried.state, wanted(3), contextAt(2_000));
    expect(again.state.deadlineAtMs).toBe(1_000 + HURRIED_RETRY_MS);
  });

  it('ignores a command that it has seen', () => {
    const before = play(paired, up).state;
    expect(transition(before, wanted(1, { open: false }), contextAt(0)).state).toBe(before);
  });
});

describe('taking over', () => {
  const interrupted: KnownConnection = { ...paired, resting: false, answered: 4 };

  it('brings a paired connection back', () => {
    const { last } = play(interrupted, [{ kind: 'taken-over' }]);
    expect(last.state.phase).toBe('waiting-for-slot');
    expect(kinds(last.announcements)).toEqual(['connecting']);
  });

  it('leaves an unfinished pairing to who asks again', () => {
    const { state, told } = play({ ...interrupted, hasCredentials: false }, [
      { kind: 'taken-over' },
    ]);
    expect(state).toMatchObject({ phase: 'idle', reason: 'connection.pairing_expired' });
    expect(kinds(told)).toEqual(['given-up']);
  });

  it('closes on request what an earlier owner ran', () => {
    const { state, told } = play(interrupted, [wanted(5, { open: false })]);
    expect(state).toMatchObject({ phase: 'idle', reason: 'connection.closed_by_request' });
    expect(kinds(told)).toEqual(['given-up']);
  });
});
