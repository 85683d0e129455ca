import { testConfig } from '@switchboard/config';
import { describe, expect, it } from 'vitest';
import { disableAsked, isFault, MAX_RETRY_AFTER_MS, outcomeOf } from './outcome.js';

const { retry } = testConfig().webhook;
const NOW = new Date('2025-10-20T12:00:00.000Z');

const answered = (status: number, retryAfter?: string, attempts = 1) =>
  outcomeOf(
    { answer: { status, headers: { 'retry-after': retryAfter } } },
    attempts,
    retry,
    NOW,
    0.5,
  );

describe('outcomeOf', () => {
  it('knows every status from 100 to 599', () => {
    const ended = [400, 401, 403, 404, 410, 422];
    for (let status = 100; status <= 599; status += 1) {
      const expected =
        status >= 200 && status <= 299 ? 'delivered' : ended.includes(status) ? 'dead' : 'pending';
      expect(answered(status).state, String(status)).toBe(expected);
    }
  });

  it.each([301, 302, 303, 307, 308])('refuses the redirect of a %i', (status) => {
    expect(answered(status)).toMatchObject({ failure: { code: 'webhook.redirect_refused' } });
  });

  it('ends on the statuses that the operator names, and always on 410', () => {
    const own = testConfig({ WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES: '418' }).webhook.retry;
    const state = (status: number) =>
      outcomeOf({ answer: { status, headers: {} } }, 1, own, NOW, 0.5).state;
    expect([418, 404, 410].map(state)).toEqual(['dead', 'pending', 'dead']);
  });

  it.each([
    ['120', 120_000],
    ['1', 5_000],
    ['Mon, 20 Oct 2025 12:02:00 GMT', 120_000],
    ['Mon, 20 Oct 2025 11:00:00 GMT', 5_000],
    ['999999999', MAX_RETRY_AFTER_MS],
    ['Fri, 31 Dec 9999 23:59:59 GMT', MAX_RETRY_AFTER_MS],
    ['-5', 5_000],
    ['soon', 5_000],
    ['', 5_000],
    [undefined, 5_000],
  ])('waits for a Retry-After of %j', (header, delayMs) => {
    expect(answered(503, header)).toMatchObject({ state: 'pending', delayMs });
    expect(answered(429, header)).toMatchObject({ state: 'pending', delayMs });
    expect(answered(500, header)).toMatchObject({ state: 'pending', delayMs: 5_000 });
  });

  it('is dead after the last try', () => {
    expect(answered(500, undefined, 11).state).toBe('pending');
    expect(answered(500, undefined, 12)).toMatchObject({
      state: 'dead',
      failure: { code: 'webhook.refused' },
    });
  });

  it('tries again when there was no answer, unless the address is forbidden', () => {
    const failed = (code: 'egress.blocked' | 'egress.timeout' | 'egress.invalid_url') =>
      outcomeOf({ error: { code, message: 'why' } }, 1, retry, NOW, 0.5);
    expect(failed('egress.timeout')).toMatchObject({ state: 'pending', delayMs: 5_000 });
    expect(failed('egress.blocked')).toEqual({
      state: 'dead',
      failure: { code: 'egress.blocked', message: 'why' },
    });
    expect(failed('egress.invalid_url').state).toBe('dead');
  });

  it.each(['abort-message', 'disable', ' Abort-Message '])('ends on the wish %j', (wish) => {
    const state = (status: number) =>
      outcomeOf({ answer: { status, headers: { 'webhook-delivery': wish } } }, 1, retry, NOW, 0.5)
        .state;
    expect([200, 500, 503].map(state)).toEqual(['delivered', 'dead', 'dead']);
  });
});

describe('the endpoint', () => {
  const answer = (status: number, wish?: string) => ({
    answer: { status, headers: { 'webhook-delivery': wish } },
  });

  it('is switched off by 410, or when it asks for it with any status', () => {
    for (let status = 100; status <= 599; status += 1) {
      expect(disableAsked(answer(status)), String(status)).toBe(
        status === 410 ? 'endpoint.gone' : null,
      );
      expect(disableAsked(answer(status, 'disable'))).toBe('endpoint.asked');
    }
    expect(disableAsked(answer(500, 'abort-message'))).toBeNull();
  });

  it('is in trouble when it does not answer or cannot, not when it refuses', () => {
    expect([200, 302, 400, 404, 410, 422].map((status) => isFault(answer(status)))).not.toContain(
      true,
    );
    expect([429, 500, 503].map((status) => isFault(answer(status)))).not.toContain(false);
    const failed = (code: 'egress.timeout' | 'egress.blocked') =>
      isFault({ error: { code, message: '' } });
    expect(failed('egress.timeout')).toBe(true);
    expect(failed('egress.blocked')).toBe(false);
  });
});
