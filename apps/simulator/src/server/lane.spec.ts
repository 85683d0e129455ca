import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lane } from './lane.js';

describe('Lane', () => {
  let condition = { latencyMs: 0, silent: false };
  let errors: unknown[];
  let done: string[];
  let lane: Lane;

  beforeEach(() => {
    vi.useFakeTimers();
    condition = { latencyMs: 0, silent: false };
    errors = [];
    done = [];
    lane = new Lane(
      () => condition,
      (error) => errors.push(error),
    );
  });

  afterEach(() => vi.useRealTimers());

  const task = (name: string) => () => void done.push(name);

  it('runs tasks one at a time, in order', async () => {
    let release = (): void => undefined;
    lane.push(async () => {
      await new Promise<void>((resolve) => (release = resolve));
      done.push('slow');
    });
    lane.push(task('next'));
    await vi.advanceTimersByTimeAsync(100);
    expect(done).toEqual([]);
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['slow', 'next']);
  });

  it('holds tasks back for the latency, counted from when each came', async () => {
    condition = { latencyMs: 100, silent: false };
    lane.push(task('first'));
    await vi.advanceTimersByTimeAsync(60);
    lane.push(task('second'));
    await vi.advanceTimersByTimeAsync(40);
    expect(done).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(60);
    expect(done).toEqual(['first', 'second']);
  });

  it('holds everything while silent, until it is woken', async () => {
    condition = { latencyMs: 0, silent: true };
    lane.push(task('held'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual([]);
    condition = { latencyMs: 0, silent: false };
    lane.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['held']);
  });

  it('tells of a failed task and goes on', async () => {
    lane.push(() => {
      throw new Error('no');
    });
    lane.push(task('after'));
    await vi.advanceTimersByTimeAsync(0);
    expect(errors).toHaveLength(1);
    expect(done).toEqual(['after']);
  });

  it('runs nothing after it was stopped', async () => {
    condition = { latencyMs: 10, silent: false };
    lane.push(task('never'));
    lane.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual([]);
  });
});
