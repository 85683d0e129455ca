import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANA, type MessagesFixture, openMessages, reportOf, text } from './messages-fixture.js';

const BIA = '5511977776666@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

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
  fixture.database.dataSource.query(
    `SELECT * FROM ${table} WHERE instance_id = $1 ORDER BY remote_jid COLLATE "C"`,
    [instanceId],
  );
const totals = async () => (await fixture.instances.totals([instanceId])).get(instanceId);
const chat = (remoteJid: string, name: string | null, unreadMessages = 0) => ({
  remoteJid,
  name,
  unreadMessages,
  lastMessageAt: 1_760_972_400,
});

describe('the history of an account', () => {
  it('is stored, and what is new of it told in the shape of the contract', async () => {
    const events = await fixture.report(instanceId, {
      kind: 'history',
      chats: [chat(ANA, 'Ana', 3), chat(GROUP, 'Time')],
      contacts: [{ remoteJid: ANA, pushName: 'Ana' }],
    });
    expect(events).toEqual([
      {
        instanceId,
        name: 'chats.set',
        data: [
          { remoteJid: ANA, instanceId, name: 'Ana' },
          { remoteJid: GROUP, instanceId, name: 'Time' },
        ],
      },
      {
        instanceId,
        name: 'contacts.upsert',
        data: [{ remoteJid: ANA, pushName: 'Ana', profilePicUrl: null, instanceId }],
      },
    ]);
    expect(await rows('chat')).toMatchObject([
      { remote_jid: GROUP, name: 'Time' },
      { remote_jid: ANA, name: 'Ana', unread_messages: 3 },
    ]);
    expect(await totals()).toEqual({ messages: 0, chats: 2, contacts: 1 });
  });

  it('that comes again is not told again, and changes nothing that is newer', async () => {
    await fixture.report(instanceId, reportOf([text('Oi')]));
    const report = {
      kind: 'history',
      chats: [chat(ANA, 'Ana of old', 9), chat(BIA, null)],
      contacts: [{ remoteJid: ANA, pushName: 'Ana of old' }],
    } as const;
    const events = await fixture.report(instanceId, report);
    expect(events).toMatchObject([{ name: 'chats.set', data: [{ remoteJid: BIA }] }]);
    expect(await fixture.report(instanceId, report)).toEqual([]);
    expect(await rows('chat')).toMatchObject([
      { remote_jid: BIA, name: null },
      { remote_jid: ANA, name: 'Ana', unread_messages: 1 },
    ]);
    expect(await rows('contact')).toMatchObject([{ push_name: 'Ana' }]);
    expect(await totals()).toEqual({ messages: 1, chats: 2, contacts: 1 });
  });

  it('fills in names that were missing', async () => {
    await fixture.report(instanceId, {
      kind: 'history',
      chats: [chat(BIA, null)],
      contacts: [{ remoteJid: BIA, pushName: null }],
    });
    await fixture.report(instanceId, {
      kind: 'history',
      chats: [chat(BIA, 'Bia')],
      contacts: [{ remoteJid: BIA, remoteJidAlt: '222@lid', pushName: 'Bia' }],
    });
    expect(await rows('chat')).toMatchObject([{ name: 'Bia' }]);
    expect(await rows('contact')).toMatchObject([{ push_name: 'Bia', remote_jid_alt: '222@lid' }]);
  });

  it('may name a chat twice, and in characters that cannot be stored', async () => {
    const events = await fixture.report(instanceId, {
      kind: 'history',
      chats: [chat(ANA, 'A'), chat(ANA, 'B\0')],
      contacts: [],
    });
    expect(events).toHaveLength(1);
    expect(await rows('chat')).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('that comes before its message is stored is told with it, code and all', async () => {
    const own = text('hi', { key: { fromMe: true } });
    const { id, remoteJid } = own.key;
    expect(
      await fixture.report(instanceId, { kind: 'refused', messageId: id, remoteJid, code: '463' }),
    ).toEqual([]);
    const events = await fixture.report(instanceId, reportOf([own]));
    expect(events.at(-1)).toMatchObject({
      name: 'messages.update',
      data: { status: 'ERROR', errors: [{ code: 463, title: 'Account restricted' }] },
    });
  });
});
