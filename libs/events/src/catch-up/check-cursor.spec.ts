import { describe, expect, it } from 'vitest';
import { EventsExpiredError } from './catch-up.errors.js';
import { checkCursor } from './check-cursor.js';

describe('a cursor', () => {
  const bounds = { oldestSequence: 5, lastSequence: 9 };

  it.each([4, 5, 9])('after %i is served: nothing behind it is missing', (after) => {
    expect(() => checkCursor(after, bounds)).not.toThrow();
  });

  it.each([0, 3])('after %i asks for what is gone', (after) => {
    expect(() => checkCursor(after, bounds)).toThrow(EventsExpiredError);
  });

  it('beyond the end is of another log', () => {
    expect(() => checkCursor(10, bounds)).toThrow('ends at 9');
  });

  it('may stand at the end of a log whose events are all gone, and not before it', () => {
    const empty = { oldestSequence: 10, lastSequence: 9 };
    expect(() => checkCursor(9, empty)).not.toThrow();
    expect(() => checkCursor(8, empty)).toThrow(
      expect.objectContaining({ status: 410, facts: { oldestSequence: 10 } }),
    );
  });

  it('may stand before the first event of a new log', () => {
    expect(() => checkCursor(0, { oldestSequence: 1, lastSequence: 0 })).not.toThrow();
  });
});
