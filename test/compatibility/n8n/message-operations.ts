import { expect } from 'vitest';
import {
  sampleMp4,
  samplePicture,
  sampleWav,
} from '../../../libs/media/src/testing/sample-media.js';
import { ANA, jidOf, type NodeOperation, type Stage, textOf } from './node-operation.js';

const base64 = expect.stringMatching(/^[A-Za-z0-9+/]+=*$/);
const PICTURE = (await samplePicture('jpeg')).toString('base64');
const FILM = (await sampleMp4()).toString('base64');
const SOUND = sampleWav(1).toString('base64');
const PAPER = Buffer.from('%PDF-1.4 contrato').toString('base64');

const toAna = (more: object) => (stage: Stage) => ({
  instanceName: stage.acme.name,
  remoteJid: ANA,
  ...more,
});
const answered =
  (messageType: string, message: object, more: object = {}) =>
  ({ acme }: Stage) => ({
    key: { id: expect.any(String), remoteJid: jidOf(ANA), fromMe: true },
    status: 'PENDING',
    messageTimestamp: expect.any(Number),
    instanceId: acme.instanceId,
    messageType,
    message,
    ...more,
  });
const file = (mimetype: string, more: object = {}) => ({
  url: expect.stringMatching(/^https?:\/\//),
  directPath: expect.stringMatching(/^\//),
  mimetype,
  fileSha256: base64,
  fileEncSha256: base64,
  mediaKey: base64,
  fileLength: expect.any(Number),
  mediaKeyTimestamp: expect.any(Number),
  ...more,
});
const anything = expect.anything();

const OPERATIONS: readonly NodeOperation[] = [
  {
    operation: 'messages-api/send-text',
    route: 'POST /message/sendText',
    status: 201,
    fill: (stage) =>
      toAna({
        messageText: 'Olá, n8n',
        options_message: {
          delay: 10,
          linkPreview: false,
          quoted: { messageQuoted: { messageId: stage.textIn } },
          mentions: { mentionsSettings: { mentionsEveryOne: false, mentioned: ANA } },
        },
      })(stage),
    gives: (stage) =>
      answered(
        'conversation',
        { conversation: 'Olá, n8n' },
        { contextInfo: expect.objectContaining({ stanzaId: stage.textIn }) },
      )(stage),
  },
  {
    operation: 'messages-api/send-image',
    route: 'POST /message/sendMedia',
    status: 201,
    fill: toAna({ media: PICTURE, caption: 'Veja' }),
    gives: answered('imageMessage', {
      imageMessage: file('image/jpeg', { caption: 'Veja', width: 320, height: 200 }),
    }),
  },
  {
    operation: 'messages-api/send-video',
    route: 'POST /message/sendMedia',
    status: 201,
    fill: toAna({ media: FILM, caption: 'Veja' }),
    gives: answered('videoMessage', {
      videoMessage: file('video/mp4', { caption: 'Veja', gifPlayback: false }),
    }),
  },
  {
    operation: 'messages-api/send-audio',
    route: 'POST /message/sendWhatsAppAudio',
    status: 201,
    fill: toAna({ media: SOUND, options_message: { delay: 10 } }),
    gives: answered('audioMessage', {
      audioMessage: file('audio/ogg; codecs=opus', { seconds: 1, ptt: true }),
    }),
  },
  {
    operation: 'messages-api/send-document',
    route: 'POST /message/sendMedia',
    status: 201,
    fill: toAna({ media: PAPER, caption: '', fileName: 'contrato.pdf' }),
    gives: answered('documentMessage', {
      documentMessage: file('application/pdf', { fileName: 'contrato.pdf' }),
    }),
  },
  {
    operation: 'messages-api/send-poll',
    route: 'POST /message/sendPoll',
    status: 201,
    fill: toAna({
      caption: 'Qual?',
      options_display: { metadataValues: [{ optionValue: 'Um' }, { optionValue: 'Dois' }] },
    }),
    gives: answered('pollCreationMessageV3', {
      pollCreationMessageV3: {
        name: 'Qual?',
        options: [{ optionName: 'Um' }, { optionName: 'Dois' }],
        selectableOptionsCount: 1,
      },
    }),
  },
  {
    operation: 'messages-api/send-contact',
    form: 'one',
    route: 'POST /message/sendContact',
    status: 201,
    fill: toAna({
      contacts: {
        contactValues: [
          { fullName: 'Bia', wuid: '', phoneNumber: '+55 11 97777-6666', organization: 'Acme' },
        ],
      },
    }),
    gives: answered('contactMessage', {
      contactMessage: { displayName: 'Bia', vcard: expect.stringContaining('BEGIN:VCARD') },
    }),
  },
  {
    operation: 'messages-api/send-contact',
    form: 'several',
    route: 'POST /message/sendContact',
    status: 201,
    fill: toAna({
      contacts: {
        contactValues: [
          { fullName: 'Bia', wuid: '5511977776666', phoneNumber: '5511977776666' },
          { fullName: 'Caio', phoneNumber: '5511966665555', email: 'c@acme.test' },
        ],
      },
    }),
    gives: answered('contactsArrayMessage', {
      contactsArrayMessage: { contacts: [{ displayName: 'Bia' }, { displayName: 'Caio' }] },
    }),
  },
  {
    operation: 'messages-api/send-list',
    route: 'POST /message/sendList',
    status: 201,
    fill: toAna({
      title: 'Menu',
      description: 'Escolha',
      buttonText: 'Abrir',
      sections: {
        sectionValues: [
          { title: 'Pizzas', rows: { rowValues: [{ title: 'Calabresa', description: '' }] } },
        ],
      },
    }),
    gives: answered('listMessage', { listMessage: anything }),
  },
  {
    operation: 'messages-api/send-buttons',
    form: 'replies',
    route: 'POST /message/sendButtons',
    status: 201,
    fill: toAna({
      title: 'Confirma?',
      description: 'Amanhã',
      footer: 'Acme',
      buttons: {
        buttonValues: [
          { type: 'reply', displayText: 'Sim', id: 'yes' },
          { type: 'reply', displayText: 'Não', id: 'no' },
        ],
      },
    }),
    gives: answered('viewOnceMessage', { viewOnceMessage: anything }),
  },
  {
    operation: 'messages-api/send-buttons',
    form: 'actions',
    route: 'POST /message/sendButtons',
    status: 201,
    fill: toAna({
      title: 'Pedido',
      description: '17',
      buttons: {
        buttonValues: [
          { type: 'url', displayText: 'Ver', url: 'https://acme.test/17' },
          { type: 'copy', displayText: 'Cupom', copyCode: 'DEZ' },
          { type: 'call', displayText: 'Ligar', phoneNumber: '5511955554444' },
        ],
      },
    }),
    gives: answered('viewOnceMessage', { viewOnceMessage: anything }),
  },
  {
    operation: 'messages-api/send-pix',
    route: 'POST /message/sendButtons',
    status: 201,
    fill: toAna({ name: 'Acme', keyType: 'email', key: 'pix@acme.test' }),
    gives: answered(expect.any(String), anything),
  },
  {
    operation: 'messages-api/send-reaction',
    route: 'POST /message/sendReaction',
    status: 201,
    fill: (stage) =>
      toAna({ remoteJid: jidOf(ANA), messageId: stage.textIn, fromMe: false, reaction: '👍' })(
        stage,
      ),
    gives: (stage) =>
      answered('reactionMessage', {
        reactionMessage: { text: '👍', key: { id: stage.textIn } },
      })(stage),
  },
  {
    operation: 'messages-api/send-stories',
    form: 'a text',
    route: 'POST /message/sendStatus',
    status: 201,
    fill: ({ acme }) => ({
      instanceName: acme.name,
      content: 'Aberto',
      backgroundColor: '#008069',
      statusJidList: ANA,
    }),
    gives: ({ acme }) => ({
      key: { id: expect.any(String), remoteJid: 'status@broadcast', fromMe: true },
      instanceId: acme.instanceId,
      message: anything,
    }),
  },
  {
    operation: 'messages-api/send-stories',
    form: 'an image',
    route: 'POST /message/sendStatus',
    status: 201,
    fill: ({ acme }) => ({
      instanceName: acme.name,
      type: 'image',
      content: `data:image/jpeg;base64,${PICTURE}`,
      caption: 'Aberto',
      statusJidList: ANA,
    }),
    gives: ({ acme }) => ({
      key: { id: expect.any(String), remoteJid: 'status@broadcast', fromMe: true },
      instanceId: acme.instanceId,
      message: { imageMessage: file('image/jpeg', { caption: 'Aberto' }) },
    }),
  },
];

/** Everything that the node sends, to one contact. */
export const MESSAGE_OPERATIONS = OPERATIONS.map((operation): NodeOperation => ({
  ...operation,
  keep: (given, { sent }) => {
    sent.push(textOf(given, 'key', 'id'));
  },
}));
