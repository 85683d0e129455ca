import { createHash } from 'node:crypto';
import { proto, type WAMessage } from '@switchboard/baileys';
import { expect, it } from 'vitest';
import { toChannelMessage } from '../mapping/message.mapper.js';
import { readChange } from './read-change.js';

const { Type } = proto.Message.ProtocolMessage;
const me = { id: '5511900000001:3@s.whatsapp.net', lid: '111:3@lid' };
const ANA = '5511988887777@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

const message = (content: proto.IMessage, key: Partial<WAMessage['key']> = {}): WAMessage => ({
  key: { remoteJid: ANA, fromMe: false, id: 'BY', ...key },
  messageTimestamp: 1_760_972_400,
  message: content,
});

const edit = (key: Partial<WAMessage['key']> = {}, named: proto.IMessageKey = { id: 'OLD' }) =>
  message(
    {
      editedMessage: {
        message: {
          protocolMessage: {
            key: named,
            type: Type.MESSAGE_EDIT,
            editedMessage: { extendedTextMessage: { text: 'Oi!' } },
            timestampMs: 1_760_972_460_123,
          },
        },
      },
    },
    key,
  );

const revoke = (key: Partial<WAMessage['key']>, named: proto.IMessageKey) =>
  message({ protocolMessage: { key: named, type: Type.REVOKE } }, key);

it('reads an edit, as it came and in the shape of the contract', () => {
  expect(readChange(edit(), me)).toEqual({
    kind: 'edited',
    by: { remoteJid: ANA, fromMe: false, id: 'BY' },
    target: { remoteJid: ANA, fromMe: false, id: 'OLD' },
    timestampMs: 1_760_972_460_123,
    edited: { extendedTextMessage: { text: 'Oi!' } },
    content: { conversation: 'Oi!' },
    messageType: 'conversation',
    contextInfo: null,
  });
});

it('lets nobody edit what another one wrote', () => {
  const ana = { remoteJid: GROUP, participant: '222@lid', participantAlt: ANA };
  const named = { id: 'OLD', fromMe: true, participant: me.lid, remoteJid: GROUP };
  expect(readChange(edit(ana, named), me)?.by).toMatchObject({ participant: '222@lid' });
  expect(readChange(edit(ana, named), me)).toMatchObject({
    target: { ...ana, fromMe: false, id: 'OLD' },
  });
});

it('reads who took back what', () => {
  const ana = { remoteJid: GROUP, participant: '222@lid' };
  const target = (key: Partial<WAMessage['key']>, named: proto.IMessageKey) => {
    const change = readChange(revoke(key, named), me);
    return change?.kind === 'deleted' ? change.target : null;
  };
  expect(target({}, { id: 'OLD', fromMe: true })).toEqual({
    remoteJid: ANA,
    fromMe: false,
    id: 'OLD',
  });
  expect(target(ana, { id: 'OLD', participant: '222@lid' })).toMatchObject({ ...ana, id: 'OLD' });
  // An admin takes back that of another, or ours.
  expect(target(ana, { id: 'OLD', participant: '333@lid' })).toEqual({
    remoteJid: GROUP,
    fromMe: false,
    id: 'OLD',
    participant: '333@lid',
  });
  expect(target(ana, { id: 'OLD', participant: '111@lid' })).toMatchObject({ fromMe: true });
});

it('takes nothing else for a change', () => {
  expect(readChange(message({ conversation: 'Oi' }), me)).toBeNull();
  expect(
    readChange(
      message({ protocolMessage: { type: Type.EPHEMERAL_SETTING, key: { id: 'A' } } }),
      me,
    ),
  ).toBeNull();
  expect(readChange(message({ protocolMessage: { type: Type.REVOKE } }), me)).toBeNull();
  expect(readChange(edit({ id: null }), me)).toBeNull();
});

it('tells a message that the library has put an edit into', () => {
  const text = createHash('md5').update('x').digest('hex');
  const merged = message({ editedMessage: { message: { extendedTextMessage: { text } } } });
  expect(toChannelMessage(merged)?.message).toEqual({ conversation: text });
  expect(toChannelMessage(edit())).toBeNull();
});
