import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeNotifications } from '../../../test/support/fake-notifications.js';
import { type Found, NotifiedCache } from './notified-cache.js';

const MAX_AGE_MS = 5_000;

function open(maxEntries = 10) {
  const notifications = new FakeNotifications();
  const cache = new NotifiedCache<string>(notifications, {
    channels: ['connection_changed', 'connection_wanted'],
    maxEntries,
    maxAgeMs: MAX_AGE_MS,
  });
  const keep = (key: string, value: string, more: Partial<Found<string>> = {}) =>
    cache.read(async () => [{ key, instanceId: `id-${key}`, value, ...more }]);
  return { notifications, cache, keep };
}

/** A read that ends when the test says so. */
function slowRead(cache: NotifiedCache<string>, key: string) {
  let finish: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (finish = resolve));
  const done = cache.read(async () => {
    await gate;
    return [{ key, instanceId: `id-${key}`, value: 'old' }];
  });
  return { finish, done };
}

describe('NotifiedCache', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('serves what was read until its instance is notified, on any of its channels', async () => {
    const { notifications, cache, keep } = open();
    for (const channel of ['connection_changed', 'connection_wanted'] as const) {
      await keep('a', 'one');
      await keep('b', 'two');
      notifications.send('instance_removed', 'id-a');
      expect(cache.get('a')).toBe('one');
      notifications.send(channel, 'id-a');
      expect([cache.get('a'), cache.get('b')]).toEqual([undefined, 'two']);
    }
  });

  it('forgets every key of an instance', async () => {
    const { cache } = open();
    await cache.read(async () => [
      { key: 'name', instanceId: 'id', value: 'x' },
      { key: 'token', instanceId: 'id', value: 'x' },
    ]);
    cache.forget('id');
    expect([cache.get('name'), cache.get('token')]).toEqual([undefined, undefined]);
  });

  it('answers with what changed while it was read, and does not keep it', async () => {
    const { notifications, cache } = open();
    const read = slowRead(cache, 'a');
    notifications.send('connection_changed', 'id-a');
    read.finish();
    expect(await read.done).toMatchObject([{ value: 'old' }]);
    expect(cache.get('a')).toBeUndefined();
  });

  it('keeps what another instance changed beside', async () => {
    const { notifications, cache } = open();
    const read = slowRead(cache, 'a');
    notifications.send('connection_changed', 'id-b');
    read.finish();
    await read.done;
    expect(cache.get('a')).toBe('old');
  });

  it('serves nothing while the client is away, and nothing of before when it is back', async () => {
    const { notifications, cache, keep } = open();
    await keep('a', 'before');
    const read = slowRead(cache, 'b');
    notifications.listening = false;
    expect(cache.get('a')).toBeUndefined();
    await keep('c', 'meanwhile');
    notifications.reconnect();
    read.finish();
    await read.done;
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([undefined, undefined, undefined]);
    await keep('a', 'after');
    expect(cache.get('a')).toBe('after');
  });

  it('keeps nothing beyond its age, nor beyond the time for which it is true', async () => {
    vi.useFakeTimers();
    // The library takes a time of 0 for none.
    vi.advanceTimersByTime(1);
    const { cache, keep } = open();
    await keep('long', 'x');
    await keep('short', 'x', { trueForMs: 1_000 });
    await keep('over', 'x', { trueForMs: 0 });
    expect(['long', 'short', 'over'].map((key) => cache.get(key))).toEqual(['x', 'x', undefined]);
    vi.advanceTimersByTime(1_001);
    expect(['long', 'short'].map((key) => cache.get(key))).toEqual(['x', undefined]);
    vi.advanceTimersByTime(MAX_AGE_MS);
    expect(cache.get('long')).toBeUndefined();
  });

  it('is bounded: what was used longest ago goes', async () => {
    const { cache, keep } = open(2);
    await keep('a', 'x');
    await keep('b', 'x');
    cache.get('a');
    await keep('c', 'x');
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual(['x', undefined, 'x']);
  });

  it('hears nothing once it is closed', async () => {
    const { notifications, cache, keep } = open();
    await keep('a', 'x');
    cache.close();
    expect(cache.get('a')).toBeUndefined();
    notifications.send('connection_changed', 'id-a');
  });
});
