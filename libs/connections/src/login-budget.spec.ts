import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LoginBudget } from './login-budget.js';

const never = (): AbortSignal => new AbortController().signal;

describe('LoginBudget', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Asks `count` times; the array grows with each grant. */
  function ask(budget: LoginBudget, count: number): number[] {
    const granted: number[] = [];
    for (let i = 0; i < count; i += 1) {
      void budget.take(never()).then((ok) => ok && granted.push(i));
    }
    return granted;
  }

  it('lets a second’s worth through at once, and then so many a second, in order', async () => {
    const granted = ask(new LoginBudget(5), 12);
    await vi.advanceTimersByTimeAsync(0);
    expect(granted).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(granted).toHaveLength(10);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(granted).toEqual([...Array(12).keys()]);
  });

  it('works below one a second', async () => {
    const granted = ask(new LoginBudget(0.5), 2);
    await vi.advanceTimersByTimeAsync(1_900);
    expect(granted).toEqual([0]);
    await vi.advanceTimersByTimeAsync(200);
    expect(granted).toEqual([0, 1]);
  });

  it('does not spend a turn on who has left', async () => {
    const budget = new LoginBudget(1);
    const leaver = new AbortController();
    await budget.take(never());
    const left = budget.take(leaver.signal);
    const next = ask(budget, 1);
    leaver.abort();
    expect(await left).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(next).toEqual([0]);
  });
});
