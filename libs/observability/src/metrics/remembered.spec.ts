import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { remembered } from './remembered.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

it('asks once for all who want it at the same time, and for those soon after', async () => {
  const ask = vi.fn(() => Promise.resolve(1));
  const read = remembered(ask);
  expect(ask).not.toHaveBeenCalled();
  await expect(Promise.all([read(), read(), read()])).resolves.toEqual([1, 1, 1]);
  await vi.advanceTimersByTimeAsync(4_999);
  await read();
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await read();
  expect(ask).toHaveBeenCalledTimes(2);
});

it('keeps the last answer when there is none, and knows nothing before the first', async () => {
  const ask = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('away'));
  const read = remembered(ask);
  await expect(read()).resolves.toBeNull();
  ask.mockResolvedValueOnce(1).mockRejectedValue(new Error('away'));
  await vi.advanceTimersByTimeAsync(5_000);
  await expect(read()).resolves.toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  await expect(read()).resolves.toBe(1);
  expect(ask).toHaveBeenCalledTimes(3);
});

it('waits for a late answer no longer than a scrape can, and asks for no second one meanwhile', async () => {
  let answer: (value: number) => void = () => undefined;
  const ask = vi.fn(() => new Promise<number>((resolve) => (answer = resolve)));
  const read = remembered(ask);
  const first = read();
  await vi.advanceTimersByTimeAsync(3_000);
  await expect(first).resolves.toBeNull();
  const second = read();
  answer(1);
  await expect(second).resolves.toBe(1);
  expect(ask).toHaveBeenCalledTimes(1);
});
