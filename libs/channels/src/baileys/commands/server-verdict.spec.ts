import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { serverVerdict } from './server-verdict.js';

afterEach(() => {
  vi.useRealTimers();
});

const listen = (wire: EventEmitter, deadline = new AbortController().signal) =>
  serverVerdict(wire, 'A', deadline, 2_000);

const ack = (error?: string) => ({ tag: 'ack', attrs: error === undefined ? {} : { error } });

it('hears what was said before anybody waited', async () => {
  const wire = new EventEmitter();
  const verdict = listen(wire);
  wire.emit('TAG:A', { tag: 'receipt', attrs: { error: '1' } });
  wire.emit('TAG:B', ack('479'));
  wire.emit('TAG:A', ack('463'));
  expect(await verdict.wait()).toBe('463');
});

it('is nothing when the server took it', async () => {
  const wire = new EventEmitter();
  const waiting = listen(wire).wait();
  wire.emit('TAG:A', ack());
  expect(await waiting).toBeNull();
});

it('is waited for no longer than it may take, nor behind the end of the line or of the command', async () => {
  vi.useFakeTimers();
  const slow = listen(new EventEmitter()).wait();
  vi.advanceTimersByTime(2_000);
  expect(await slow).toBeNull();
  const wire = new EventEmitter();
  const closed = listen(wire).wait();
  wire.emit('close');
  expect(await closed).toBeNull();
  const controller = new AbortController();
  const cut = listen(wire, controller.signal).wait();
  controller.abort();
  expect(await cut).toBeNull();
});

it('leaves nothing behind', () => {
  const wire = new EventEmitter();
  listen(wire).stop();
  expect(wire.eventNames()).toEqual([]);
});
