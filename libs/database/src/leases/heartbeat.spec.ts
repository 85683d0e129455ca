import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Heartbeat, LOST_AFTER_MS, RENEW_EVERY_MS, RETRY_AFTER_MS } from './heartbeat.js';

function hooks() {
  return {
    renew: vi.fn(async () => true),
    rejoin: vi.fn(async () => true),
    renewed: vi.fn(),
    lost: vi.fn(),
    regained: vi.fn(),
    failed: vi.fn(),
  };
}

let heartbeat: Heartbeat | null = null;

function start(using: ReturnType<typeof hooks>): Heartbeat {
  heartbeat = new Heartbeat(using);
  heartbeat.start(performance.now());
  return heartbeat;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(async () => {
  await heartbeat?.stop();
  vi.useRealTimers();
});

describe('Heartbeat', () => {
  it('renews every five seconds and holds the lease', async () => {
    const using = hooks();
    const beating = start(using);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(using.renew).toHaveBeenCalledTimes(12);
    expect(using.lost).not.toHaveBeenCalled();
    expect(beating.isHeld).toBe(true);
  });

  it('tries again soon, and loses the lease ten seconds after the last good renewal began', async () => {
    const using = hooks();
    using.renew.mockRejectedValue(new Error('no database'));
    using.rejoin.mockRejectedValue(new Error('no database'));
    const beating = start(using);
    await vi.advanceTimersByTimeAsync(LOST_AFTER_MS - 1);
    expect(using.lost).not.toHaveBeenCalled();
    expect(using.renew.mock.calls.length).toBeGreaterThanOrEqual(
      (LOST_AFTER_MS - RENEW_EVERY_MS) / RETRY_AFTER_MS,
    );
    await vi.advanceTimersByTimeAsync(1);
    expect(using.lost).toHaveBeenCalledExactlyOnceWith('expired');
    expect(beating.isHeld).toBe(false);
  });

  it('counts from where a renewal began, not from where it ended', async () => {
    const using = hooks();
    using.renew.mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      return true;
    });
    using.renew.mockRejectedValue(new Error('no database'));
    start(using);
    await vi.advanceTimersByTimeAsync(RENEW_EVERY_MS + LOST_AFTER_MS - 1);
    expect(using.lost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(using.lost).toHaveBeenCalledOnce();
  });

  it('gives up while a renewal hangs, and does not believe its late success', async () => {
    const using = hooks();
    let answer: (renewed: boolean) => void = () => undefined;
    using.renew.mockReturnValueOnce(new Promise<boolean>((resolve) => (answer = resolve)));
    using.rejoin.mockRejectedValue(new Error('no database'));
    const beating = start(using);
    await vi.advanceTimersByTimeAsync(LOST_AFTER_MS);
    expect(using.lost).toHaveBeenCalledOnce();
    answer(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(beating.isHeld).toBe(false);
    expect(using.renewed).not.toHaveBeenCalled();
  });

  it('comes back as a new start after a loss', async () => {
    const using = hooks();
    using.renew.mockRejectedValue(new Error('no database'));
    using.rejoin.mockRejectedValueOnce(new Error('still no database'));
    const beating = start(using);
    await vi.advanceTimersByTimeAsync(LOST_AFTER_MS + 2 * RETRY_AFTER_MS);
    expect(using.regained).toHaveBeenCalledOnce();
    expect(beating.isHeld).toBe(true);
  });

  it('stays lost while another process has the identity', async () => {
    const using = hooks();
    using.renew.mockResolvedValueOnce(false);
    using.rejoin.mockResolvedValueOnce(false).mockResolvedValueOnce(false);
    start(using);
    await vi.advanceTimersByTimeAsync(RENEW_EVERY_MS + 1);
    expect(using.lost).toHaveBeenCalledExactlyOnceWith('taken');
    expect(using.regained).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2 * RENEW_EVERY_MS);
    expect(using.regained).toHaveBeenCalledOnce();
    expect(using.lost).toHaveBeenCalledOnce();
  });

  it('does nothing after stop', async () => {
    const using = hooks();
    const beating = start(using);
    await beating.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(using.renew).not.toHaveBeenCalled();
    expect(using.lost).not.toHaveBeenCalled();
  });
});
