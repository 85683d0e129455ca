import { describe, expect, it } from 'vitest';
import { WakeLatch } from './wake-latch.js';

describe('a wake-up', () => {
  const never = new AbortController().signal;

  it('that came before is not lost', async () => {
    const latch = new WakeLatch();
    latch.set();
    expect(await latch.wait(60_000, never)).toBe(true);
  });

  it('ends a wait', async () => {
    const latch = new WakeLatch();
    const waiting = latch.wait(60_000, never);
    latch.set();
    expect(await waiting).toBe(true);
  });

  it('that never comes is waited for until the deadline', async () => {
    expect(await new WakeLatch().wait(1, never)).toBe(false);
  });

  it('is not waited for any more once nobody wants it', async () => {
    const stop = new AbortController();
    const waiting = new WakeLatch().wait(60_000, stop.signal);
    stop.abort();
    expect(await waiting).toBe(false);
  });

  it('counts once', async () => {
    const latch = new WakeLatch();
    latch.set();
    latch.reset();
    expect(await latch.wait(1, never)).toBe(false);
  });
});
