import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceWatch } from './silence-watch.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** How long a question without an answer takes. */
const QUESTION_MS = 1_000;

/** A watch over a server whose answers the test gives. */
function watched(answers: boolean[]) {
  const told: string[] = [];
  const ended = { isOver: false };
  const watch = new SilenceWatch({
    answers: async () => {
      const answered = answers.shift() ?? true;
      if (!answered) await new Promise((resolve) => setTimeout(resolve, QUESTION_MS));
      told.push(answered ? 'answered' : 'unanswered');
      return answered;
    },
    silent: () => told.push('silent'),
    answering: () => told.push('answering'),
    isOver: () => ended.isOver,
  });
  return { watch, told, ended };
}

describe('SilenceWatch', () => {
  it('asks nothing while nothing waits for long', async () => {
    const { watch, told } = watched([]);
    for (let use = 0; use < 10; use += 1) {
      const end = watch.begin(() => told.push('given up'));
      await vi.advanceTimersByTimeAsync(1_000);
      end();
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets what takes long go on while the server answers', async () => {
    const { watch, told } = watched([]);
    const end = watch.begin(() => told.push('given up'));
    await vi.advanceTimersByTimeAsync(30_500);
    end();
    expect(new Set(told)).toEqual(new Set(['answered']));
    expect(await watch.admits()).toBe(true);
  });

  it('believes no single question that found no answer', async () => {
    const { watch, told } = watched([false, true]);
    const end = watch.begin(() => told.push('given up'));
    await vi.advanceTimersByTimeAsync(3_500);
    end();
    expect(told).toEqual(['unanswered', 'answered']);
  });

  it('believes what came to its end meanwhile', async () => {
    const { watch, told } = watched([false, false]);
    const end = watch.begin(() => told.push('given up'));
    await vi.advanceTimersByTimeAsync(3_000);
    end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['unanswered', 'unanswered']);
    expect(await watch.admits()).toBe(true);
  });

  it('gives up what waited before it asked, refuses what comes, and ends with the first answer', async () => {
    const { watch, told } = watched([false, false, false, true]);
    watch.begin(() => told.push('given up'));
    await vi.advanceTimersByTimeAsync(2_500);
    const end = watch.begin(() => told.push('given up too soon'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(told).toEqual(['unanswered', 'unanswered', 'silent', 'given up']);
    end();
    const during = watch.admits();
    await vi.advanceTimersByTimeAsync(QUESTION_MS);
    expect(await during).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(told.slice(4)).toEqual(['unanswered', 'answered', 'answering']);
    expect(await watch.admits()).toBe(true);
  });

  it('stops with the pool', async () => {
    const { watch, told, ended } = watched(Array<boolean>(10).fill(false));
    watch.begin(() => told.push('given up'));
    await vi.advanceTimersByTimeAsync(4_000);
    ended.isOver = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['unanswered', 'unanswered', 'silent', 'given up', 'unanswered']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
