import { describe, expect, it } from 'vitest';
import { median, percentile } from './statistics.js';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is the value that this part of the values does not exceed', () => {
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.01)).toBe(7);
  });

  it('has a median, whatever the order', () => {
    expect(median([3, 1, 2])).toBe(2);
  });

  it('does not make up a value', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});
