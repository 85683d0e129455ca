import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ANA,
  type MessagesFixture,
  openMessages,
  receipt,
  receiptsOf,
  reportOf,
  text,
} from './messages-fixture.js';

let fixture: MessagesFixture;
let instanceId: string;

beforeAll(async () => {
  fixture = await openMessages();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  instanceId = await fixture.newInstance();
});

const rows = (table: string): Promise<Record<string, unknown>[]> =>
  fixture.database.dataSource.query(`SELECT * FROM ${table} WHERE instance_id = $1`, [instanceId]);
const totals = async () => (await fixture.instances.totals([instanceId])).get(instanceId);
const names = (events: readonly { name: string }[]) => events.map(({ name }) => name);
/** Without what is told of new chats and contacts. */
const messagesIn = <T extends { readonly name: string }>(events: readonly T[]) =>
  events.filter(({ name }) => name.startsWith('messages.'));

describe('messages', () => {
  it('are stored with chat, contact and counts, and told', async () => {
    const message = text('Oi');
    const events = messagesIn(await fixture.report(instanceId, reportOf([message])));
    expect(events).toEqual([
      { instanceId, name: 'messages.upsert', data: { ...message, instanceId } },
    ]);
    expect(await rows('chat')).toMatchObject([
      { remote_jid: ANA, name: 'Ana', unread_messages: 1 },
    ]);
    expect(await rows('contact')).toMatchObject([{ remote_jid: ANA, push_name: 'Ana' }]);
    expect(await totals()).toEqual({ messages: 1, chats: 1, contacts: 1 });
  });

  it('that come again change nothing and are not told, also within one report', async () => {
    const message = text('Oi');
    await fixture.report(instanceId, reportOf([message, message]));
    expect(await fixture.report(instanceId, reportOf([message], 'held'))).toEqual([]);
    expect(await rows('chat')).toMatchObject([{ unread_messages: 1 }]);
    expect(await totals()).toEqual({ messages: 1, chats: 1, contacts: 1 });
  });

  it('are stored once when two transactions race', async () => {
    const batch = Array.from({ length: 20 }, (_, index) => text(`${index}`));
    const results = await Promise.all([
      fixture.report(instanceId, reportOf(batch)),
      fixture.report(instanceId, reportOf([...batch].reverse())),
    ]);
    expect(messagesIn(results.flat())).toHaveLength(20);
    expect(await totals()).toEqual({ messages: 20, chats: 1, contacts: 1 });
  });

  it('of a chat that two transactions begin are all counted as unread', async () => {
    const { dataSource, transactions } = fixture.database;
    let second: Promise<unknown> = Promise.resolve();
    await transactions.run(async (tx) => {
      await fixture.projection.store(tx, instanceId, [text('um')], 'live');
      second = fixture.report(instanceId, reportOf([text('dois')]));
      await vi.waitFor(async () => {
        const waiting: unknown[] = await dataSource.query(
          `SELECT 1 FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        expect(waiting).toHaveLength(1);
      }, 10_000);
    });
    await second;
    expect(await rows('chat')).toMatchObject([{ remote_jid: ANA, unread_messages: 2 }]);
  });

  it('of the past are stored, and told together as those', async () => {
    const [first, second] = [text('old'), text('older')];
    expect(await fixture.report(instanceId, reportOf([first, second], 'history'))).toEqual([
      {
        instanceId,
        name: 'messages.set',
        data: [
          { ...first, instanceId },
          { ...second, instanceId },
        ],
      },
    ]);
    expect(await fixture.report(instanceId, reportOf([first], 'history'))).toEqual([]);
    expect(await rows('message')).toHaveLength(2);
    expect(await rows('chat')).toMatchObject([{ unread_messages: 0 }]);
  });

  it('keep the order in which they came', async () => {
    const batch = [text('b', { key: { id: 'B' } }), text('a', { key: { id: 'A' } })];
    const events = messagesIn(await fixture.report(instanceId, reportOf(batch)));
    expect(events.map(({ data }) => data)).toMatchObject([
      { key: { id: 'B' } },
      { key: { id: 'A' } },
    ]);
  });

  it('of the owner reset what is unread and take nobody their name', async () => {
    await fixture.report(instanceId, reportOf([text('1'), text('2')]));
    const own = text('3', { key: { fromMe: true }, pushName: '' });
    expect(names(await fixture.report(instanceId, reportOf([own])))).toEqual(['messages.upsert']);
    expect(await rows('chat')).toMatchObject([{ unread_messages: 0, name: 'Ana' }]);
    expect(await rows('contact')).toMatchObject([{ push_name: 'Ana' }]);
  });

  it('that are reactions leave nothing to read', async () => {
    await fixture.report(instanceId, reportOf([text('Oi')]));
    const reaction = text('', {
      messageType: 'reactionMessage',
      message: { reactionMessage: { text: '👍', key: { id: 'A' } } },
    });
    const events = await fixture.report(instanceId, reportOf([reaction]));
    expect(names(events)).toContain('messages.upsert');
    expect(await rows('chat')).toMatchObject([{ unread_messages: 1 }]);
  });

  it('with characters that PostgreSQL cannot store do not fail', async () => {
    const message = text('a\0b\ud800', { pushName: 'A\0na' });
    expect(messagesIn(await fixture.report(instanceId, reportOf([message])))).toHaveLength(1);
    expect(await rows('message')).toMatchObject([
      { content: { conversation: 'ab\ufffd' }, push_name: 'Ana' },
    ]);
  });

  it('of one instance are nothing to another', async () => {
    const message = text('Oi');
    const other = await fixture.newInstance();
    await fixture.report(other, reportOf([message]));
    expect(messagesIn(await fixture.report(instanceId, reportOf([message])))).toHaveLength(1);
    expect(await totals()).toEqual({ messages: 1, chats: 1, contacts: 1 });
    expect(await fixture.messages.findContent(await fixture.newInstance(), message.key)).toBeNull();
    expect(await fixture.messages.findContent(other, message.key)).toEqual(message.message);
  });
});

describe('receipts', () => {
  const own = () => text('out', { key: { fromMe: true } });

  it('move a message forward and are told once', async () => {
    const message = own();
    await fixture.report(instanceId, reportOf([message]));
    const delivered = receiptsOf(receipt(message, 'DELIVERY_ACK'));
    const [stored] = await rows('message');
    expect(await fixture.report(instanceId, delivered)).toMatchObject([
      {
        name: 'messages.update',
        data: {
          keyId: message.key.id,
          remoteJid: ANA,
          fromMe: true,
          status: 'DELIVERY_ACK',
          messageId: stored?.['id'],
          key: { id: message.key.id },
        },
      },
    ]);
    expect(await fixture.report(instanceId, delivered)).toEqual([]);
    expect(await rows('message')).toMatchObject([{ status: 'DELIVERY_ACK' }]);
  });

  it('that overtake each other never move it back', async () => {
    const message = own();
    await fixture.report(instanceId, reportOf([message]));
    await fixture.report(instanceId, receiptsOf(receipt(message, 'READ')));
    const late = receiptsOf(receipt(message, 'DELIVERY_ACK'));
    expect(await fixture.report(instanceId, late)).toEqual([]);
    expect(await rows('message')).toMatchObject([{ status: 'READ' }]);
    expect(await rows('message_status')).toHaveLength(2);
  });

  it('of own messages wait for a message that is not stored yet', async () => {
    const message = own();
    const early = receiptsOf(receipt(message, 'READ'), receipt(message, 'DELIVERY_ACK'));
    expect(await fixture.report(instanceId, early)).toEqual([]);
    const events = await fixture.database.transactions.run((tx) =>
      fixture.projection.store(tx, instanceId, [message], 'sent'),
    );
    expect(names(events)).toContain('send.message');
    expect(events.at(-1)).toMatchObject({ name: 'messages.update', data: { status: 'READ' } });
    expect(await rows('message')).toMatchObject([{ status: 'READ' }]);
    expect(await rows('early_receipt')).toEqual([]);
  });

  it('are not lost when they race with the storing of their message', async () => {
    for (let round = 0; round < 20; round += 1) {
      const message = own();
      await Promise.all([
        fixture.database.transactions.run((tx) =>
          fixture.projection.store(tx, instanceId, [message], 'sent'),
        ),
        fixture.report(instanceId, receiptsOf(receipt(message, 'DELIVERY_ACK'))),
      ]);
    }
    const statuses = (await rows('message')).map(({ status }) => status);
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 'DELIVERY_ACK'));
    expect(await rows('early_receipt')).toEqual([]);
  });

  it('of others for messages that are not stored are dropped', async () => {
    expect(await fixture.report(instanceId, receiptsOf(receipt(text('?'), 'READ')))).toEqual([]);
    expect(await rows('early_receipt')).toEqual([]);
  });

  it('of the owner on another device mark the chat as read', async () => {
    const message = text('Oi');
    await fixture.report(instanceId, reportOf([message]));
    await fixture.report(instanceId, receiptsOf(receipt(message, 'READ')));
    expect(await rows('chat')).toMatchObject([{ unread_messages: 0 }]);
  });

  it('of a group are stored for each member, and not told', async () => {
    const message = text('all', { key: { fromMe: true, remoteJid: '120363025246125486@g.us' } });
    await fixture.report(instanceId, reportOf([message]));
    const events = await fixture.report(
      instanceId,
      receiptsOf(receipt(message, 'READ', ANA), receipt(message, 'READ', '1@lid')),
    );
    expect(events).toEqual([]);
    expect(await rows('message_status')).toHaveLength(2);
    expect(await rows('message')).toMatchObject([{ status: 'READ' }]);
  });

  it('say that the server refused a message, unless somebody has it', async () => {
    const [refused, received] = [own(), own()];
    await fixture.report(instanceId, reportOf([refused, received]));
    await fixture.report(instanceId, receiptsOf(receipt(received, 'DELIVERY_ACK')));
    const refuse = (id: string) =>
      fixture.report(instanceId, { kind: 'refused', messageId: id, remoteJid: ANA, code: '479' });
    expect(await refuse(refused.key.id)).toMatchObject([
      { data: { status: 'ERROR', errors: [{ code: 479, title: expect.any(String) }] } },
    ]);
    expect(await refuse(received.key.id)).toEqual([]);
  });

  it('that wait for nothing are dropped after a day', async () => {
    await fixture.report(instanceId, receiptsOf(receipt(own(), 'READ')));
    await fixture.database.dataSource.query(
      `UPDATE early_receipt SET created_at = now() - interval '25 hours' WHERE instance_id = $1`,
      [instanceId],
    );
    const { transactions } = fixture.database;
    await transactions.run((tx) => fixture.early.dropOld(tx));
    expect(await rows('early_receipt')).toEqual([]);
  });
});

describe('purge', () => {
  it('leaves no row of the instance, and all of another', async () => {
    const other = await fixture.newInstance();
    const message = text('out', { key: { fromMe: true } });
    for (const id of [instanceId, other]) {
      await fixture.report(id, reportOf([message, text('in')]));
      await fixture.report(id, receiptsOf(receipt(message, 'READ')));
      await fixture.report(id, receiptsOf(receipt(text('', { key: { fromMe: true } }), 'READ')));
    }
    await fixture.instances.purge(instanceId);
    const tables = [
      'message',
      'message_status',
      'early_receipt',
      'chat',
      'contact',
      'instance_totals',
    ];
    for (const table of tables) {
      expect(await rows(table), table).toEqual([]);
      const kept: unknown[] = await fixture.database.dataSource.query(
        `SELECT 1 FROM ${table} WHERE instance_id = $1`,
        [other],
      );
      expect(kept.length, table).toBeGreaterThan(0);
    }
  });
});
