import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingContent } from '../commands/outgoing-content.js';
import { ChannelWorld } from './testing/channel-world.js';
import type { TestInstance } from './testing/test-instance.js';

const ANA = '5511911115001';

/** Base64 of 32 bytes. */
const SECRET = /^[\w+/]{43}=$/;

describe('what is sent through the client library', () => {
  let world: ChannelWorld;
  let instance: TestInstance;

  beforeAll(async () => {
    world = await ChannelWorld.create();
    instance = await world.pairedInstance('5511900005001');
  });
  afterAll(async () => {
    await world.end();
  });

  const send = (content: OutgoingContent, changes: object = {}) =>
    instance.session.run(
      {
        kind: 'send-message',
        chat: ANA,
        content,
        quoted: null,
        mentioned: [],
        mentionsEveryOne: false,
        delayMs: 0,
        ...changes,
      },
      AbortSignal.timeout(10_000),
    );

  it.each<[string, OutgoingContent, object]>([
    [
      'locationMessage',
      { kind: 'location', latitude: -23.5, longitude: -46.6, name: 'MASP', address: 'Paulista' },
      { degreesLatitude: -23.5, degreesLongitude: -46.6, name: 'MASP', address: 'Paulista' },
    ],
    [
      'contactMessage',
      { kind: 'contacts', contacts: [card('Ana; x')] },
      {
        displayName: 'Ana; x',
        vcard: [
          'BEGIN:VCARD',
          'VERSION:3.0',
          String.raw`N:Ana\; x`,
          String.raw`FN:Ana\; x`,
          'ORG:Acme;',
          'EMAIL:ana@acme.test',
          'URL:https://acme.test',
          'item1.TEL;waid=5511988887777:+55 11 98888-7777',
          'item1.X-ABLabel:Celular',
          'END:VCARD',
        ].join('\n'),
      },
    ],
    [
      'contactsArrayMessage',
      { kind: 'contacts', contacts: [card('Ana'), card('Bia')] },
      { displayName: '2 contacts', contacts: [{ displayName: 'Ana' }, { displayName: 'Bia' }] },
    ],
    [
      'reactionMessage',
      {
        kind: 'reaction',
        to: { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: false, id: '3A00' },
        reaction: '👍',
      },
      {
        text: '👍',
        key: { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: false, id: '3A00' },
        senderTimestampMs: expect.any(Number),
      },
    ],
    [
      'pollCreationMessageV3',
      { kind: 'poll', name: 'Qual?', selectableCount: 2, values: ['a', 'b'] },
      {
        name: 'Qual?',
        selectableOptionsCount: 2,
        options: [{ optionName: 'a' }, { optionName: 'b' }],
      },
    ],
    [
      'listMessage',
      {
        kind: 'list',
        title: 'Menu',
        description: null,
        footerText: 'Acme',
        buttonText: 'Abrir',
        sections: [{ title: 's', rows: [{ title: 'r', description: null, rowId: '1' }] }],
      },
      {
        title: 'Menu',
        footerText: 'Acme',
        buttonText: 'Abrir',
        sections: [{ title: 's', rows: [{ title: 'r', rowId: '1' }] }],
      },
    ],
  ])('%s', async (messageType, content, tree) => {
    const sent = await send(content);
    expect(sent).toMatchObject({
      key: { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: true },
      status: 'PENDING',
      messageType,
      message: { [messageType]: tree },
    });
    await arrived(sent.key.id);
  });

  it('buttons, as a flow that names its kind', async () => {
    const buttons = await send({
      kind: 'buttons',
      title: 'Confirma?',
      description: 'Amanhã',
      footer: 'Acme',
      buttons: [{ type: 'reply', displayText: 'Sim', id: 'yes' }],
    });
    expect(buttons).toMatchObject({
      key: { participant: `${ANA}@s.whatsapp.net` },
      messageType: 'viewOnceMessage',
      message: {
        viewOnceMessage: {
          message: {
            interactiveMessage: {
              body: { text: '*Confirma?*\n\nAmanhã' },
              footer: { text: 'Acme' },
              nativeFlowMessage: {
                buttons: [
                  {
                    name: 'quick_reply',
                    buttonParamsJson: JSON.stringify({ display_text: 'Sim', id: 'yes' }),
                  },
                ],
              },
            },
          },
        },
      },
    });
    await arrived(buttons.key.id);
  });

  it('votes of a poll are sealed with a secret that is answered as base64', async () => {
    const poll: OutgoingContent = {
      kind: 'poll',
      name: '?',
      selectableCount: 0,
      values: ['a', 'b'],
    };
    const { message } = await send(poll);
    expect(message).toMatchObject({
      messageContextInfo: { messageSecret: expect.stringMatching(SECRET) },
    });
  });

  it('under the id that was chosen for it', async () => {
    const text: OutgoingContent = { kind: 'text', text: 'once', linkPreview: null };
    const messageId = '3EB0AABBCCDDEEFF001122';
    const first = await send(text, { messageId });
    const second = await send(text, { messageId });
    expect([first.key.id, second.key.id]).toEqual([messageId, messageId]);
    // What comes after them shows that both are past.
    await arrived((await send(text)).key.id);
    const received = await world.simulator.received({ number: ANA });
    expect(received.filter(({ id }) => id === messageId)).toHaveLength(1);
  });

  it('quoting, whatever is sent', async () => {
    const quoted = {
      key: { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: false, id: '3A01' },
      content: { conversation: 'Onde?' },
    };
    const place: OutgoingContent = {
      kind: 'location',
      latitude: 1,
      longitude: 2,
      name: 'n',
      address: 'a',
    };
    const buttons: OutgoingContent = {
      kind: 'buttons',
      title: 't',
      description: null,
      footer: null,
      buttons: [{ type: 'copy', displayText: 'c', copyCode: 'X' }],
    };
    for (const content of [place, buttons]) {
      expect(await send(content, { quoted })).toMatchObject({
        contextInfo: { stanzaId: '3A01', quotedMessage: { conversation: 'Onde?' } },
      });
    }
  });

  it('is refused by the server: the answer says so, and a report', async () => {
    await world.simulator.refuseSends({ code: 463, times: 1 });
    const text: OutgoingContent = { kind: 'text', text: 'refused', linkPreview: null };
    const sent = await send(text);
    expect(sent).toMatchObject({ status: 'PENDING', refusal: '463' });
    expect(await instance.waitFor('refused')).toMatchObject({
      messageId: sent.key.id,
      code: '463',
    });
    expect(await send(text)).not.toHaveProperty('refusal');
  });

  it('names a number that is not on WhatsApp as it was written', async () => {
    await world.simulator.setNumber({ number: '5511900005999', onWhatsApp: false });
    const text: OutgoingContent = { kind: 'text', text: 'x', linkPreview: null };
    const asWritten = { number: '+55 11 90000-5999', quotedId: null };
    await expect(send(text, { chat: '5511900005999', asWritten })).rejects.toMatchObject({
      details: [
        { jid: '5511900005999@s.whatsapp.net', exists: false, number: '+55 11 90000-5999' },
      ],
    });
  });

  it('to the own status, which those who are named can read', async () => {
    const status = {
      recipients: [`${ANA}@s.whatsapp.net`],
      backgroundColor: '#008069',
      font: 1,
    };
    const text: OutgoingContent = { kind: 'text', text: 'Aberto', linkPreview: null };
    const sent = await send(text, { chat: 'status@broadcast', status });
    expect(sent).toMatchObject({
      key: { remoteJid: 'status@broadcast', fromMe: true },
      message: { conversation: 'Aberto' },
    });
    await arrived(sent.key.id);
  });

  /** The phone of the receiver could decrypt it, and nothing of it broke the protocol. */
  async function arrived(id: string): Promise<void> {
    await expect
      .poll(async () => (await world.simulator.received({ number: ANA })).map((one) => one.id), {
        timeout: 10_000,
      })
      .toContain(id);
    expect(await world.simulator.violations()).toEqual([]);
  }
});

function card(fullName: string) {
  return {
    fullName,
    phoneNumber: '+55 11 98888-7777',
    wuid: '5511988887777',
    organization: 'Acme',
    email: 'ana@acme.test',
    url: 'https://acme.test',
  };
}
