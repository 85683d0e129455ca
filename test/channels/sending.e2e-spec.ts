import { INTEGRATIONS } from '@switchboard/channels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelDriver, ChannelWorld, type OpenInstance } from './channel-drivers.js';

interface Sent {
  readonly key: { readonly id: string; readonly remoteJid: string };
  readonly messageType: string;
}

/** What is sent is there once; what each channel carries is tried in `capabilities.e2e-spec.ts`. */
describe.each(INTEGRATIONS)('%s', (integration) => {
  let worlds: ChannelWorld;
  let channel: ChannelDriver;
  let acme: OpenInstance;

  beforeAll(async () => {
    worlds = await ChannelWorld.start();
    channel = worlds.driver(integration);
    acme = await channel.create('acme');
  });
  afterAll(() => worlds?.stop());

  const send = (route: string, body: object, headers: Record<string, string> = {}) =>
    worlds.world.gateway.call<Sent>('POST', `/message/${route}/acme`, {
      key: acme.token,
      body,
      headers,
    });

  it('sends once for each Idempotency-Key', async () => {
    const body = { number: channel.contact.number, text: 'once' };
    const named = { 'Idempotency-Key': 'order-17' };
    const answers = await Promise.all([1, 2, 3].map(() => send('sendText', body, named)));
    const first = answers.find(({ status }) => status === 201);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await send('sendText', body, named)).toMatchObject({ status: 201, body: first?.body });
    const other = { ...body, text: 'other' };
    expect(await send('sendText', other, named)).toMatchObject({ status: 422 });
    const texts = await channel.textsOut(acme);
    expect(texts.filter((text) => text.includes('once'))).toHaveLength(1);
  });
});
