import type { StoredEvent } from '@switchboard/events';
import { describe, expect, it } from 'vitest';
import { renderEnvelope } from './envelope.js';

const event: StoredEvent = {
  instanceId: '6f1d2c58-4a7e-4d11-9b8e-2f0c6c1b7a55',
  id: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55',
  name: 'messages.upsert',
  data: { key: { id: '3A5F' }, message: { conversation: 'Oi' } },
  sequence: 7,
  createdAt: new Date('2025-10-20T12:00:00.000Z'),
};
const identity = {
  instanceName: 'acme',
  ownerJid: '5511987654321@s.whatsapp.net',
  token: 'T0K3N',
};
const url = 'https://hooks.acme.test/wa';
const settings = { serverUrl: 'https://api.acme.test', exposeToken: false };

const render = (over: Partial<typeof identity | { ownerJid: null }> = {}, exposeToken = false) => {
  const text = renderEnvelope(event, { ...identity, ...over }, url, { ...settings, exposeToken });
  return JSON.parse(text) as Record<string, unknown>;
};

describe('renderEnvelope', () => {
  it('has the fields of the contract, and the two of our own', () => {
    expect(render()).toEqual({
      event: 'messages.upsert',
      instance: 'acme',
      data: { key: { id: '3A5F' }, message: { conversation: 'Oi' } },
      destination: url,
      date_time: '2025-10-20T12:00:00.000Z',
      sender: '5511987654321@s.whatsapp.net',
      server_url: 'https://api.acme.test',
      apikey: null,
      event_id: event.id,
      sequence: 7,
    });
  });

  it('leaves the sender out before the first login', () => {
    expect(render({ ownerJid: null })).not.toHaveProperty('sender');
  });

  it('carries the token only when the operator wants it', () => {
    expect(render({}, true)).toMatchObject({ apikey: 'T0K3N' });
    expect(JSON.stringify(render())).not.toContain('T0K3N');
  });

  it('keeps data that is null', () => {
    const text = renderEnvelope({ ...event, data: null }, identity, url, settings);
    expect(JSON.parse(text)).toMatchObject({ data: null });
  });
});
