import { describe, expect, it } from 'vitest';
import { RateWindow } from './rate-window.js';

describe('the rate of an endpoint', () => {
  it('is kept in any second, not only in those of the clock', () => {
    const perSecond = 5;
    const window = new RateWindow();
    const begun: number[] = [];
    for (let now = 0; now < 10_000; now += 7) {
      const room = window.room(perSecond, now);
      for (let count = 0; count < room; count += 1) {
        window.begin(now);
        begun.push(now);
      }
    }
    for (const start of begun) {
      const within = begun.filter((at) => at >= start && at < start + 1_000);
      expect(within.length).toBeLessThanOrEqual(perSecond);
    }
    expect(begun.length).toBeGreaterThan(40);
  });

  it('says when there is room again', () => {
    const window = new RateWindow();
    expect(window.freeAt(2, 0)).toBeNull();
    window.begin(0);
    window.begin(100);
    expect(window.freeAt(2, 200)).toBe(1_050);
    expect(window.room(2, 1_050)).toBe(1);
    expect(window.isIdle(1_200)).toBe(true);
  });
});
