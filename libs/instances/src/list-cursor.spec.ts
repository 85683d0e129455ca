import { describe, expect, it } from 'vitest';
import { InvalidCursorError } from './instance.errors.js';
import { decodeCursor, encodeCursor, isUuid } from './list-cursor.js';

const instanceId = '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55';

describe('the cursor of the list', () => {
  it.each([
    '2026-01-02 03:04:05.678901+00',
    '2026-01-02 03:04:05+00',
    '2026-01-02 08:34:05.6+05:30',
  ])('comes back as it went, %s', (createdAt) => {
    expect(decodeCursor(encodeCursor({ createdAt, instanceId }))).toEqual({
      createdAt,
      instanceId,
    });
  });

  it.each([
    '',
    'x',
    '💥',
    Buffer.from('yesterday|x').toString('base64url'),
    Buffer.from(`2026-01-02 03:04:05+00|${instanceId}'`).toString('base64url'),
    Buffer.from(`now()|${instanceId}`).toString('base64url'),
  ])('is refused when it is no place: %s', (cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(InvalidCursorError);
  });
});

it('knows a UUID', () => {
  expect(isUuid(instanceId)).toBe(true);
  expect(isUuid(instanceId.toUpperCase())).toBe(true);
  expect(isUuid('acme')).toBe(false);
  expect(isUuid(`${instanceId}0`)).toBe(false);
});
