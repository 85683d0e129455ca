import { randomUUID } from 'node:crypto';
import type { ChannelChat, ChannelContact, GroupMetadata } from '@switchboard/channels';
import type { MessageReport } from '@switchboard/connections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANA, type MessagesFixture, openMessages, reportOf, text } from './messages-fixture.js';

const ANA_LID = '98765432101234@lid';
const BIA = '5511977776666@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

let fixture: MessagesFixture;
beforeAll(async () => {
  fixture = await openMessages();
});
afterAll(() => fixture.close());

const contact = (changes: Partial<ChannelContact> = {}): ChannelContact => ({
  jid: ANA,
  jidAlt: null,
  savedName: null,
  pushName: null,
  pictureChanged: false,
  ...changes,
});
const chat = (changes: Partial<ChannelChat> = {}): ChannelChat => ({
  jid: ANA,
  name: null,
  unread: null,
  markedUnread: null,
  archived: null,
  ...changes,
});
const group = (changes: Partial<GroupMetadata> = {}): GroupMetadata => ({
  id: GROUP,
  subject: 'Time',
  size: 2,
  restrict: false,
  announce: false,
  isCommunity: false,
  isCommunityAnnounce: false,
  joinApprovalMode: false,
  memberAddMode: true,
  participants: [
    { id: ANA_LID, phoneNumber: ANA, admin: 'superadmin' },
    { id: '111@lid', phoneNumber: BIA, admin: null },
  ],
  ...changes,
});

const tell = async (instanceId: string, report: MessageReport) =>
  (await fixture.report(instanceId, report)).map(({ name, data }) => [name, data]);
const totals = async (instanceId: string) =>
  (await fixture.instances.totals([instanceId])).get(instanceId);

describe('a message', () => {
  it('tells a new chat and a new contact after itself, and neither twice', async () => {
    const instanceId = await fixture.newInstance();
    const first = await tell(instanceId, reportOf([text('oi')]));
    expect(first.map(([name]) => name)).toEqual([
      'messages.upsert',
      'contacts.upsert',
      'chats.upsert',
    ]);
    expect(first[1]?.[1]).toEqual({
      remoteJid: ANA,
      pushName: 'Ana',
      profilePicUrl: null,
      instanceId,
    });
    expect(first[2]?.[1]).toMatchObject([
      { remoteJid: ANA, instanceId, name: 'Ana', unreadMessages: 1, archived: false },
    ]);
    expect(await tell(instanceId, reportOf([text('oi')]))).toMatchObject([['messages.upsert', {}]]);
  });

  it('tells another name', async () => {
    const instanceId = await fixture.newInstance();
    await tell(instanceId, reportOf([text('oi')]));
    const told = await tell(instanceId, reportOf([text('oi', { pushName: 'Ana Maria' })]));
    expect(told.slice(1)).toMatchObject([
      ['contacts.update', { remoteJid: ANA, pushName: 'Ana Maria' }],
      ['chats.upsert', [{ id: expect.any(String), name: 'Ana Maria' }]],
    ]);
  });

  it('of the owner takes no name away', async () => {
    const instanceId = await fixture.newInstance();
    await tell(instanceId, reportOf([text('oi')]));
    await tell(instanceId, reportOf([text('olá', { key: { fromMe: true }, pushName: '' })]));
    const { items } = await fixture.contacts.find(instanceId, {});
    expect(items).toMatchObject([{ pushName: 'Ana' }]);
  });
});

describe('contacts', () => {
  it('are new, changed, or nothing to tell', async () => {
    const instanceId = await fixture.newInstance();
    const report = (items: ChannelContact[]): MessageReport => ({ kind: 'contacts', items });
    const both = [contact({ savedName: 'Ana S.' }), contact({ jid: BIA, pushName: 'Bia' })];
    expect(await tell(instanceId, report(both))).toEqual([
      [
        'contacts.upsert',
        [
          { remoteJid: ANA, pushName: 'Ana S.', profilePicUrl: null, instanceId },
          { remoteJid: BIA, pushName: 'Bia', profilePicUrl: null, instanceId },
        ].sort((a, b) => (a.remoteJid < b.remoteJid ? -1 : 1)),
      ],
    ]);
    expect(await tell(instanceId, report(both))).toEqual([]);
    const withLid = report([contact({ jidAlt: ANA_LID, pushName: 'Aninha' })]);
    expect(await tell(instanceId, withLid)).toMatchObject([
      ['contacts.update', [{ remoteJid: ANA, pushName: 'Ana S.' }]],
    ]);
    expect(await totals(instanceId)).toMatchObject({ contacts: 2 });
  });

  it('whose picture changed lose its address', async () => {
    const instanceId = await fixture.newInstance();
    await tell(instanceId, { kind: 'contacts', items: [contact({ pushName: 'Ana' })] });
    await fixture.database.dataSource.query(
      "UPDATE contact SET profile_pic_url = 'https://pps.test/old' WHERE instance_id = $1",
      [instanceId],
    );
    const changed = [
      contact({ pictureChanged: true }),
      contact({ jid: BIA, pictureChanged: true }),
    ];
    expect(await tell(instanceId, { kind: 'contacts', items: changed })).toEqual([
      ['contacts.update', [{ remoteJid: ANA, pushName: 'Ana', profilePicUrl: null, instanceId }]],
    ]);
    // Nothing else is known of the other one: no contact.
    expect(await totals(instanceId)).toMatchObject({ contacts: 1 });
  });
});

describe('chats', () => {
  const live = (...items: ChannelChat[]): MessageReport => ({ kind: 'chats', items });

  it('are archived, marked and read, each told once', async () => {
    const instanceId = await fixture.newInstance();
    await tell(instanceId, reportOf([text('oi'), text('oi')]));
    expect(await tell(instanceId, live(chat({ archived: true })))).toMatchObject([
      ['chats.update', [{ remoteJid: ANA, archived: true, unreadMessages: 2 }]],
    ]);
    expect(await tell(instanceId, live(chat({ archived: true })))).toEqual([]);
    await tell(instanceId, live(chat({ unread: 0, markedUnread: false })));
    expect(await fixture.chats.findOne(instanceId, ANA)).toMatchObject({ unreadMessages: 0 });
    await tell(instanceId, live(chat({ markedUnread: true })));
    // As on the phone: one, until it is read or answered.
    expect(await fixture.chats.findOne(instanceId, ANA)).toMatchObject({ unreadMessages: 1 });
    await tell(instanceId, reportOf([text('olá', { key: { fromMe: true } })]));
    expect(await fixture.chats.findOne(instanceId, ANA)).toMatchObject({ unreadMessages: 0 });
  });

  it('are deleted', async () => {
    const instanceId = await fixture.newInstance();
    await tell(instanceId, reportOf([text('oi')]));
    const report: MessageReport = { kind: 'chats-deleted', jids: [ANA, BIA] };
    expect(await tell(instanceId, report)).toEqual([['chats.delete', [ANA]]]);
    expect(await tell(instanceId, report)).toEqual([]);
    expect(await totals(instanceId)).toMatchObject({ chats: 0 });
  });
});

it('a presence is told as it comes', async () => {
  const presence = { id: ANA, presences: { [ANA]: { lastKnownPresence: 'composing' as const } } };
  expect(await tell(await fixture.newInstance(), { kind: 'presence', presence })).toEqual([
    ['presence.update', presence],
  ]);
});

describe('labels', () => {
  const label = { id: '3', name: 'Pago', color: 5, deleted: false, predefinedId: null };

  it('are kept, put on chats, and deleted with all that they were on', async () => {
    const instanceId = await fixture.newInstance();
    await tell(instanceId, reportOf([text('oi')]));
    expect(await tell(instanceId, { kind: 'label', label })).toEqual([
      ['labels.edit', { id: '3', name: 'Pago', color: 5, deleted: false, instance: instanceId }],
    ]);
    expect(await fixture.labels.find(instanceId)).toMatchObject([{ label_id: '3', name: 'Pago' }]);
    const labelling = { type: 'add' as const, chatId: ANA, labelId: '3' };
    expect(await tell(instanceId, { kind: 'labelling', labelling })).toEqual([
      ['labels.association', { ...labelling, instance: instanceId }],
    ]);
    expect(await fixture.chats.findOne(instanceId, ANA)).toMatchObject({ labels: ['3'] });
    expect(
      await tell(instanceId, { kind: 'label', label: { ...label, deleted: true } }),
    ).toHaveLength(1);
    expect(await fixture.labels.find(instanceId)).toEqual([]);
    expect(await fixture.chats.findOne(instanceId, ANA)).toMatchObject({ labels: [] });
  });
});

describe('groups', () => {
  const follow = (instanceId: string, followed = true) =>
    tell(instanceId, { kind: 'groups-followed', followed });
  const known = (instanceId: string) => fixture.groups.find(instanceId, GROUP);

  /** An instance that follows its groups, and knows one. */
  async function withGroup(): Promise<string> {
    const instanceId = await fixture.newInstance();
    await follow(instanceId);
    await tell(instanceId, { kind: 'groups-known', items: [group()] });
    return instanceId;
  }

  it('that were joined are told whole, and known', async () => {
    const instanceId = await fixture.newInstance();
    await follow(instanceId);
    const joined = { ...group(), author: ANA_LID, authorPn: ANA };
    expect(await tell(instanceId, { kind: 'groups-joined', items: [joined] })).toEqual([
      ['groups.upsert', [joined]],
    ]);
    expect(await known(instanceId)).toMatchObject({ metadata: group() });
  });

  it('follow what is changed of them', async () => {
    const instanceId = await withGroup();
    const change = { id: GROUP, subject: 'Outro', announce: true, author: ANA_LID };
    expect(await tell(instanceId, { kind: 'groups-changed', items: [change] })).toEqual([
      ['groups.update', [change]],
    ]);
    expect(await known(instanceId)).toMatchObject({
      metadata: { ...group(), subject: 'Outro', announce: true },
    });
  });

  it('follow who comes, goes and has another rank, by either address', async () => {
    const instanceId = await withGroup();
    const caio = { id: '222@lid', phoneNumber: '5511966665555@s.whatsapp.net', admin: null };
    const change = (action: 'add' | 'remove' | 'promote', members: (typeof caio)[]) =>
      tell(instanceId, {
        kind: 'members-changed',
        change: { id: GROUP, action, members, includesSelf: false, author: ANA_LID },
      });
    await tell(instanceId, reportOf([text('oi', { key: { remoteJid: BIA }, pushName: 'Bia' })]));
    expect(await change('add', [caio])).toMatchObject([
      [
        'group-participants.update',
        {
          id: GROUP,
          author: ANA_LID,
          participants: ['222@lid'],
          action: 'add',
          participantsData: [{ jid: '222@lid', phoneNumber: caio.phoneNumber }],
        },
      ],
    ]);
    const bia = { id: BIA, phoneNumber: BIA, admin: null };
    expect(await change('promote', [bia])).toMatchObject([
      ['group-participants.update', { participantsData: [{ jid: BIA, name: 'Bia' }] }],
    ]);
    await change('remove', [{ id: ANA_LID, phoneNumber: ANA, admin: null }]);
    expect((await known(instanceId))?.metadata).toMatchObject({
      size: 2,
      participants: [{ id: '111@lid', admin: 'admin' }, { id: '222@lid' }],
    });
  });

  it('that the instance was removed from are known no more', async () => {
    const instanceId = await withGroup();
    const members = [{ id: ANA_LID, admin: null }];
    await tell(instanceId, {
      kind: 'members-changed',
      change: { id: GROUP, action: 'remove', members, includesSelf: true },
    });
    expect(await fixture.groups.stored(instanceId)).toEqual([]);
  });

  it('have to be asked for after a time in which they were not followed', async () => {
    const instanceId = await withGroup();
    await follow(instanceId);
    expect(await known(instanceId)).not.toBeNull();
    await follow(instanceId, false);
    expect(await known(instanceId)).toBeNull();
    await tell(instanceId, { kind: 'groups-known', items: [group()] });
    expect(await known(instanceId)).toBeNull();
    await follow(instanceId);
    expect(await known(instanceId)).toBeNull();
    await tell(instanceId, { kind: 'groups-known', items: [group()] });
    expect(await known(instanceId)).not.toBeNull();
  });

  it('are a whole list once all were asked for, until one shows up that is not among them', async () => {
    const instanceId = await withGroup();
    expect(await fixture.groups.findAll(instanceId)).toBeNull();
    const askedAt = await fixture.groups.now();
    await fixture.database.transactions.run(async (tx) => {
      await fixture.groups.learn(tx, instanceId, [group()], askedAt);
      await fixture.groups.complete(tx, instanceId, [GROUP], askedAt);
    });
    expect(await fixture.groups.findAll(instanceId)).toMatchObject([{ metadata: { id: GROUP } }]);
    await tell(instanceId, {
      kind: 'members-changed',
      change: {
        id: '120363000000000001@g.us',
        action: 'add',
        members: [{ id: ANA_LID, admin: null }],
        includesSelf: true,
      },
    });
    expect(await fixture.groups.findAll(instanceId)).toBeNull();
  });

  it('keep a change that came after the question which an answer belongs to', async () => {
    const instanceId = await withGroup();
    const askedAt = await fixture.groups.now();
    const change = { id: GROUP, subject: 'Depois' };
    await tell(instanceId, { kind: 'groups-changed', items: [change] });
    await fixture.database.transactions.run((tx) =>
      fixture.groups.learn(tx, instanceId, [group({ subject: 'Antes' })], askedAt),
    );
    expect(await known(instanceId)).toMatchObject({ metadata: { subject: 'Depois' } });
  });

  it('give a chat its name', async () => {
    const instanceId = await withGroup();
    await tell(
      instanceId,
      reportOf([text('oi', { key: { remoteJid: GROUP, participant: ANA_LID } })]),
    );
    expect(await fixture.chats.findOne(instanceId, GROUP)).toMatchObject({ name: 'Time' });
  });

  it('are nobody else’s', async () => {
    await withGroup();
    expect(await fixture.groups.find(randomUUID(), GROUP)).toBeNull();
  });
});

it('a purge leaves nothing of all that', async () => {
  const instanceId = await fixture.newInstance();
  await tell(instanceId, reportOf([text('oi')]));
  await tell(instanceId, { kind: 'groups-followed', followed: true });
  await tell(instanceId, { kind: 'groups-known', items: [group()] });
  await tell(instanceId, {
    kind: 'label',
    label: { id: '3', name: 'Pago', color: 5, deleted: false, predefinedId: null },
  });
  await tell(instanceId, {
    kind: 'labelling',
    labelling: { type: 'add', chatId: ANA, labelId: '3' },
  });
  await fixture.instances.purge(instanceId);
  for (const table of ['chat', 'contact', 'chat_group', 'group_list', 'label', 'chat_label']) {
    const rows = await fixture.database.dataSource.query(
      `SELECT count(*)::int AS left FROM ${table} WHERE instance_id = $1`,
      [instanceId],
    );
    expect(rows).toEqual([{ left: 0 }]);
  }
});
