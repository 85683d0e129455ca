import type { ChannelMessage } from '@switchboard/channels';
import { expect, it } from 'vitest';
import { messageEvent, statusEvent } from './message-events.js';

const message: ChannelMessage = {
  key: { remoteJid: '5511988887777@s.whatsapp.net', fromMe: false, id: '3A5F' },
  pushName: 'Ana',
  status: 'DELIVERY_ACK',
  message: { conversation: 'Oi' },
  contextInfo: null,
  messageType: 'conversation',
  messageTimestamp: 1_760_972_400,
  source: 'ios',
};

it('tells a message in shape M', () => {
  expect(messageEvent('i-1', 'messages.upsert', message)).toEqual({
    instanceId: 'i-1',
    name: 'messages.upsert',
    data: { ...message, instanceId: 'i-1' },
  });
});

it('tells a status with the fields of the contract and the key', () => {
  const stored = {
    id: 'db-id',
    remote_jid: '5511988887777@s.whatsapp.net',
    remote_jid_alt: null,
    message_id: '3EB0A1',
    from_me: true,
    participant: null,
    status: 'PENDING' as const,
  };
  expect(statusEvent('i-1', stored, { status: 'READ' })).toEqual({
    instanceId: 'i-1',
    name: 'messages.update',
    data: {
      keyId: '3EB0A1',
      key: { remoteJid: '5511988887777@s.whatsapp.net', fromMe: true, id: '3EB0A1' },
      remoteJid: '5511988887777@s.whatsapp.net',
      fromMe: true,
      status: 'READ',
      instanceId: 'i-1',
      messageId: 'db-id',
    },
  });
});
