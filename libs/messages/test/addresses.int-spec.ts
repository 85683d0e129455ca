import type { MessageReport } from '@switchboard/connections';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ANA,
  type MessagesFixture,
  openMessages,
  receipt,
  receiptsOf,
  reportOf,
  text,
} from './messages-fixture.js';

const ANA_LID = '98765432101234@lid';
const BIA = '5511977776666@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';
const PAIR = { lid: ANA_LID, phoneJid: ANA };

let fixture: MessagesFixture;
let instanceId: string;

beforeAll(async () => {
  fixture = await openMessages();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  instanceId = await fixture.newInstance();
});

const tell = async (report: MessageReport) =>
  (await fixture.report(instanceId, report)).map(({ name, data }) => [name, data]);
const rows = (table: string): Promise<Record<string, unknown>[]> =>
  fixture.database.dataSource.query(
    `SELECT * FROM ${table} WHERE instance_id = $1 ORDER BY remote_jid COLLATE "C"`,
    [instanceId],
  );
const totals = async () => (await fixture.instances.totals([instanceId])).get(instanceId);
/** What was counted, beside what is there. */
async function expectTotalsToHold(): Promise<void> {
  expect(await totals()).toEqual({
    messages: (await rows('message')).length,
    chats: (await rows('chat')).length,
    contacts: (await rows('contact')).length,
  });
}
const byLid = (body: string, key = {}) =>
  text(body, { key: { remoteJid: ANA_LID, addressingMode: 'lid', ...key } });
const found = async (remoteJid: string) =>
  (
    await fixture.find.find(instanceId, { where: { key: { remoteJid } } })
  ).answer.messages.records.map(({ key }) => key.id);

/** A chat under each address: two messages by LID, one by number. */
async function twoChats() {
  const first = byLid('um');
  const second = byLid('dois');
  const third = text('três', { messageTimestamp: 1_760_972_500 });
  await tell(reportOf([first, second]));
  await tell(reportOf([third]));
  expect(await rows('chat')).toHaveLength(2);
  return { first, second, third };
}

/** The ways by which two addresses turn out to be one person. */
const NEWS: Record<string, () => MessageReport> = {
  'a mapping': () => ({ kind: 'addresses', items: [PAIR] }),
  'a contact with both addresses': () => ({
    kind: 'contacts',
    items: [{ jid: ANA, jidAlt: ANA_LID, savedName: null, pushName: 'Ana', pictureChanged: false }],
  }),
  'the history': () => ({
    kind: 'history',
    chats: [],
    contacts: [{ remoteJid: ANA_LID, remoteJidAlt: ANA, pushName: 'Ana' }],
  }),
  'a message that was told before, with the other address': () =>
    reportOf([text('três', { key: { id: 'KNOWN', remoteJidAlt: ANA_LID } })]),
};

describe('one person by two addresses', () => {
  it.each(Object.keys(NEWS))('has one chat when %s tells it', async (name) => {
    await tell(reportOf([text('três', { key: { id: 'KNOWN' } })]));
    await twoChats();
    const news = NEWS[name]?.() ?? reportOf([]);
    const told = await tell(news);
    expect(told.slice(0, 3)).toMatchObject([
      ['chats.delete', [ANA_LID]],
      ['chats.update', [{ remoteJid: ANA, name: 'Ana', unreadMessages: 4 }]],
      ['contacts.update', [{ remoteJid: ANA, pushName: 'Ana' }]],
    ]);
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA, unread_messages: 4 }]);
    expect(await rows('contact')).toMatchObject([{ remote_jid: ANA, remote_jid_alt: ANA_LID }]);
    expect(await rows('message')).toHaveLength(4);
    await expectTotalsToHold();
    // Told again, nothing is to be done.
    expect(await tell(news)).toEqual([]);
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA, unread_messages: 4 }]);
    await expectTotalsToHold();
  });

  it('is found by either address, with messages that keep both', async () => {
    const { first, second, third } = await twoChats();
    await tell({ kind: 'addresses', items: [PAIR] });
    const ids = [third, second, first].map(({ key }) => key.id);
    for (const address of [ANA, ANA_LID]) {
      expect(new Set(await found(address))).toEqual(new Set(ids));
      expect(await fixture.chats.findOne(instanceId, address)).toMatchObject({ remoteJid: ANA });
      const { items } = await fixture.chats.find(instanceId, { where: { remoteJid: address } });
      expect(items).toMatchObject([{ remoteJid: ANA, unreadCount: 3 }]);
      expect(await fixture.storedChats.lastMessage(instanceId, address)).toMatchObject({
        key: { id: third.key.id },
      });
      const contacts = await fixture.contacts.find(instanceId, { where: { remoteJid: address } });
      expect(contacts.items).toMatchObject([{ remoteJid: ANA, remoteJidAlt: ANA_LID }]);
    }
    const key = { remoteJid: ANA_LID, remoteJidAlt: ANA };
    const {
      answer: { messages },
    } = await fixture.find.find(instanceId, { where: { key } });
    expect(messages.records.find(({ key: { id } }) => id === first.key.id)?.key).toEqual({
      ...first.key,
      remoteJid: ANA,
      remoteJidAlt: ANA_LID,
    });
  });

  it('keeps the chat by LID under its number when there was no other one', async () => {
    await tell(reportOf([byLid('um')]));
    const [before] = await rows('chat');
    expect(await tell({ kind: 'addresses', items: [PAIR] })).toMatchObject([
      ['chats.delete', [ANA_LID]],
      ['chats.upsert', [{ id: before?.['id'], remoteJid: ANA }]],
      ['contacts.upsert', [{ remoteJid: ANA }]],
    ]);
    await expectTotalsToHold();
  });

  it('tells a message as it came, and stores it in the one chat', async () => {
    await tell(reportOf([text('oi')]));
    const message = byLid('oi', { remoteJidAlt: ANA });
    expect(await tell(reportOf([message]))).toMatchObject([
      ['messages.upsert', { key: message.key }],
      // Ana has another address now.
      ['contacts.update', { remoteJid: ANA }],
    ]);
    // The number is known from now on, also where only the LID is told.
    const bare = byLid('e agora');
    expect(await tell(reportOf([bare]))).toMatchObject([
      ['messages.upsert', { key: { ...bare.key, remoteJidAlt: ANA } }],
    ]);
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA, unread_messages: 3 }]);
    expect(await tell(reportOf([message, bare]))).toEqual([]);
    await expectTotalsToHold();
  });

  it('has each message once that was stored under both, as far on as it got', async () => {
    const sent = text('oi', { key: { fromMe: true, id: 'DOUBLE' } });
    const copy = byLid('oi', { fromMe: true, id: 'DOUBLE' });
    const incoming = text('olá', { key: { id: 'IN' } });
    await tell(reportOf([sent, incoming]));
    await tell(reportOf([copy, byLid('olá', { id: 'IN' })]));
    await tell(receiptsOf(receipt(copy, 'READ')));
    await tell({ kind: 'addresses', items: [PAIR] });
    expect(await rows('message')).toHaveLength(2);
    const {
      answer: { messages },
    } = await fixture.find.find(instanceId, { where: { key: { id: 'DOUBLE' } } });
    expect(messages.records).toMatchObject([
      { key: { remoteJid: ANA }, MessageUpdate: [{ status: 'READ' }] },
    ]);
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA, unread_messages: 1 }]);
    await expectTotalsToHold();
  });

  it('has the files of its messages still', async () => {
    const { first, third } = await twoChats();
    const { dataSource } = fixture.database;
    for (const { key } of [first, third])
      await dataSource.query(
        `INSERT INTO media (instance_id, id, kind, mimetype, message_jid, message_id, message_from_me, size, sha256,
           expires_at)
         VALUES ($1, gen_random_uuid(), 'image', 'image/jpeg', $2, $3, false, 1, '', now())`,
        [instanceId, key.remoteJid, key.id],
      );
    await tell({ kind: 'addresses', items: [PAIR] });
    const media: { message_jid: string }[] = await dataSource.query(
      'SELECT message_jid FROM media WHERE instance_id = $1',
      [instanceId],
    );
    expect(media).toEqual([{ message_jid: ANA }, { message_jid: ANA }]);
  });

  it('takes receipts, marks, labels and deletions of either address', async () => {
    await tell({
      kind: 'labelling',
      labelling: { type: 'add', chatId: ANA_LID, labelId: '3' },
    });
    const { first } = await twoChats();
    await tell({ kind: 'addresses', items: [PAIR] });
    expect(await fixture.chats.findOne(instanceId, ANA)).toMatchObject({ labels: ['3'] });
    await tell({
      kind: 'chats',
      items: [{ jid: ANA_LID, name: null, unread: null, markedUnread: null, archived: true }],
    });
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA, archived: true }]);
    await tell(receiptsOf(receipt(first, 'READ')));
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA, unread_messages: 0 }]);
    await tell({ kind: 'chats-deleted', jids: [ANA_LID] });
    expect(await rows('chat')).toEqual([]);
    await expectTotalsToHold();
  });

  it('is one contact in groups too, and never named by a LID', async () => {
    const key = { remoteJid: GROUP, participant: ANA_LID, participantAlt: ANA };
    await tell(reportOf([byLid('um')]));
    await tell(reportOf([text('no grupo', { key, pushName: '98765432101234' })]));
    expect(await rows('contact')).toMatchObject([
      { remote_jid: ANA, remote_jid_alt: ANA_LID, push_name: 'Ana' },
    ]);
    expect((await rows('chat')).map((row) => row['remote_jid'])).toEqual([GROUP, ANA]);
    await expectTotalsToHold();
  });

  it('leaves others alone, and is purged with the instance', async () => {
    const other = await fixture.newInstance();
    await fixture.report(other, reportOf([byLid('um')]));
    await tell(reportOf([text('oi', { key: { remoteJid: BIA } })]));
    await tell({ kind: 'addresses', items: [PAIR, { lid: '111@lid', phoneJid: BIA }] });
    expect(await fixture.chats.findOne(other, ANA_LID)).toMatchObject({ remoteJid: ANA_LID });
    await fixture.instances.purge(instanceId);
    expect(
      await fixture.database.dataSource.query(
        'SELECT count(*)::int AS rows FROM person_address WHERE instance_id = $1',
        [instanceId],
      ),
    ).toEqual([{ rows: 0 }]);
  });

  it('has one chat in the end when both are told at the same time', async () => {
    const reports = Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0 ? reportOf([byLid(`${index}`)]) : reportOf([text(`${index}`)]),
    );
    await Promise.all(
      [...reports, NEWS['a mapping']?.() ?? reportOf([])].map((each) => tell(each)),
    );
    await tell({ kind: 'addresses', items: [PAIR] });
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA, unread_messages: 8 }]);
    await expectTotalsToHold();
  });
});

describe('a number that becomes known by the echo of a sending', () => {
  it('is stored when another transaction holds the chat and wants the message', async () => {
    await twoChats();
    const { dataSource, transactions } = fixture.database;
    let hold = () => {};
    const held = new Promise<void>((resolve) => (hold = resolve));
    const waiting = async () => {
      const rows: { waiting: number }[] = await dataSource.query(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0]?.waiting;
    };
    // Chat first, then message: against the order of locks, as an older version, or a hand at the database, may do it.
    let tries = 0;
    const rival = transactions.run(async (tx) => {
      tries += 1;
      await tx.query(`UPDATE chat SET name = 'Rival' WHERE instance_id = $1`, [instanceId]);
      hold();
      if (tries === 1) await expect.poll(waiting, { timeout: 15_000 }).toBe(1);
      await tx.query(`UPDATE message SET push_name = 'Rival' WHERE instance_id = $1`, [instanceId]);
    });
    await held;
    const echo = text('eco', {
      key: { id: 'ECHO', fromMe: true, remoteJid: ANA_LID, remoteJidAlt: ANA },
    });
    const sent = transactions.run((tx) => fixture.projection.store(tx, instanceId, [echo], 'sent'));
    await Promise.all([rival, sent]);
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA }]);
    expect(await rows('message')).toHaveLength(4);
    expect((await rows('message')).map((row) => row['remote_jid'])).toEqual(
      Array.from({ length: 4 }, () => ANA),
    );
    await expectTotalsToHold();
  });
});
