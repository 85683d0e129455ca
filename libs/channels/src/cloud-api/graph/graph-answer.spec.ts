import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RawGraphAnswer, readGraphAnswer } from './graph-answer.js';
import { GraphUnreadableError } from './graph.errors.js';

const schema = z.object({ id: z.string() });
const answer = (status: number, body: unknown, more: Partial<RawGraphAnswer> = {}) => ({
  status,
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  complete: true,
  retryAfter: null,
  ...more,
});
const failureOf = (raw: RawGraphAnswer): unknown => {
  try {
    return readGraphAnswer(schema, raw);
  } catch (error) {
    return error;
  }
};

describe('an answer of Graph', () => {
  it('is read', () => {
    expect(readGraphAnswer(schema, answer(200, { id: '1', more: true }))).toEqual({ id: '1' });
  });

  it.each<[number, number | null, string, number]>([
    [401, 190, 'graph.token_refused', 400],
    [400, 190, 'graph.token_refused', 400],
    [401, null, 'graph.token_refused', 400],
    [400, 131_030, 'graph.refused', 400],
    [400, 100, 'graph.refused', 400],
    [429, null, 'graph.rate_limited', 429],
    [400, 80_007, 'graph.rate_limited', 429],
    [400, 130_429, 'graph.rate_limited', 429],
    [400, 131_056, 'graph.rate_limited', 429],
    [500, 1, 'graph.failed', 502],
    [503, null, 'graph.failed', 502],
  ])('HTTP %i with code %s is %s', (status, code, ours, edge) => {
    const error = { message: `(#${code}) no`, code, type: 'OAuthException' };
    expect(failureOf(answer(status, { error }))).toMatchObject({
      code: ours,
      status: edge,
      message: `(#${code}) no`,
      details: [{ message: `(#${code}) no`, code, type: 'OAuthException' }],
    });
  });

  it('that is an error is one, whatever its HTTP status says', () => {
    const error = { message: '(#4) limit', code: 4 };
    expect(failureOf(answer(200, { error }, { retryAfter: '7' }))).toMatchObject({
      code: 'graph.rate_limited',
      retryAfterSeconds: 7,
    });
    expect(failureOf(answer(200, { error }, { retryAfter: 'soon' }))).toMatchObject({
      retryAfterSeconds: 60,
    });
  });

  it.each([
    answer(200, '<html>'),
    answer(200, ''),
    answer(200, { id: 7 }),
    answer(302, { id: '1' }),
    answer(200, { id: '1' }, { complete: false }),
  ])('that cannot be read is a failure of its own: $status $body', (raw) => {
    expect(failureOf(raw)).toBeInstanceOf(GraphUnreadableError);
  });
});
