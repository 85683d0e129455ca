import { testConfig } from '@switchboard/config';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GAPS_SECONDS, nextDelayMs } from './retry-schedule.js';

const MIDDLE = 0.5;

describe('the default schedule', () => {
  const { retry } = testConfig().webhook;

  it('makes 12 tries over about 4 days', () => {
    const delays = Array.from({ length: 12 }, (_, index) => nextDelayMs(retry, index + 1, MIDDLE));
    expect(delays.slice(0, 11)).toEqual(DEFAULT_GAPS_SECONDS.map((seconds) => seconds * 1_000));
    expect(delays[11]).toBeNull();
    const hours = DEFAULT_GAPS_SECONDS.reduce((sum, gap) => sum + gap, 0) / 3_600;
    expect(hours).toBeCloseTo(99.6, 1);
  });

  it('spreads each gap by a fifth either way', () => {
    for (const [index, seconds] of DEFAULT_GAPS_SECONDS.entries()) {
      expect(nextDelayMs(retry, index + 1, 0)).toBe(Math.round(seconds * 800));
      expect(nextDelayMs(retry, index + 1, 0.999_999)).toBeLessThanOrEqual(seconds * 1_200);
      expect(nextDelayMs(retry, index + 1, 0.999_999)).toBeGreaterThan(seconds * 1_199);
    }
  });
});

describe('a delivery that always fails, by a clock of its own', () => {
  it('is tried 12 times, every gap within its bounds, over about four days', () => {
    const { retry } = testConfig().webhook;
    for (let run = 0; run < 500; run += 1) {
      let now = 0;
      const triedAt: number[] = [];
      for (let delay: number | null = 0; delay !== null;) {
        now += delay;
        triedAt.push(now);
        delay = nextDelayMs(retry, triedAt.length, Math.random());
      }
      expect(triedAt).toHaveLength(12);
      for (const [index, seconds] of DEFAULT_GAPS_SECONDS.entries()) {
        const gap = (triedAt[index + 1] ?? 0) - (triedAt[index] ?? 0);
        expect(gap).toBeGreaterThanOrEqual(seconds * 800);
        expect(gap).toBeLessThanOrEqual(seconds * 1_200);
      }
      expect(now / 3_600_000).toBeGreaterThan(99.6 * 0.8);
      expect(now / 3_600_000).toBeLessThan(99.6 * 1.2);
    }
  });
});

describe('the schedule of an endpoint', () => {
  it('goes before any other, with the same jitter', () => {
    const { retry } = testConfig({ WEBHOOK_RETRY_MAX_ATTEMPTS: '3' }).webhook;
    const own = { ...retry, ownGapsSeconds: [1, 60] };
    expect([1, 2, 3].map((tries) => nextDelayMs(own, tries, MIDDLE))).toEqual([
      1_000,
      60_000,
      null,
    ]);
    expect(nextDelayMs(own, 2, 0)).toBe(48_000);
    expect(nextDelayMs({ ...retry, ownGapsSeconds: [] }, 1, MIDDLE)).toBeNull();
  });
});

describe('the contract’s schedule', () => {
  it('doubles from 5 s to 300 s, ten tries, as soon as one setting of it is made', () => {
    const { retry } = testConfig({ WEBHOOK_RETRY_MAX_DELAY_SECONDS: '300' }).webhook;
    const delays = Array.from({ length: 10 }, (_, index) => nextDelayMs(retry, index + 1, MIDDLE));
    const seconds = [5, 10, 20, 40, 80, 160, 300, 300, 300];
    expect(delays).toEqual([...seconds.map((value) => value * 1_000), null]);
  });

  it('never waits less than the initial delay, and may exceed the cap by the jitter', () => {
    const { retry } = testConfig({ WEBHOOK_RETRY_JITTER_FACTOR: '0.5' }).webhook;
    expect(nextDelayMs(retry, 1, 0)).toBe(5_000);
    expect(nextDelayMs(retry, 2, 0)).toBe(5_000);
    expect(nextDelayMs(retry, 7, 1)).toBe(450_000);
  });

  it('stays at the initial delay without backoff', () => {
    const { retry } = testConfig({
      WEBHOOK_RETRY_USE_EXPONENTIAL_BACKOFF: 'false',
      WEBHOOK_RETRY_INITIAL_DELAY_SECONDS: '7',
      WEBHOOK_RETRY_MAX_ATTEMPTS: '4',
    }).webhook;
    expect([1, 2, 3, 4].map((attempts) => nextDelayMs(retry, attempts, MIDDLE))).toEqual([
      7_000,
      7_000,
      7_000,
      null,
    ]);
  });
});
