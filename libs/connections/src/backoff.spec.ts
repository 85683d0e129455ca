import { describe, expect, it } from 'vitest';
import { BACKOFF_CAP_MS, backoffMs, slowBackoffMs } from './backoff.js';

const ALMOST_ONE = 1 - Number.EPSILON;

describe('backoffMs', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [9, 256_000],
    [10, BACKOFF_CAP_MS],
    [1_000, BACKOFF_CAP_MS],
  ])('after %i failures is spread evenly below %i ms', (failures, bound) => {
    expect(backoffMs(failures, 0)).toBe(0);
    expect(backoffMs(failures, 0.5)).toBe(bound / 2);
    expect(backoffMs(failures, ALMOST_ONE)).toBeLessThanOrEqual(bound);
    expect(backoffMs(failures, ALMOST_ONE)).toBeGreaterThanOrEqual(bound - 1);
  });
});

describe('slowBackoffMs', () => {
  it('lies between one and two caps', () => {
    expect(slowBackoffMs(0)).toBe(BACKOFF_CAP_MS);
    expect(slowBackoffMs(ALMOST_ONE)).toBeLessThanOrEqual(2 * BACKOFF_CAP_MS);
  });
});
