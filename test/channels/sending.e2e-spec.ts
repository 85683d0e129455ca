import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelDriver, ChannelWorld, type OpenInstance } from './channel-drivers.js';

interface Sent {
  readonly key: { readonly id: string; readonly remoteJid: string };
  readonly messageType: string;
}

/** Which of these a channel carries; the rest it refuses in its own words. */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
  'WHATSAPP-BAILEYS': [
    'sendText',
    'sendLocation',
    'sendContact',
    'sendReaction',
    'sendPoll',
    'sendList',
    'sendButtons',
    'sendStatus',
  ],
  'WHATSAPP-BUSINESS': [
    'sendText',
    'sendLocation',
    'sendContact',
    'sendReaction',
    'sendList',
    'sendButtons',
    'sendTemplate',
  ],
  EVOLUTION: ['sendText', 'sendButtons'],
};

const NOT_AVAILABLE: Readonly<Record<string, string>> = {
  'WHATSAPP-BAILEYS': 'Method not available in the Baileys service',
  'WHATSAPP-BUSINESS': 'Method not available on WhatsApp Business API',
  EVOLUTION: 'Method not available on Evolution Channel',
};

describe.each(['WHATSAPP-BAILEYS', 'WHATSAPP-BUSINESS', 'EVOLUTION'])('%s', (integration) => {
  let worlds: ChannelWorld;
  let channel: ChannelDriver;
  let acme: OpenInstance;

  beforeAll(async () => {
    worlds = await ChannelWorld.start();
    const found = worlds.drivers.find((driver) => driver.integration === integration);
    if (found === undefined) throw new Error(`There is no driver of ${integration}`);
    channel = found;
    acme = await channel.create('acme');
  });
  afterAll(() => worlds?.stop());

  const send = (route: string, body: object, headers: Record<string, string> = {}) =>
    worlds.world.gateway.call<Sent>('POST', `/message/${route}/acme`, {
      key: acme.token,
      body,
      headers,
    });

  const bodies = (): Readonly<Record<string, object>> => {
    const { number } = channel.contact;
    return {
      sendText: { number, text: 'Olá' },
      sendLocation: {
        number,
        latitude: -23.5,
        longitude: -46.6,
        name: 'MASP',
        address: 'Paulista',
      },
      sendContact: { number, contact: [{ fullName: 'Ana', phoneNumber: '5511988887777' }] },
      sendReaction: {
        key: { id: '3A0000000000000000AA', remoteJid: channel.contact.remoteJid, fromMe: false },
        reaction: '👍',
      },
      sendPoll: { number, name: 'Qual?', selectableCount: 1, values: ['a', 'b'] },
      sendList: {
        number,
        title: 'Menu',
        description: 'Escolha',
        footerText: 'Acme',
        buttonText: 'Abrir',
        sections: [{ title: 's', rows: [{ title: 'r', description: 'd', rowId: '1' }] }],
      },
      sendButtons: {
        number,
        title: 'Confirma?',
        description: 'Amanhã',
        footer: 'Acme',
        buttons: [{ type: 'reply', displayText: 'Sim', id: 'yes' }],
      },
      sendStatus: {
        type: 'text',
        content: 'Aberto',
        backgroundColor: '#008069',
        font: 1,
        statusJidList: ['5511988887777@s.whatsapp.net'],
      },
      sendTemplate: { number, name: 'hello', language: 'pt_BR' },
    };
  };

  it('carries what it can, stores and tells it as it was answered', async () => {
    for (const route of CARRIED[integration] ?? []) {
      const sent = await send(route, bodies()[route] ?? {});
      expect(sent, route).toMatchObject({ status: 201, body: { status: 'PENDING' } });
      const { id } = sent.body.key;
      const told = await worlds.world.sink.waitFor((sink) =>
        sink.of('send.message', 'acme').find(({ body }) => body.includes(id)),
      );
      expect(told.envelope.data, route).toEqual(sent.body);
    }
  });

  it('refuses the rest in the words of the contract', async () => {
    const others = Object.keys(bodies()).filter((route) => !CARRIED[integration]?.includes(route));
    for (const route of others) {
      expect(await send(route, bodies()[route] ?? {}), route).toMatchObject({
        status: 400,
        body: {
          code: 'channel.not_available',
          response: { message: [NOT_AVAILABLE[integration]] },
        },
      });
    }
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
