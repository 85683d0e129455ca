import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatQuery } from '../src/chats/chat-query.js';
import {
  ANA,
  type MessagesFixture,
  openMessages,
  receipt,
  receiptsOf,
  reportOf,
  text,
} from './messages-fixture.js';

const GROUP = '120363025246125486@g.us';
const ANA_LID = '98765432101234@lid';

let fixture: MessagesFixture;
let instanceId: string;

const person = (index: number) => `55119${String(index).padStart(8, '0')}@s.whatsapp.net`;

beforeAll(async () => {
  fixture = await openMessages();
  instanceId = await fixture.newInstance();
  const fromMany = Array.from({ length: 30 }, (_, index) =>
    text(`olá ${index}`, {
      key: { remoteJid: person(index) },
      pushName: `Pessoa ${index}`,
      messageTimestamp: 1_000 + index,
    }),
  );
  const fromAna = text('foto', {
    key: { remoteJid: ANA_LID, remoteJidAlt: ANA, id: 'ANA' },
    message: { imageMessage: { caption: 'foto', url: 'https://mmg.test/x', mediaKey: 'AAAA' } },
    messageType: 'imageMessage',
    messageTimestamp: 5_000,
  });
  const own = text('oi', {
    key: { fromMe: true, remoteJid: person(3), id: 'OWN' },
    messageTimestamp: 4_000,
  });
  const inGroup = text('grupo', {
    key: { remoteJid: GROUP, participant: ANA_LID, participantAlt: ANA, id: 'GROUP' },
    messageTimestamp: 6_000,
  });
  for (const instance of [instanceId, await fixture.newInstance()]) {
    await fixture.report(instance, reportOf([...fromMany, fromAna, own, inGroup]));
  }
  await fixture.report(instanceId, receiptsOf(receipt(own, 'DELIVERY_ACK'), receipt(own, 'READ')));
});
afterAll(() => fixture.close());

describe('findChats', () => {
  it('gives each chat once, the latest first, with its last message in short', async () => {
    const { items } = await fixture.chats.find(instanceId, {});
    expect(items).toHaveLength(32);
    expect(items.slice(0, 4).map(({ remoteJid }) => remoteJid)).toEqual([
      GROUP,
      ANA,
      person(3),
      person(29),
    ]);
    expect(items[1]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      pushName: 'Ana',
      profilePicUrl: null,
      unreadCount: 1,
      isSaved: true,
      windowActive: true,
      lastMessage: {
        key: { id: 'ANA', remoteJid: ANA, remoteJidAlt: ANA_LID },
        message: { imageMessage: { caption: 'foto' } },
        messageType: 'imageMessage',
        messageTimestamp: 5_000,
        instanceId,
        sessionId: null,
        status: 'DELIVERY_ACK',
      },
    });
    expect(items[1]?.lastMessage?.message).toEqual({ imageMessage: { caption: 'foto' } });
    // The owner wrote last: read, and named as the owner is.
    expect(items[2]).toMatchObject({ unreadCount: 0, lastMessage: { pushName: 'Você' } });
  });

  it.each([
    [{ where: { remoteJid: person(7).split('@')[0] ?? '' } }, [person(7)]],
    [{ where: { remoteJid: ANA_LID } }, [ANA]],
    [{ where: { messageTimestamp: { gte: 4_000_000, lte: 5_000_000 } } }, [ANA, person(3)]],
    [{ take: 2, skip: 1 }, [ANA, person(3)]],
  ])('filters and pages: %j', async (body, found) => {
    const { items } = await fixture.chats.find(instanceId, body);
    expect(items.map(({ remoteJid }) => remoteJid)).toEqual(found);
  });

  it('walks all pages by cursor, without a gap', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await fixture.chats.find(instanceId, { take: 7, cursor });
      seen.push(...page.items.map(({ remoteJid }) => remoteJid));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(32);
    expect(new Set(seen).size).toBe(32);
  });

  it('refuses a cursor that no page gave', async () => {
    await expect(fixture.chats.find(instanceId, { cursor: 'x' })).rejects.toMatchObject({
      code: 'page.cursor_invalid',
      status: 400,
    });
  });
});

describe('findChatByRemoteJid', () => {
  it('gives one chat, and null for none', async () => {
    expect(await fixture.chats.findOne(instanceId, ANA_LID)).toMatchObject({
      remoteJid: ANA,
      name: 'Ana',
      labels: [],
      unreadMessages: 1,
      instanceId,
    });
    expect(await fixture.chats.findOne(instanceId, ANA)).toMatchObject({ remoteJid: ANA });
    expect(await fixture.chats.findOne(instanceId, 'nobody@s.whatsapp.net')).toBeNull();
  });
});

describe('findContacts', () => {
  it('finds a person by either address', async () => {
    for (const remoteJid of [ANA, ANA_LID, '5511988887777']) {
      const { items } = await fixture.contacts.find(instanceId, { where: { remoteJid } });
      expect(items).toMatchObject([
        { remoteJid: ANA, remoteJidAlt: ANA_LID, pushName: 'Ana', type: 'contact', isGroup: false },
      ]);
    }
  });

  it('takes an address where the record is named, and a record as well', async () => {
    const [ana] = (await fixture.contacts.find(instanceId, { where: { id: ANA } })).items;
    expect(ana?.remoteJid).toBe(ANA);
    const byId = await fixture.contacts.find(instanceId, { where: { id: ana?.id ?? '' } });
    expect(byId.items).toEqual([ana]);
    const none = await fixture.contacts.find(instanceId, { where: { id: 'none' } });
    expect(none.items).toEqual([]);
  });

  it('gives all without a page size, and pages with one', async () => {
    expect((await fixture.contacts.find(instanceId, {})).items).toHaveLength(31);
    const first = await fixture.contacts.find(instanceId, { offset: 20 });
    const second = await fixture.contacts.find(instanceId, { offset: 20, page: 2 });
    const byCursor = await fixture.contacts.find(instanceId, {
      offset: 20,
      cursor: first.nextCursor ?? '',
    });
    expect([first.items.length, second.items.length]).toEqual([20, 11]);
    expect(byCursor).toEqual(second);
    expect(byCursor.nextCursor).toBeNull();
  });
});

describe('findStatusMessage', () => {
  it.each([{ id: 'OWN' }, { keyId: 'OWN' }, { remoteJid: person(3), id: 'OWN' }])(
    'finds by %j',
    async (where) => {
      const { items } = await fixture.statuses.find(instanceId, { where });
      expect(items.map(({ status, keyId, fromMe }) => [status, keyId, fromMe])).toEqual([
        ['DELIVERY_ACK', 'OWN', true],
        ['READ', 'OWN', true],
      ]);
    },
  );

  it('walks all pages by cursor', async () => {
    const first = await fixture.statuses.find(instanceId, { offset: 1 });
    const second = await fixture.statuses.find(instanceId, {
      offset: 1,
      cursor: first.nextCursor ?? '',
    });
    expect([...first.items, ...second.items].map(({ status }) => status)).toEqual([
      'DELIVERY_ACK',
      'READ',
    ]);
    const third = await fixture.statuses.find(instanceId, {
      offset: 1,
      cursor: second.nextCursor ?? '',
    });
    expect(third).toEqual({ items: [], nextCursor: null });
  });
});

describe('with much stored', () => {
  let busy: string;
  beforeAll(async () => {
    busy = await fixture.newInstance();
    await fixture.database.transactions.run(async (tx) => {
      await tx.query(
        `INSERT INTO chat (instance_id, remote_jid, last_message_at)
         SELECT $1, i || '@s.whatsapp.net', to_timestamp(i) FROM generate_series(1, 5000) AS i`,
        [busy],
      );
      await tx.query(
        `INSERT INTO contact (instance_id, remote_jid, remote_jid_alt)
         SELECT $1, i || '@s.whatsapp.net', i || '@lid' FROM generate_series(1, 5000) AS i`,
        [busy],
      );
      await tx.query(
        `INSERT INTO message (instance_id, id, remote_jid, message_id, from_me, message_type, content, source, status,
           message_timestamp)
         SELECT $1, gen_random_uuid(), i % 5000 + 1 || '@s.whatsapp.net', 'M' || i, true, 'conversation', '{}', 'web',
           'READ', i FROM generate_series(1, 15000) AS i`,
        [busy],
      );
      await tx.query(
        `INSERT INTO message_status (instance_id, message_id, status)
         SELECT $1, id, 'READ' FROM message WHERE instance_id = $1`,
        [busy],
      );
    });
    await fixture.database.dataSource.query('ANALYZE chat, contact, message, message_status');
  });

  const cursorOf = async (take: number) => (await fixture.chats.find(busy, { take })).nextCursor;

  it('an index leads to each page of chats', async () => {
    const bodies = [
      { take: 20 },
      { take: 20, cursor: (await cursorOf(20)) ?? '' },
      { where: { remoteJid: '7@s.whatsapp.net' } },
      { where: { messageTimestamp: { gte: 100_000, lte: 200_000 } }, take: 20 },
    ];
    for (const body of bodies) {
      const plan = await fixture.storedChats.explain(busy, chatQuery(body));
      expect(plan).not.toMatch(/Seq Scan on (?:chat|contact|message)/);
      expect(plan).toMatch(/Index.* using (?:chat_recent|chat_pkey) on chat/);
      expect(plan).toMatch(/using message_recent_in_chat/);
    }
  });

  it('an index leads to contacts', async () => {
    for (const [body, index] of [
      [{ offset: 50 }, 'contact_pkey'],
      [{ where: { remoteJid: '7@lid' } }, 'contact_by_other_address'],
      [{ where: { id: '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55' } }, 'contact_id'],
    ] as const) {
      const plan = await fixture.contacts.explain(busy, body);
      expect(plan).not.toContain('Seq Scan');
      expect(plan).toContain(index);
    }
  });

  it('an index leads to statuses', async () => {
    for (const where of [{}, { id: 'M7' }, { remoteJid: '7@s.whatsapp.net' }]) {
      const plan = await fixture.statuses.explain(busy, { where });
      expect(plan).not.toContain('Seq Scan');
    }
  });
});
