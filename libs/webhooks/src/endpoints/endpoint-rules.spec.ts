import { describe, expect, it } from 'vitest';
import { DISABLE_AFTER_MS, disableReason } from './endpoint-rules.js';

describe('an endpoint that only fails', () => {
  const since = new Date('2025-10-20T12:00:00.000Z');
  const after = (ms: number) => disableReason(since, new Date(since.getTime() + ms));

  it('is switched off after five days, not before', () => {
    expect(DISABLE_AFTER_MS).toBe(5 * 86_400_000);
    expect(after(0)).toBeNull();
    expect(after(DISABLE_AFTER_MS - 1)).toBeNull();
    expect(after(DISABLE_AFTER_MS)).toBe('endpoint.failing');
  });
});
