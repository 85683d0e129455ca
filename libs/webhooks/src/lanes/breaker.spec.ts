import { describe, expect, it } from 'vitest';
import { afterFault, type Breaker, CLOSED, FAILURES_TO_OPEN, roomOf } from './breaker.js';

const ANY = Number.POSITIVE_INFINITY;

function opened(now: number): Breaker {
  let breaker = CLOSED;
  for (let count = 0; count < FAILURES_TO_OPEN; count += 1) breaker = afterFault(breaker, now);
  return breaker;
}

describe('the breaker of an endpoint', () => {
  it('opens after five failures in a row, not before', () => {
    let breaker = CLOSED;
    for (let count = 1; count < FAILURES_TO_OPEN; count += 1) {
      breaker = afterFault(breaker, 0);
      expect(roomOf(breaker, 3, 0)).toBe(ANY);
    }
    expect(roomOf(afterFault(breaker, 0), 0, 0)).toBe(0);
  });

  it('lets one request try, and only one, when its time is over', () => {
    const breaker = opened(100);
    expect(roomOf(breaker, 0, 1_099)).toBe(0);
    expect(roomOf(breaker, 0, 1_100)).toBe(1);
    expect(roomOf(breaker, 1, 1_100)).toBe(0);
  });

  it('waits twice as long after each try that fails, a minute at most', () => {
    let breaker = opened(0);
    const waits: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      if (breaker.kind !== 'open') throw new Error('It closed');
      waits.push(breaker.waitMs);
      breaker = afterFault(breaker, breaker.until);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('takes no notice of what was under way when it opened', () => {
    const breaker = opened(0);
    expect(afterFault(breaker, 500)).toBe(breaker);
  });
});
