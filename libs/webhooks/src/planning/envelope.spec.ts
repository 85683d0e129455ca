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
const settings = { serverUrl: 'https://api.acme.test', exposeToken: false, maxBytes: 262_144 };

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

  it('refers to data that is too large, and says how large, instead of cutting it', () => {
    const large = { ...event, data: { text: 'é'.repeat(200) } };
    const whole = renderEnvelope(large, identity, url, settings);
    const bytes = Buffer.byteLength(whole);
    const at = (maxBytes: number) =>
      renderEnvelope(large, identity, url, { ...settings, maxBytes });
    expect(at(bytes)).toBe(whole);
    expect(JSON.parse(at(bytes - 1))).toEqual({
      ...(JSON.parse(whole) as object),
      data: null,
      reference: { url: `https://api.acme.test/events/acme/${event.id}`, bytes },
    });
  });
});
