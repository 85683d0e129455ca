import { expect, it } from 'vitest';
import { retryDelayMs } from './retry-delay.js';

it('doubles up to ten seconds, half of it at random', () => {
  expect([0, 1, 2, 3].map((failures) => retryDelayMs(failures, 1))).toEqual([
    500, 1_000, 2_000, 4_000,
  ]);
  expect([0, 1, 2, 3].map((failures) => retryDelayMs(failures, 0))).toEqual([
    250, 500, 1_000, 2_000,
  ]);
  expect(retryDelayMs(1_000, 1)).toBe(10_000);
});
