import { type BaileysEventEmitter, proto, type WAMessage } from '@switchboard/baileys';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelReport, ChannelHost, InstanceSettings } from '../channel.js';
import { Logger } from '@nestjs/common';
import { ChangeReader } from './changes/change-reader.js';
import { Incoming } from './incoming.js';
import { InboxTracker } from './inbox/inbox-tracker.js';
import { ReportQueue } from './report-queue.js';
import { SessionLog } from './session-log.js';

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
const ANA = '5511988887777@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

let settings: InstanceSettings;
let reports: ChannelReport[];
let library: EventEmitter;
const markRead = vi.fn<(messages: readonly { readonly key: { id: string } }[]) => void>();
const onRestricted = vi.fn<() => void>();

beforeEach(() => {
  vi.resetAllMocks();
  settings = SETTINGS;
  reports = [];
  library = new EventEmitter();
  const host: Pick<ChannelHost, 'report' | 'findMessage'> = {
    report: async (report) => {
      reports.push(report);
    },
    findMessage: () => Promise.resolve(null),
  };
  const log = new SessionLog(new Logger('test'), 'id');
  const queue = new ReportQueue(host, () => undefined, log);
  const incoming = new Incoming(queue, new InboxTracker(), () => settings, {
    markRead,
    onRestricted,
    changes: new ChangeReader(host, {}, log),
  });
  const events: Pick<BaileysEventEmitter, 'on'> = library;
  Reflect.apply(incoming.listen, incoming, [events]);
});

const message = (remoteJid: string, id: string, more: object = {}): WAMessage =>
  Object.assign(
    proto.WebMessageInfo.fromObject({
      key: { remoteJid, fromMe: false, id },
      message: { conversation: id },
      messageTimestamp: 1_760_972_400,
    }),
    { key: { remoteJid, fromMe: false, id, ...more } },
  );
const upsert = (...messages: WAMessage[]) =>
  library.emit('messages.upsert', { messages, type: 'notify' });
const told = () =>
  reports
    .flatMap((report) => (report.kind === 'messages' ? report.items : []))
    .map(({ key }) => key.id);

describe('messages of groups and statuses', () => {
  it('are told as the settings are when they come', async () => {
    upsert(message(GROUP, 'G1'), message('status@broadcast', 'S1'), message(ANA, 'A1'));
    settings = { ...SETTINGS, groupsIgnore: true, readStatus: true };
    upsert(message(GROUP, 'G2'), message('status@broadcast', 'S2'), message(ANA, 'A2'));
    settings = SETTINGS;
    upsert(message(GROUP, 'G3'), message(ANA, 'A3'));
    await vi.waitFor(() => expect(told()).toContain('A3'));
    expect(told()).toEqual(['G1', 'A1', 'S2', 'A2', 'G3', 'A3']);
  });

  it('have no receipts either while they are ignored', async () => {
    const update = { key: { remoteJid: GROUP, fromMe: true, id: 'G1' }, update: { status: 3 } };
    settings = { ...SETTINGS, groupsIgnore: true };
    library.emit('messages.update', [update]);
    settings = SETTINGS;
    library.emit('messages.update', [{ ...update, key: { ...update.key, id: 'G2' } }]);
    await vi.waitFor(() => expect(reports).toHaveLength(1));
    expect(reports).toMatchObject([{ kind: 'receipts', items: [{ key: { id: 'G2' } }] }]);
  });
});

describe('what is marked as read', () => {
  it('is messages by one setting and statuses by the other', async () => {
    const both = () => upsert(message(ANA, 'A'), message('status@broadcast', 'S'));
    const marked = () => markRead.mock.calls.flatMap(([items]) => items.map(({ key }) => key.id));
    settings = { ...SETTINGS, readMessages: true };
    both();
    await vi.waitFor(() => expect(marked()).toEqual(['A']));
    settings = { ...SETTINGS, readStatus: true };
    both();
    await vi.waitFor(() => expect(marked()).toEqual(['A', 'S']));
  });
});

describe('the history of an account', () => {
  it('is told as chats, contacts, messages and how far it has come, in this order', async () => {
    library.emit('messaging-history.set', {
      chats: [
        { id: ANA, unreadCount: 2, conversationTimestamp: 1_760_972_400 },
        { id: GROUP, name: 'Time', unreadCount: -1 },
        { id: 'status@broadcast' },
      ],
      contacts: [
        { id: ANA, lid: '111:2@lid', name: 'Ana' },
        { id: GROUP, name: 'Time' },
      ],
      messages: [message(ANA, 'OLD')],
      syncType: proto.HistorySync.HistorySyncType.RECENT,
      progress: 40,
    });
    await vi.waitFor(() => expect(reports).toHaveLength(4));
    expect(reports).toMatchObject([
      {
        kind: 'history',
        contacts: [],
        chats: [
          { remoteJid: ANA, name: 'Ana', unreadMessages: 2, lastMessageAt: 1_760_972_400 },
          { remoteJid: GROUP, name: 'Time', unreadMessages: 0, lastMessageAt: null },
        ],
      },
      {
        kind: 'history',
        chats: [],
        contacts: [{ remoteJid: ANA, remoteJidAlt: '111@lid', pushName: 'Ana' }],
      },
      { kind: 'messages', origin: 'history', items: [{ key: { id: 'OLD' } }] },
      { kind: 'history-progress', stage: 'recent', progress: 40 },
    ]);
  });

  it('has the names that people give themselves', async () => {
    library.emit('messaging-history.set', {
      chats: [],
      contacts: [{ id: ANA, notify: 'Ana' }],
      messages: [],
      syncType: proto.HistorySync.HistorySyncType.PUSH_NAME,
      progress: 100,
    });
    await vi.waitFor(() => expect(reports).toHaveLength(2));
    expect(reports).toMatchObject([
      { kind: 'history', contacts: [{ remoteJid: ANA, pushName: 'Ana' }] },
      { kind: 'history-progress', stage: 'names', progress: 100 },
    ]);
  });

  it('is told one part after the other, however much there is to tell of the earlier one', async () => {
    const part = (syncType: proto.HistorySync.HistorySyncType, progress: number, more: object) => ({
      chats: [],
      contacts: [],
      messages: [],
      syncType,
      progress,
      ...more,
    });
    const { RECENT, FULL } = proto.HistorySync.HistorySyncType;
    library.emit(
      'messaging-history.set',
      part(RECENT, 60, {
        // The library leaves these out when it gathers its events, and that depends on time.
        lidPnMappings: [{ lid: '111@lid', pn: ANA }],
        messages: [message(ANA, 'NEW')],
      }),
    );
    library.emit('messaging-history.set', part(FULL, 100, { messages: [message(ANA, 'OLD')] }));
    await vi.waitFor(() => expect(reports).toHaveLength(5));
    expect(told()).toEqual(['NEW', 'OLD']);
    expect(reports.filter(({ kind }) => kind === 'history-progress')).toEqual([
      { kind: 'history-progress', stage: 'recent', progress: 60 },
      { kind: 'history-progress', stage: 'full', progress: 100 },
    ]);
  });

  it('leaves out groups that are ignored, unless all of it is wanted', async () => {
    const history = {
      chats: [{ id: GROUP }],
      contacts: [],
      messages: [message(GROUP, 'G'), message(ANA, 'A')],
    };
    settings = { ...SETTINGS, groupsIgnore: true };
    library.emit('messaging-history.set', history);
    await vi.waitFor(() => expect(told()).toEqual(['A']));
    expect(reports).toHaveLength(1);
    settings = { ...settings, syncFullHistory: true };
    library.emit('messaging-history.set', history);
    await vi.waitFor(() => expect(told()).toEqual(['A', 'G', 'A']));
    expect(reports[1]).toMatchObject({ kind: 'history', chats: [{ remoteJid: GROUP }] });
  });
});

describe('a refusal for a restricted account', () => {
  it('is told with its code, and asks until when', async () => {
    library.emit('messages.update', [
      {
        key: { remoteJid: ANA, fromMe: true, id: 'M1' },
        update: { status: 0, messageStubParameters: ['463'] },
      },
    ]);
    await vi.waitFor(() => expect(reports).toHaveLength(1));
    expect(reports).toEqual([{ kind: 'refused', messageId: 'M1', remoteJid: ANA, code: '463' }]);
    expect(onRestricted).toHaveBeenCalledOnce();
  });
});
