import { describe, expect, it } from 'vitest';
import { pauseAfter } from './poll.js';

describe('pauseAfter', () => {
  it('grows with failures, up to half a minute', () => {
    expect([0, 1, 2, 3, 4, 50].map((failures) => pauseAfter(3_000, failures))).toEqual([
      3_000, 6_000, 12_000, 24_000, 30_000, 30_000,
    ]);
  });

  it('is never shorter than asked for', () => {
    expect(pauseAfter(60_000, 0)).toBe(60_000);
    expect(pauseAfter(60_000, 3)).toBe(60_000);
  });
});
