import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HealthService } from './health.service.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('is ready when every part works', async () => {
  const health = new HealthService();
  health.register('database', () => Promise.resolve());
  await expect(health.readiness()).resolves.toEqual({ ready: true, checks: { database: 'up' } });
});

it('is not ready when a part fails, or does not answer', async () => {
  const health = new HealthService();
  const forget = health.register('database', () => Promise.reject(new Error('gone')));
  health.register('queue', () => new Promise(() => undefined));
  const readiness = health.readiness();
  await vi.advanceTimersByTimeAsync(2_000);
  await expect(readiness).resolves.toEqual({
    ready: false,
    checks: { database: 'down', queue: 'down' },
  });
  forget();
});

it('is not ready while it stops', async () => {
  const health = new HealthService();
  health.beginStop();
  await expect(health.readiness()).resolves.toMatchObject({ ready: false });
});
