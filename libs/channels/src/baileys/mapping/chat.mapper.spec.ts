import { describe, expect, it } from 'vitest';
import {
  toChannelContact,
  toChannelLabel,
  toChannelLabelling,
  toChannelPresence,
  toChatNews,
  toContactNews,
} from './chat.mapper.js';

const ANA = '5511988887777@s.whatsapp.net';
const LID = '98765432101234@lid';

describe('a contact', () => {
  it('has both of its addresses, whichever it is told by', () => {
    expect(toChannelContact({ id: ANA, lid: LID, name: 'Ana S.', notify: 'Ana' })).toEqual({
      jid: ANA,
      jidAlt: LID,
      savedName: 'Ana S.',
      pushName: 'Ana',
      pictureChanged: false,
    });
    expect(toChannelContact({ id: LID, phoneNumber: ANA })).toMatchObject({
      jid: LID,
      jidAlt: ANA,
    });
    expect(toChannelContact({ id: ANA, phoneNumber: ANA })).toMatchObject({ jidAlt: null });
  });

  it.each([[{ notify: 'Ana' }], [{ verifiedName: 'Ana' }], [{}]])(
    'is no news with %j: the message tells it',
    (update) => {
      expect(toContactNews({ id: ANA, ...update })).toBeNull();
    },
  );

  it.each([[{ imgUrl: 'changed' }], [{ imgUrl: null }], [{ name: 'Ana S.' }]])(
    'is news with %j',
    (update) => {
      expect(toContactNews({ id: ANA, ...update })).toMatchObject({ jid: ANA });
    },
  );

  it.each([{}, { id: '' }])('without an address is none: %j', (contact) => {
    expect(toChannelContact(contact)).toBeNull();
  });
});

describe('an update of a chat', () => {
  const nothing = { name: null, unread: null, markedUnread: null, archived: null };

  it.each([
    [{ archived: true }, { archived: true }],
    [{ archived: false }, { archived: false }],
    [{ unreadCount: 0 }, { unread: 0, markedUnread: false }],
    [{ unreadCount: -1 }, { markedUnread: true }],
    [{ name: 'Time' }, { name: 'Time' }],
    [{ archived: true, unreadCount: 2, conversationTimestamp: 1 }, { archived: true }],
  ])('%j is news', (update, news) => {
    expect(toChatNews({ id: ANA, ...update })).toEqual({ jid: ANA, ...nothing, ...news });
  });

  it.each([
    { unreadCount: 1, conversationTimestamp: 1_760_972_400 },
    { conversationTimestamp: 1_760_972_400 },
    { muteEndTime: 1 },
    { unreadCount: null },
  ])('%j is none', (update) => {
    expect(toChatNews({ id: ANA, ...update })).toBeNull();
  });
});

it('a presence keeps what the contract has words for', () => {
  const told = {
    id: ANA,
    presences: {
      [ANA]: { lastKnownPresence: 'available', lastSeen: 1_760_972_400 },
      [LID]: { lastKnownPresence: 'dancing' },
    },
  };
  expect(toChannelPresence(told)).toEqual({
    id: ANA,
    presences: { [ANA]: { lastKnownPresence: 'available', lastSeen: 1_760_972_400 } },
  });
  expect(
    toChannelPresence({ id: ANA, presences: { [ANA]: { lastKnownPresence: 'dancing' } } }),
  ).toBeNull();
});

it('a label may leave out anything but its id', () => {
  expect(toChannelLabel({ id: '3', name: null, color: null, deleted: null })).toEqual({
    id: '3',
    name: '',
    color: 0,
    deleted: false,
    predefinedId: null,
  });
});

it('a label of a single message is not told', () => {
  const association = { chatId: ANA, labelId: '3' };
  expect(toChannelLabelling({ type: 'add', association })).toEqual({
    type: 'add',
    chatId: ANA,
    labelId: '3',
  });
  expect(
    toChannelLabelling({ type: 'add', association: { ...association, messageId: 'M' } }),
  ).toBeNull();
});
