import type { MessageKey } from '@switchboard/channels';
import { expect, it } from 'vitest';
import type { MessageState } from '../store/message.repository.js';
import { findReceipted } from './receipt-match.js';

const NUMBER = '5511988887777@s.whatsapp.net';
const LID = '98765432101234@lid';

const stored = (overrides: Partial<MessageState> = {}): MessageState => ({
  id: 'db-id',
  remote_jid: NUMBER,
  remote_jid_alt: null,
  message_id: '3EB0',
  from_me: true,
  participant: null,
  status: 'PENDING',
  ...overrides,
});

const key = (overrides: Partial<MessageKey> = {}): MessageKey => ({
  remoteJid: NUMBER,
  fromMe: true,
  id: '3EB0',
  ...overrides,
});

it.each<[string, MessageKey, MessageState, boolean]>([
  ['the same chat', key(), stored(), true],
  ['another id', key({ id: '3EB1' }), stored(), false],
  ['the other direction', key({ fromMe: false }), stored(), false],
  ['another person', key({ remoteJid: '5511900000000@s.whatsapp.net' }), stored(), false],
  ['a LID for a number', key({ remoteJid: LID }), stored(), true],
  [
    'a LID that is known to be another',
    key({ remoteJid: LID }),
    stored({ remote_jid_alt: '1@lid' }),
    false,
  ],
  ['a LID with its number', key({ remoteJid: LID, remoteJidAlt: NUMBER }), stored(), true],
  [
    'a LID with another number',
    key({ remoteJid: LID, remoteJidAlt: '1@s.whatsapp.net' }),
    stored(),
    false,
  ],
  ['the number of a LID', key(), stored({ remote_jid: LID, remote_jid_alt: NUMBER }), true],
  ['a person for a group', key({ remoteJid: LID }), stored({ remote_jid: '1203@g.us' }), false],
])('%s', (_case, receipt, message, found) => {
  expect(findReceipted(receipt, [message])).toBe(found ? message : null);
});

it('prefers the exact chat', () => {
  const exact = stored({ id: 'exact', remote_jid: LID });
  expect(findReceipted(key({ remoteJid: LID }), [stored(), exact])).toBe(exact);
});
