import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionView } from './connection-view.js';
import { REREAD_INTERVAL_MS, type ChangingSource, waitForChange } from './wait-for-change.js';

const CLOSED: ConnectionView = {
  instanceId: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55',
  state: 'close',
  reason: 'connection.never_started',
  lastDisconnect: null,
  nextAttemptAt: null,
  pairing: { code: null, pairingCode: null, pairingCodeExpiresAt: null, count: 0, expiresAt: null },
  hasCredentials: false,
  history: null,
  restriction: null,
  expiresAt: null,
  generation: 0,
};
const OPEN: ConnectionView = { ...CLOSED, state: 'open', reason: null };
const isOpen = (view: ConnectionView): boolean => view.state === 'open';

/** A view that the test changes, with or without telling. */
class FakeSource implements ChangingSource<ConnectionView> {
  current: ConnectionView | null = CLOSED;
  reads = 0;
  /** Runs after a read has taken its value and before it returns it. */
  duringRead: () => void = () => undefined;
  private readonly handlers = new Set<() => void>();

  read(): Promise<ConnectionView | null> {
    this.reads += 1;
    const taken = this.current;
    this.duringRead();
    return Promise.resolve(taken);
  }

  subscribe(handler: () => void): () => void {
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  get subscribers(): number {
    return this.handlers.size;
  }

  change(view: ConnectionView | null): void {
    this.current = view;
    for (const handler of this.handlers) handler();
  }
}

describe('waitForChange', () => {
  let source: FakeSource;

  beforeEach(() => {
    vi.useFakeTimers();
    source = new FakeSource();
  });
  afterEach(() => {
    expect(source.subscribers).toBe(0);
    vi.useRealTimers();
  });

  it('answers at once when it is so already', async () => {
    source.current = OPEN;
    expect(await waitForChange(source, isOpen, 0)).toEqual({ reached: true, value: OPEN });
  });

  it('answers with the change, not with the next look', async () => {
    const waiting = waitForChange(source, isOpen, 10_000);
    await vi.advanceTimersByTimeAsync(10);
    source.change(OPEN);
    // No timer runs here.
    expect(await waiting).toEqual({ reached: true, value: OPEN });
  });

  it('misses no change that comes while it reads', async () => {
    source.duringRead = () => {
      source.duringRead = () => undefined;
      source.change(OPEN);
    };
    expect(await waitForChange(source, isOpen, 10_000)).toEqual({ reached: true, value: OPEN });
    expect(source.reads).toBe(2);
  });

  it('finds a change of which it was not told', async () => {
    const waiting = waitForChange(source, isOpen, 10_000);
    await vi.advanceTimersByTimeAsync(10);
    source.current = OPEN;
    await vi.advanceTimersByTimeAsync(REREAD_INTERVAL_MS);
    expect((await waiting).reached).toBe(true);
  });

  it('gives the last view at the deadline', async () => {
    const waiting = waitForChange(source, isOpen, 1_500);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await waiting).toEqual({ reached: false, value: CLOSED });
  });

  it('ends when the instance vanishes', async () => {
    const waiting = waitForChange(source, isOpen, 10_000);
    await vi.advanceTimersByTimeAsync(10);
    source.change(null);
    expect(await waiting).toEqual({ reached: false, value: null });
  });
});
