import { expect, it } from 'vitest';
import { toFoundMessage } from './found-message.mapper.js';
import type { FoundRow } from './found-message.repository.js';

const row: FoundRow = {
  media_failure: null,
  id: 'db-id',
  remote_jid: '5511988887777@s.whatsapp.net',
  remote_jid_alt: '98765432101234@lid',
  message_id: '3A5F',
  from_me: false,
  participant: null,
  participant_alt: null,
  addressing_mode: 'pn',
  push_name: 'Ana',
  message_type: 'conversation',
  content: { conversation: 'Oi' },
  context_info: null,
  source: 'ios',
  status: 'READ',
  message_timestamp: '1760972400',
  statuses: [
    { status: 'READ', errors: null },
    { status: 'DELIVERY_ACK', errors: null },
  ],
};

it('answers a message as the contract does, without its status', () => {
  expect(toFoundMessage('i-1', row)).toEqual({
    id: 'db-id',
    key: {
      id: '3A5F',
      fromMe: false,
      remoteJid: '5511988887777@s.whatsapp.net',
      remoteJidAlt: '98765432101234@lid',
      addressingMode: 'pn',
    },
    pushName: 'Ana',
    messageType: 'conversation',
    message: { conversation: 'Oi' },
    messageTimestamp: 1_760_972_400,
    instanceId: 'i-1',
    source: 'ios',
    contextInfo: null,
    MessageUpdate: [{ status: 'DELIVERY_ACK' }, { status: 'READ' }],
  });
});

it('says why one failed', () => {
  const errors = [{ code: 131_026, title: 'Message undeliverable', message: null, details: null }];
  const failed = toFoundMessage('i-1', { ...row, statuses: [{ status: 'ERROR', errors }] });
  expect(failed.MessageUpdate).toEqual([{ status: 'ERROR', errors }]);
});

it('gives own messages without a name the name of the contract', () => {
  expect(toFoundMessage('i-1', { ...row, from_me: true, push_name: '' }).pushName).toBe('Você');
  expect(toFoundMessage('i-1', { ...row, push_name: null }).pushName).toBeNull();
});
