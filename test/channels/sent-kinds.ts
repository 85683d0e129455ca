import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import {
  sampleGif,
  sampleMp4,
  samplePicture,
  sampleVoice,
  sampleWav,
} from '../../libs/media/src/testing/sample-media.js';

/** Files that are sent, real ones. */
export interface SampleFiles {
  readonly jpeg: Buffer;
  readonly png: Buffer;
  readonly webp: Buffer;
  readonly gif: Buffer;
  readonly mp4: Buffer;
  readonly wav: Buffer;
  readonly voice: Buffer;
  readonly pdf: Buffer;
}

export async function sampleFiles(): Promise<SampleFiles> {
  const [jpeg, png, webp, gif, mp4, voice] = await Promise.all([
    samplePicture('jpeg'),
    samplePicture('png'),
    samplePicture('webp', 512, 512),
    sampleGif(),
    sampleMp4(),
    sampleVoice(),
  ]);
  const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(300_001)]);
  return { jpeg, png, webp, gif, mp4, wav: sampleWav(2), voice, pdf };
}

/** What the rows of the table are made of. */
export interface KindContext {
  readonly files: SampleFiles;
  /** Who gets it. */
  readonly peer: string;
  /** A group that both are in. */
  readonly group: string;
  /** A message that the peer has sent to the sender, as the sender has it. */
  readonly earlier: { readonly id: string; readonly remoteJid: string; readonly fromMe: boolean };
  /** A page with a title and a picture. */
  readonly page: string;
  /** A picture at an address. */
  readonly picture: string;
}

/** One kind of message, by the route that sends it. */
export interface SentKind {
  readonly route: string;
  readonly messageType: string;
  readonly body: (context: KindContext) => Readonly<Record<string, unknown>>;
  /** What must be in the content, on both sides. */
  readonly content?: (context: KindContext) => unknown;
  /** What must be in the context of the content, on both sides. */
  readonly contextInfo?: (context: KindContext) => unknown;
  /** The file that goes along; `converted` when it goes out as another one by design. */
  readonly file?: (files: SampleFiles) => { readonly bytes: Buffer; readonly converted?: string };
  /** Goes as the part `file` of a form in place of base64. */
  readonly asForm?: { readonly name: string; readonly type: string };
  readonly chat?: 'group' | 'status';
}

const base64 = (bytes: Buffer) => bytes.toString('base64');
const BUTTONS = { title: 'Confirma?', description: 'Amanhã', footer: 'Acme' };
const nativeButton = (name: string, parameters: object) => ({
  viewOnceMessage: {
    message: {
      interactiveMessage: {
        body: { text: '*Confirma?*\n\nAmanhã' },
        footer: { text: 'Acme' },
        nativeFlowMessage: { buttons: [{ name, buttonParamsJson: json(parameters) }] },
      },
    },
  },
});
const json = (value: object): unknown => JSON.stringify(value);

/**
 * Every kind of message that an instance sends, by name. The test beside it holds that no route of the document, and no
 * value of an enum that says what is sent, is without a row.
 */
export const SENT_KINDS: Readonly<Record<string, SentKind>> = {
  text: {
    route: 'sendText',
    messageType: 'conversation',
    body: ({ peer }) => ({ number: peer, text: 'Olá, 🙂\nсвет — "aspas" & <b>' }),
    content: () => ({ conversation: 'Olá, 🙂\nсвет — "aspas" & <b>' }),
  },
  'text with a preview of its link': {
    route: 'sendText',
    messageType: 'conversation',
    body: ({ peer, page }) => ({ number: peer, text: `Veja ${page}` }),
    content: ({ page }) => ({ conversation: `Veja ${page}` }),
  },
  'text that quotes': {
    route: 'sendText',
    messageType: 'conversation',
    body: ({ peer, earlier }) => ({ number: peer, text: 'Sim', quoted: { key: earlier } }),
    contextInfo: ({ earlier }) => ({
      stanzaId: earlier.id,
      quotedMessage: { conversation: 'Confirma?' },
    }),
  },
  'text that mentions': {
    route: 'sendText',
    messageType: 'conversation',
    chat: 'group',
    body: ({ group, peer }) => ({ number: group, text: `@${peer} veja`, mentioned: [peer] }),
    contextInfo: ({ peer }) => ({ mentionedJid: [`${peer}@s.whatsapp.net`] }),
  },
  'text that mentions everybody': {
    route: 'sendText',
    messageType: 'conversation',
    chat: 'group',
    body: ({ group }) => ({ number: group, text: 'Todos', mentionsEveryOne: true }),
    contextInfo: () => ({ mentionedJid: [expect.any(String), expect.any(String)] }),
  },
  image: {
    route: 'sendMedia',
    messageType: 'imageMessage',
    body: ({ peer, files }) => ({
      number: peer,
      mediatype: 'image',
      media: base64(files.jpeg),
      caption: 'foto',
    }),
    content: () => ({ imageMessage: { caption: 'foto', mimetype: 'image/jpeg', width: 320 } }),
    file: ({ jpeg }) => ({ bytes: jpeg }),
  },
  'image that becomes a JPEG': {
    route: 'sendMedia',
    messageType: 'imageMessage',
    body: ({ peer, files }) => ({ number: peer, mediatype: 'image', media: base64(files.png) }),
    file: ({ png }) => ({ bytes: png, converted: 'image/jpeg' }),
  },
  'image at an address': {
    route: 'sendMedia',
    messageType: 'imageMessage',
    body: ({ peer, picture }) => ({ number: peer, mediatype: 'image', media: picture }),
    file: ({ jpeg }) => ({ bytes: jpeg }),
  },
  video: {
    route: 'sendMedia',
    messageType: 'videoMessage',
    body: ({ peer, files }) => ({
      number: peer,
      mediatype: 'video',
      media: base64(files.mp4),
      caption: 'filme',
    }),
    content: () => ({ videoMessage: { caption: 'filme', mimetype: 'video/mp4', seconds: 2 } }),
    file: ({ mp4 }) => ({ bytes: mp4 }),
  },
  document: {
    route: 'sendMedia',
    messageType: 'documentMessage',
    body: ({ peer, files }) => ({
      number: peer,
      mediatype: 'document',
      media: base64(files.pdf),
      fileName: 'contrato.pdf',
      mimetype: 'application/pdf',
      caption: 'Segue',
    }),
    content: () => ({
      documentMessage: { fileName: 'contrato.pdf', mimetype: 'application/pdf', caption: 'Segue' },
    }),
    file: ({ pdf }) => ({ bytes: pdf }),
  },
  'GIF as a document': {
    route: 'sendMedia',
    messageType: 'documentMessage',
    body: ({ peer }) => ({ number: peer, mediatype: 'document', fileName: 'dança.gif' }),
    content: () => ({ documentMessage: { fileName: 'dança.gif', mimetype: 'image/gif' } }),
    file: ({ gif }) => ({ bytes: gif }),
    asForm: { name: 'dança.gif', type: 'image/gif' },
  },
  audio: {
    route: 'sendMedia',
    messageType: 'audioMessage',
    body: ({ peer, files }) => ({
      number: peer,
      mediatype: 'audio',
      media: base64(files.wav),
      mimetype: 'audio/wav',
    }),
    file: ({ wav }) => ({ bytes: wav }),
  },
  'video note': {
    route: 'sendPtv',
    messageType: 'ptvMessage',
    body: ({ peer, files }) => ({ number: peer, video: base64(files.mp4) }),
    content: () => ({ ptvMessage: { mimetype: 'video/mp4', seconds: 2 } }),
    file: ({ mp4 }) => ({ bytes: mp4 }),
  },
  'voice note': {
    route: 'sendWhatsAppAudio',
    messageType: 'audioMessage',
    body: ({ peer, files }) => ({ number: peer, audio: base64(files.voice) }),
    content: () => ({
      audioMessage: { ptt: true, seconds: 3, mimetype: 'audio/ogg; codecs=opus' },
    }),
    file: ({ voice }) => ({ bytes: voice }),
  },
  'voice note made of another sound': {
    route: 'sendWhatsAppAudio',
    messageType: 'audioMessage',
    body: ({ peer, files }) => ({ number: peer, audio: base64(files.wav) }),
    content: () => ({ audioMessage: { ptt: true, mimetype: 'audio/ogg; codecs=opus' } }),
    file: ({ wav }) => ({ bytes: wav, converted: 'audio/ogg' }),
  },
  sticker: {
    route: 'sendSticker',
    messageType: 'stickerMessage',
    body: ({ peer, files }) => ({ number: peer, sticker: base64(files.png) }),
    content: () => ({ stickerMessage: { mimetype: 'image/webp' } }),
    file: ({ png }) => ({ bytes: png, converted: 'image/webp' }),
  },
  'sticker that moves': {
    route: 'sendSticker',
    messageType: 'stickerMessage',
    body: ({ peer, files }) => ({ number: peer, sticker: base64(files.gif) }),
    content: () => ({ stickerMessage: { mimetype: 'image/webp', isAnimated: true } }),
    file: ({ gif }) => ({ bytes: gif, converted: 'image/webp' }),
  },
  'sticker as it is': {
    route: 'sendSticker',
    messageType: 'stickerMessage',
    body: ({ peer, files }) => ({
      number: peer,
      sticker: base64(files.webp),
      notConvertSticker: true,
    }),
    file: ({ webp }) => ({ bytes: webp }),
  },
  location: {
    route: 'sendLocation',
    messageType: 'locationMessage',
    body: ({ peer }) => ({
      number: peer,
      latitude: -23.561414,
      longitude: -46.655881,
      name: 'MASP',
      address: 'Av. Paulista, 1578',
    }),
    content: () => ({
      locationMessage: {
        degreesLatitude: -23.561414,
        degreesLongitude: -46.655881,
        name: 'MASP',
        address: 'Av. Paulista, 1578',
      },
    }),
  },
  contact: {
    route: 'sendContact',
    messageType: 'contactMessage',
    body: ({ peer }) => ({
      number: peer,
      contact: [{ fullName: 'Ana', phoneNumber: '5511988887777' }],
    }),
    content: () => ({ contactMessage: { displayName: 'Ana' } }),
  },
  contacts: {
    route: 'sendContact',
    messageType: 'contactsArrayMessage',
    body: ({ peer }) => ({
      number: peer,
      contact: [
        { fullName: 'Ana', phoneNumber: '5511988887777' },
        { fullName: 'Bia', phoneNumber: '5511977776666' },
      ],
    }),
    content: () => ({
      contactsArrayMessage: { contacts: [{ displayName: 'Ana' }, { displayName: 'Bia' }] },
    }),
  },
  reaction: {
    route: 'sendReaction',
    messageType: 'reactionMessage',
    body: ({ earlier }) => ({ key: earlier, reaction: '❤️' }),
    content: ({ earlier }) => ({ reactionMessage: { text: '❤️', key: { id: earlier.id } } }),
  },
  'reaction that is taken back': {
    route: 'sendReaction',
    messageType: 'reactionMessage',
    body: ({ earlier }) => ({ key: earlier, reaction: '' }),
    content: ({ earlier }) => ({ reactionMessage: { text: '', key: { id: earlier.id } } }),
  },
  poll: {
    route: 'sendPoll',
    messageType: 'pollCreationMessageV3',
    body: ({ peer }) => ({
      number: peer,
      name: 'Qual?',
      selectableCount: 1,
      values: ['a', 'b'],
    }),
    content: () => ({
      pollCreationMessageV3: { name: 'Qual?', options: [{ optionName: 'a' }, { optionName: 'b' }] },
    }),
  },
  list: {
    route: 'sendList',
    messageType: 'listMessage',
    body: ({ peer }) => ({
      number: peer,
      title: 'Menu',
      description: 'Escolha',
      footerText: 'Acme',
      buttonText: 'Abrir',
      sections: [{ title: 's', rows: [{ title: 'r', description: 'd', rowId: '1' }] }],
    }),
    content: () => ({
      listMessage: {
        title: 'Menu',
        description: 'Escolha',
        footerText: 'Acme',
        buttonText: 'Abrir',
        sections: [{ title: 's', rows: [{ title: 'r', description: 'd', rowId: '1' }] }],
      },
    }),
  },
  'buttons: reply': {
    route: 'sendButtons',
    messageType: 'viewOnceMessage',
    body: ({ peer }) => ({
      number: peer,
      ...BUTTONS,
      buttons: [{ type: 'reply', displayText: 'Sim', id: 'yes' }],
    }),
    content: () => nativeButton('quick_reply', { display_text: 'Sim', id: 'yes' }),
  },
  'buttons under a picture': {
    route: 'sendButtons',
    messageType: 'viewOnceMessage',
    body: ({ peer, picture }) => ({
      number: peer,
      ...BUTTONS,
      thumbnailUrl: picture,
      buttons: [{ type: 'reply', displayText: 'Sim', id: 'yes' }],
    }),
    content: () => ({
      viewOnceMessage: {
        message: {
          interactiveMessage: {
            header: {
              hasMediaAttachment: true,
              imageMessage: { mimetype: 'image/jpeg', width: 320, mediaKey: expect.any(String) },
            },
          },
        },
      },
    }),
  },
  'buttons: copy': {
    route: 'sendButtons',
    messageType: 'viewOnceMessage',
    body: ({ peer }) => ({
      number: peer,
      ...BUTTONS,
      buttons: [{ type: 'copy', displayText: 'Copiar', copyCode: 'X1' }],
    }),
    content: () => nativeButton('cta_copy', { display_text: 'Copiar', copy_code: 'X1' }),
  },
  'buttons: url': {
    route: 'sendButtons',
    messageType: 'viewOnceMessage',
    body: ({ peer }) => ({
      number: peer,
      ...BUTTONS,
      buttons: [{ type: 'url', displayText: 'Abrir', url: 'https://acme.test' }],
    }),
    content: () =>
      nativeButton('cta_url', {
        display_text: 'Abrir',
        url: 'https://acme.test',
        merchant_url: 'https://acme.test',
      }),
  },
  'buttons: call': {
    route: 'sendButtons',
    messageType: 'viewOnceMessage',
    body: ({ peer }) => ({
      number: peer,
      ...BUTTONS,
      buttons: [{ type: 'call', displayText: 'Ligar', phoneNumber: '5511988887777' }],
    }),
    content: () =>
      nativeButton('cta_call', { display_text: 'Ligar', phone_number: '5511988887777' }),
  },
  'buttons: pix': {
    route: 'sendButtons',
    messageType: 'viewOnceMessage',
    body: ({ peer }) => ({
      number: peer,
      buttons: [
        { type: 'pix', currency: 'BRL', name: 'Acme', keyType: 'email', key: 'pix@acme.test' },
      ],
    }),
  },
  'status: text': {
    route: 'sendStatus',
    messageType: 'conversation',
    chat: 'status',
    body: ({ peer }) => ({
      type: 'text',
      content: 'Aberto',
      backgroundColor: '#008069',
      font: 1,
      statusJidList: [`${peer}@s.whatsapp.net`],
    }),
    content: () => ({ conversation: 'Aberto' }),
  },
  'status: image': {
    route: 'sendStatus',
    messageType: 'imageMessage',
    chat: 'status',
    body: ({ peer, picture }) => ({
      type: 'image',
      content: picture,
      caption: 'hoje',
      statusJidList: [`${peer}@s.whatsapp.net`],
    }),
    content: () => ({ imageMessage: { caption: 'hoje' } }),
    file: ({ jpeg }) => ({ bytes: jpeg }),
  },
  'status: video': {
    route: 'sendStatus',
    messageType: 'videoMessage',
    chat: 'status',
    body: ({ peer }) => ({
      type: 'video',
      statusJidList: JSON.stringify([`${peer}@s.whatsapp.net`]),
    }),
    file: ({ mp4 }) => ({ bytes: mp4 }),
    asForm: { name: 'a.mp4', type: 'video/mp4' },
  },
  'status: audio': {
    route: 'sendStatus',
    messageType: 'audioMessage',
    chat: 'status',
    body: ({ peer }) => ({
      type: 'audio',
      statusJidList: JSON.stringify([`${peer}@s.whatsapp.net`]),
    }),
    file: ({ voice }) => ({ bytes: voice }),
    asForm: { name: 'a.ogg', type: 'audio/ogg' },
  },
};

/** Routes under `/message` that send nothing on this channel, and why. */
export const REFUSED_ROUTES: readonly string[] = ['sendTemplate'];
