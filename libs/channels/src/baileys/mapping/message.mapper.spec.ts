import { proto, type WAMessage } from '@switchboard/baileys';
import { describe, expect, it } from 'vitest';
import { toChannelMessage } from './message.mapper.js';

const incoming = (content: proto.IMessage, changes: Partial<WAMessage> = {}): WAMessage => ({
  key: {
    remoteJid: '5511988887777@s.whatsapp.net',
    remoteJidAlt: '98765432101234:3@lid',
    fromMe: false,
    id: '3A5F0C9D1E7B42A86C10',
    participant: '',
    addressingMode: 'pn',
  },
  pushName: 'Ana',
  messageTimestamp: 1_760_972_400,
  message: proto.Message.decode(proto.Message.encode(content).finish()),
  ...changes,
});

describe('toChannelMessage', () => {
  it('maps a text', () => {
    expect(toChannelMessage(incoming({ conversation: 'Oi' }))).toEqual({
      key: {
        remoteJid: '5511988887777@s.whatsapp.net',
        remoteJidAlt: '98765432101234@lid',
        fromMe: false,
        id: '3A5F0C9D1E7B42A86C10',
        addressingMode: 'pn',
      },
      pushName: 'Ana',
      status: 'DELIVERY_ACK',
      message: { conversation: 'Oi' },
      contextInfo: null,
      messageType: 'conversation',
      messageTimestamp: 1_760_972_400,
      source: 'ios',
    });
  });

  it('folds an extended text, lifts its context out and folds the quoted message too', () => {
    const message = toChannelMessage(
      incoming({
        messageContextInfo: { messageSecret: Uint8Array.from([9, 8]) },
        extendedTextMessage: {
          text: 'sim',
          contextInfo: {
            stanzaId: '3EB0AA11',
            quotedMessage: { extendedTextMessage: { text: 'Confirma?' } },
          },
        },
      }),
    );
    expect(message).toMatchObject({
      message: { conversation: 'sim', messageContextInfo: { messageSecret: 'CQg=' } },
      messageType: 'conversation',
      contextInfo: { stanzaId: '3EB0AA11', quotedMessage: { conversation: 'Confirma?' } },
    });
  });

  it('names what is reacted to without an empty participant', () => {
    const key = { remoteJid: '5511988887777@s.whatsapp.net', fromMe: true, id: '3EB0AA11' };
    const reaction = { key: { ...key, participant: '' }, text: '❤️' };
    expect(toChannelMessage(incoming({ reactionMessage: reaction }))?.message).toMatchObject({
      reactionMessage: { key: expect.not.objectContaining({ participant: '' }) },
    });
  });

  it('takes a document out of its wrapper', () => {
    const message = toChannelMessage(
      incoming({
        documentWithCaptionMessage: {
          message: {
            documentMessage: { fileName: 'a.pdf', caption: 'see', contextInfo: { stanzaId: 'X' } },
          },
        },
      }),
    );
    expect(message).toMatchObject({
      message: { documentMessage: { fileName: 'a.pdf', caption: 'see' } },
      messageType: 'documentMessage',
      contextInfo: { stanzaId: 'X' },
    });
  });

  it('tells a message of a group without the keys that came with it', () => {
    const message = toChannelMessage(
      incoming(
        {
          senderKeyDistributionMessage: { groupId: 'g' },
          imageMessage: { caption: 'foto' },
        },
        {
          key: {
            remoteJid: '120363025246125486@g.us',
            fromMe: false,
            id: '3AB1',
            participant: '98765432101234@lid',
            participantAlt: '5511988887777@s.whatsapp.net',
            addressingMode: 'lid',
          },
          pushName: null,
        },
      ),
    );
    expect(message).toMatchObject({
      key: { participant: '98765432101234@lid', participantAlt: '5511988887777@s.whatsapp.net' },
      pushName: '98765432101234',
      messageType: 'imageMessage',
    });
    expect(message?.message).not.toHaveProperty('senderKeyDistributionMessage');
  });

  it.each([
    ['own, without a name', { fromMe: true }, undefined, 'SERVER_ACK', 'Você'],
    ['with a status of its own', { fromMe: true }, 1, 'PENDING', 'Você'],
    ['read already', { fromMe: false }, 4, 'READ', null],
  ])('gives status and name of a message that is %s', (_, key, status, expected, pushName) => {
    const base = incoming({ conversation: 'x' });
    const message = toChannelMessage({
      ...base,
      key: { ...base.key, ...key },
      status,
      pushName: null,
    });
    expect(message).toMatchObject({ status: expected, pushName });
  });

  it.each<[string, proto.IMessage, Partial<WAMessage>]>([
    ['a placeholder of what could not be decrypted', { conversation: 'x' }, { messageStubType: 2 }],
    ['an instruction between devices', { protocolMessage: { type: 0 } }, {}],
    ['an edit', { editedMessage: { message: { protocolMessage: { type: 14 } } } }, {}],
    ['a vote', { pollUpdateMessage: {} }, {}],
    ['keys alone', { senderKeyDistributionMessage: { groupId: 'g' } }, {}],
    ['context alone', { messageContextInfo: {} }, {}],
    ['a message of the own phone to its devices', { conversation: 'x' }, { category: 'peer' }],
    ['a message without an id', { conversation: 'x' }, { key: { remoteJid: 'a@s.whatsapp.net' } }],
  ])('does not tell %s', (_, content, changes) => {
    expect(toChannelMessage(incoming(content, changes))).toBeNull();
  });
});
