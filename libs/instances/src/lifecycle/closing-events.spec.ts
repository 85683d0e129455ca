import { describe, expect, it } from 'vitest';
import { closingEvents } from './closing-events.js';

const identity = { instanceId: 'id-1', instanceName: 'acme' };
const now = new Date('2026-01-02T03:04:05.000Z');
const names = (...args: Parameters<typeof closingEvents>) =>
  closingEvents(...args).map(({ name }) => name);

describe('closingEvents', () => {
  it('tells the end of the connection, then of the instance', () => {
    for (const view of [
      { state: 'open', hasCredentials: true },
      { state: 'connecting', hasCredentials: true },
      { state: 'close', hasCredentials: true },
    ] as const) {
      expect(names(identity, view, 'deleted', now)).toEqual([
        'status.instance',
        'logout.instance',
        'connection.update',
        'instance.delete',
        'remove.instance',
      ]);
    }
  });

  it('has no connection to end where there never was one', () => {
    for (const view of [
      { state: 'connecting', hasCredentials: false },
      { state: 'close', hasCredentials: false },
      null,
    ] as const) {
      expect(names(identity, view, 'deleted', now)).toEqual(['instance.delete', 'remove.instance']);
    }
  });

  it('tells an expiration by remove.instance alone', () => {
    expect(names(identity, null, 'expired', now)).toEqual(['remove.instance']);
  });

  it('marks all as closing, and says what the contract says', () => {
    const events = closingEvents(identity, { state: 'open', hasCredentials: true }, 'deleted', now);
    expect(events.every(({ closing, instanceId }) => closing && instanceId === 'id-1')).toBe(true);
    expect(events.map(({ data }) => data)).toEqual([
      expect.objectContaining({
        instance: 'acme',
        status: 'closed',
        disconnectionAt: '2026-01-02T03:04:05.000Z',
        disconnectionReasonCode: 401,
        disconnectionObject: expect.any(String),
      }),
      null,
      { instance: 'acme', state: 'close', statusReason: 401 },
      { instanceName: 'acme', instanceId: 'id-1' },
      null,
    ]);
  });
});
