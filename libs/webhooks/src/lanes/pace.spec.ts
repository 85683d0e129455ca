import { describe, expect, it } from 'vitest';
import { Pace } from './pace.js';

describe('the rate of an endpoint', () => {
  it.each([1, 5, 10, 100, 1_000])('of %i a second is kept in any second, and used', (perSecond) => {
    const pace = new Pace(perSecond, 0);
    const begun: number[] = [];
    for (let now = 0; now < 10_000; now += 7) {
      const room = pace.room(now);
      for (let count = 0; count < room; count += 1) {
        pace.begin(now);
        begun.push(now);
      }
    }
    for (const [index, start] of begun.entries()) {
      const end = begun[index + perSecond] ?? Number.POSITIVE_INFINITY;
      expect(end - start).toBeGreaterThanOrEqual(1_000);
    }
    expect(begun.length).toBeGreaterThan(perSecond * 8);
  });

  it('says when there is room again', () => {
    const pace = new Pace(2, 0);
    expect(pace.freeAt(0)).toBeNull();
    pace.begin(0);
    const at = pace.freeAt(0) ?? 0;
    expect(at).toBeGreaterThan(500);
    expect(at).toBeLessThan(530);
    expect(pace.room(at + 0.001)).toBe(1);
    expect(pace.isIdle(at + 0.001)).toBe(true);
  });
});
