import { EventEmitter } from 'node:events';
import type { GroupMetadata as LibraryGroup } from '@switchboard/baileys';
import { proto, WAMessageAddressingMode } from '@switchboard/baileys';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GroupMetadata } from '../channel-group.js';
import type { ChannelReport } from '../channel.js';
import { GroupNews } from './group-news.js';

const GROUP = '120363025246125486@g.us';
const OWN = { jid: '5511987654321:7@s.whatsapp.net', lid: '555:7@lid' };
const ANA = { id: '111@lid', phoneNumber: '5511988887777@s.whatsapp.net', admin: null };

const group: LibraryGroup = {
  id: GROUP,
  subject: 'Time',
  owner: '111@lid',
  addressingMode: WAMessageAddressingMode.LID,
  subjectTime: Number.NaN,
  participants: [ANA],
};

const reports: ChannelReport[] = [];
const settings = { groupsIgnore: false };
const findGroup = vi.fn<() => Promise<GroupMetadata | null>>();
const groupMetadata = vi.fn<() => Promise<LibraryGroup>>();
let news: GroupNews;
let library: EventEmitter;

beforeEach(() => {
  reports.length = 0;
  settings.groupsIgnore = false;
  vi.resetAllMocks();
  const tell = async (report: unknown) => {
    reports.push(typeof report === 'function' ? await report() : report);
    return true;
  };
  news = new GroupNews(
    { tell },
    { findGroup },
    () => settings,
    () => OWN,
    { warn: vi.fn() },
  );
  library = new EventEmitter();
  Reflect.apply(news.listen, news, [library]);
});

describe('what happens to groups', () => {
  it('is told: joined, changed, or only known', () => {
    library.emit('groups.upsert', [{ ...group, author: '111@lid' }]);
    library.emit('groups.update', [{ id: GROUP, subject: 'Outro', author: '111@lid' }, group]);
    expect(reports).toMatchObject([
      { kind: 'groups-joined', items: [{ id: GROUP, author: '111@lid', participants: [ANA] }] },
      { kind: 'groups-known', items: [{ id: GROUP, subject: 'Time', restrict: false }] },
      { kind: 'groups-changed', items: [{ id: GROUP, subject: 'Outro', author: '111@lid' }] },
    ]);
    expect(reports[0]).not.toHaveProperty('items[0].subjectTime');
  });

  it('says whether the owner is among those that came or went', () => {
    const event = { id: GROUP, author: '111@lid', action: 'remove' as const };
    library.emit('group-participants.update', { ...event, participants: [ANA] });
    library.emit('group-participants.update', { ...event, participants: [{ id: '555@lid' }] });
    expect(reports).toMatchObject([
      { kind: 'members-changed', change: { members: [ANA], includesSelf: false } },
      { kind: 'members-changed', change: { includesSelf: true } },
    ]);
  });

  it('is told of its vanishing messages, which come as a message', () => {
    library.emit('messages.upsert', {
      messages: [
        {
          key: { remoteJid: GROUP, participant: '111@lid' },
          message: {
            protocolMessage: {
              type: proto.Message.ProtocolMessage.Type.EPHEMERAL_SETTING,
              ephemeralExpiration: 86_400,
            },
          },
        },
        { key: { remoteJid: GROUP }, message: { conversation: 'oi' } },
      ],
    });
    expect(reports).toMatchObject([
      { kind: 'groups-changed', items: [{ id: GROUP, ephemeralDuration: 86_400 }] },
    ]);
  });

  it('is not told while groups are ignored, and that is said', () => {
    news.follow();
    settings.groupsIgnore = true;
    library.emit('groups.upsert', [group]);
    news.follow();
    news.follow();
    expect(reports).toEqual([
      { kind: 'groups-followed', followed: true },
      { kind: 'groups-followed', followed: false },
    ]);
  });
});

describe('the members of a group', () => {
  it('are known without a question', async () => {
    findGroup.mockResolvedValue({
      id: GROUP,
      subject: 'Time',
      addressingMode: 'lid',
      restrict: false,
      announce: false,
      isCommunity: false,
      isCommunityAnnounce: false,
      joinApprovalMode: false,
      memberAddMode: false,
      participants: [ANA],
    });
    expect(await news.find({ groupMetadata }, GROUP)).toMatchObject({
      id: GROUP,
      addressingMode: 'lid',
      participants: [ANA],
    });
    expect(groupMetadata).not.toHaveBeenCalled();
  });

  it('are asked for once where they are not, and told', async () => {
    findGroup.mockResolvedValue(null);
    groupMetadata.mockResolvedValue(group);
    expect(await news.find({ groupMetadata }, GROUP)).toBe(group);
    expect(reports).toMatchObject([{ kind: 'groups-known', items: [{ id: GROUP }] }]);
  });

  it('are left to the library while groups are ignored, or the store fails', async () => {
    findGroup.mockRejectedValue(new Error('away'));
    expect(await news.find({ groupMetadata }, GROUP)).toBeUndefined();
    settings.groupsIgnore = true;
    findGroup.mockReset();
    expect(await news.find({ groupMetadata }, GROUP)).toBeUndefined();
    expect(findGroup).not.toHaveBeenCalled();
  });
});
