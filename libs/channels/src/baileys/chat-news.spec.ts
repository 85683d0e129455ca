import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from 'vitest';
import type { ChannelReport, InstanceSettings } from '../channel.js';
import { ChatNews } from './chat-news.js';

const ANA = '5511988887777@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

const SETTINGS: InstanceSettings = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: false,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
  wavoipToken: '',
};

let settings = SETTINGS;
const reports: ChannelReport[] = [];
let library: EventEmitter;

beforeEach(() => {
  settings = SETTINGS;
  reports.length = 0;
  library = new EventEmitter();
  const tell = async (report: unknown) => {
    reports.push(typeof report === 'function' ? await report() : report);
    return true;
  };
  const news = new ChatNews({ tell }, () => settings);
  Reflect.apply(news.listen, news, [library]);
});

it('says nothing of what each message says itself', () => {
  library.emit('contacts.update', [{ id: ANA, notify: 'Ana' }]);
  library.emit('chats.update', [{ id: ANA, conversationTimestamp: 1, unreadCount: 1 }]);
  expect(reports).toEqual([]);
});

it('tells many in parts', () => {
  const contacts = Array.from({ length: 450 }, (_, index) => ({ id: `${index}@lid`, name: 'A' }));
  library.emit('contacts.upsert', contacts);
  expect(reports.map((report) => (report.kind === 'contacts' ? report.items.length : 0))).toEqual([
    200, 200, 50,
  ]);
});

it('tells chats that are new, changed and deleted', () => {
  library.emit('chats.upsert', [{ id: GROUP, name: 'Time', conversationTimestamp: 1 }]);
  library.emit('chats.update', [{ id: ANA, archived: true, conditional: () => true }]);
  library.emit('chats.delete', [ANA]);
  library.emit('chats.delete', []);
  expect(reports).toMatchObject([
    { kind: 'chats', items: [{ jid: GROUP, name: 'Time' }] },
    { kind: 'chats', items: [{ jid: ANA, archived: true }] },
    { kind: 'chats-deleted', jids: [ANA] },
  ]);
  expect(JSON.parse(JSON.stringify(reports))).toEqual(reports);
});

it('says nothing of groups that are ignored, from that moment on', () => {
  const presence = { id: GROUP, presences: { [ANA]: { lastKnownPresence: 'composing' } } };
  library.emit('presence.update', presence);
  settings = { ...SETTINGS, groupsIgnore: true };
  library.emit('presence.update', presence);
  library.emit('chats.update', [{ id: GROUP, archived: true }]);
  library.emit('presence.update', {
    id: ANA,
    presences: { [ANA]: { lastKnownPresence: 'available' } },
  });
  expect(reports).toMatchObject([
    { kind: 'presence', presence: { id: GROUP } },
    { kind: 'presence', presence: { id: ANA } },
  ]);
});

it('tells labels, and what they are put on', () => {
  library.emit('labels.edit', { id: '3', name: 'Pago', color: 5, deleted: false });
  library.emit('labels.association', {
    type: 'remove',
    association: { type: 'label_jid', chatId: ANA, labelId: '3' },
  });
  expect(reports).toMatchObject([
    { kind: 'label', label: { id: '3', name: 'Pago' } },
    { kind: 'labelling', labelling: { type: 'remove', chatId: ANA, labelId: '3' } },
  ]);
});
