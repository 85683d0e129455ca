import { randomBytes } from 'node:crypto';
import type { Capability, Integration } from '@switchboard/channels';
import { expect } from 'vitest';
import { sampleMp4, samplePicture } from '../../../libs/media/src/testing/sample-media.js';
import { acts, type Expected, refuses, type Trial, type Trials } from './stage.js';

/** What the content is called at the other side; null: the channel does not carry it. */
type Carried = Readonly<Record<Integration, RegExp | null>>;

const carried = (route: string, body: object | (() => Promise<object>), names: Carried): Trial => {
  const expected = (name: RegExp | null): Expected =>
    name === null
      ? refuses
      : acts(async (stage, answer) => {
          expect((await stage.reached(answer)).content).toMatch(name);
          // Told as it was answered.
          expect(answer.body).toMatchObject({ status: 'PENDING' });
          const { id } = Object(Object(answer.body).key);
          const { world } = stage.worlds;
          const told = await world.sink.waitFor((sink) =>
            sink.of('send.message', stage.acme.name).find(({ body }) => body.includes(id)),
          );
          expect(told.envelope.data).toEqual(answer.body);
        });
  return {
    ask: async (stage) => stage.send(route, typeof body === 'function' ? await body() : body),
    on: {
      'WHATSAPP-BAILEYS': expected(names['WHATSAPP-BAILEYS']),
      'WHATSAPP-BUSINESS': expected(names['WHATSAPP-BUSINESS']),
      EVOLUTION: expected(names.EVOLUTION),
    },
  };
};

/** Random, so that what is found elsewhere is this. */
const FILE = randomBytes(20_000);
const base64 = async (bytes: Promise<Buffer>): Promise<string> => (await bytes).toString('base64');

const sendsMedia: Trial = {
  ask: (stage) =>
    stage.send('sendMedia', {
      mediatype: 'document',
      media: FILE.toString('base64'),
      fileName: 'a.bin',
    }),
  on: {
    'WHATSAPP-BAILEYS': acts(async (stage, answer) => {
      const { id } = await stage.reached(answer);
      const { number } = stage.channel.contact;
      const got = await stage.simulator.media({ number, id, withBytes: true });
      expect(got.bytes).toBe(FILE.toString('base64'));
    }),
    'WHATSAPP-BUSINESS': acts(async (stage, answer) => {
      const { content } = await stage.reached(answer);
      const { id } = JSON.parse(content).document;
      expect(stage.graph.numbers.files.get(String(id))?.bytes.equals(FILE)).toBe(true);
    }),
    EVOLUTION: acts(async (stage, answer) => {
      expect((await stage.reached(answer)).content).toMatch(/"documentMessage"/);
    }),
  },
};

/** What is sent. */
export const SENDING = {
  'send-text': carried(
    'sendText',
    { text: 'Olá! 😀' },
    {
      'WHATSAPP-BAILEYS': /Olá! 😀/,
      'WHATSAPP-BUSINESS': /"body":"Olá! 😀"/,
      EVOLUTION: /Olá! 😀/,
    },
  ),
  'send-location': carried(
    'sendLocation',
    { latitude: -23.5, longitude: -46.6, name: 'MASP', address: 'Paulista' },
    {
      'WHATSAPP-BAILEYS': /"locationMessage":.*"MASP"/,
      'WHATSAPP-BUSINESS': /"location":.*"MASP"/,
      EVOLUTION: null,
    },
  ),
  'send-contact': carried(
    'sendContact',
    { contact: [{ fullName: 'Bia', phoneNumber: '5511977776666' }] },
    {
      'WHATSAPP-BAILEYS': /"contactMessage":.*Bia/,
      'WHATSAPP-BUSINESS': /"contacts":.*Bia/,
      EVOLUTION: null,
    },
  ),
  'send-reaction': {
    ...carried(
      'sendReaction',
      {},
      {
        'WHATSAPP-BAILEYS': /"reactionMessage":.*"3A00000000000000CA11".*"👍"/,
        'WHATSAPP-BUSINESS': /"reaction":.*"3A00000000000000CA11".*"👍"/,
        EVOLUTION: null,
      },
    ),
    ask: async (stage) => {
      const { remoteJid } = stage.channel.contact;
      const key = { id: '3A00000000000000CA11', remoteJid, fromMe: false };
      const answer = await stage.call('POST', 'message/sendReaction', { key, reaction: '👍' });
      if (answer.status === 201) stage.accepted.push(Object(Object(answer.body).key).id);
      return answer;
    },
  },
  'send-poll': carried(
    'sendPoll',
    { name: 'Qual?', selectableCount: 1, values: ['a', 'b'] },
    {
      'WHATSAPP-BAILEYS': /"pollCreationMessageV3":.*"Qual\?"/,
      'WHATSAPP-BUSINESS': null,
      EVOLUTION: null,
    },
  ),
  'send-list': carried(
    'sendList',
    {
      title: 'Menu',
      description: 'Escolha',
      footerText: 'Acme',
      buttonText: 'Abrir',
      sections: [{ title: 's', rows: [{ title: 'r', description: 'd', rowId: '1' }] }],
    },
    {
      'WHATSAPP-BAILEYS': /"listMessage":.*"Abrir"/,
      'WHATSAPP-BUSINESS': /"type":"list".*"Abrir"/,
      EVOLUTION: null,
    },
  ),
  'send-buttons': carried(
    'sendButtons',
    {
      title: 'Confirma?',
      description: 'Amanhã',
      footer: 'Acme',
      buttons: [{ type: 'reply', displayText: 'Sim', id: 'yes' }],
    },
    {
      'WHATSAPP-BAILEYS': /"interactiveMessage":.*Sim/,
      'WHATSAPP-BUSINESS': /"type":"button".*"Sim"/,
      EVOLUTION: /"messageType":"buttonMessage"/,
    },
  ),
  'send-status': {
    ...carried(
      'sendStatus',
      {},
      { 'WHATSAPP-BAILEYS': /Aberto hoje/, 'WHATSAPP-BUSINESS': null, EVOLUTION: null },
    ),
    ask: async (stage) => {
      const answer = await stage.call('POST', 'message/sendStatus', {
        type: 'text',
        content: 'Aberto hoje',
        backgroundColor: '#008069',
        font: 1,
        statusJidList: ['5511988887777@s.whatsapp.net'],
      });
      if (answer.status === 201) stage.accepted.push(Object(Object(answer.body).key).id);
      return answer;
    },
  },
  'send-template': carried(
    'sendTemplate',
    { name: 'hello', language: 'pt_BR' },
    { 'WHATSAPP-BAILEYS': null, 'WHATSAPP-BUSINESS': /"template":.*"hello"/, EVOLUTION: null },
  ),
  'send-media': sendsMedia,
  'send-sticker': carried(
    'sendSticker',
    async () => ({ sticker: await base64(samplePicture('webp', 512, 512)) }),
    { 'WHATSAPP-BAILEYS': /"stickerMessage"/, 'WHATSAPP-BUSINESS': null, EVOLUTION: null },
  ),
  'send-video-note': carried('sendPtv', async () => ({ video: await base64(sampleMp4()) }), {
    'WHATSAPP-BAILEYS': /"ptvMessage"/,
    'WHATSAPP-BUSINESS': null,
    EVOLUTION: null,
  }),
} satisfies Partial<Trials<Capability>>;
