import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANA,
  type MessagesFixture,
  openMessages,
  receipt,
  receiptsOf,
  reportOf,
  text,
} from './messages-fixture.js';

const BIA = '5511977776666@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

let fixture: MessagesFixture;
let instanceId: string;

beforeAll(async () => {
  fixture = await openMessages();
  instanceId = await fixture.newInstance();
  const toAna = Array.from({ length: 60 }, (_, index) =>
    text(`ana ${index}`, { messageTimestamp: 1_000 + index, key: { id: `ANA${index}` } }),
  );
  const own = text('own', {
    key: { fromMe: true, remoteJid: BIA, id: 'OWN' },
    pushName: null,
    messageTimestamp: 2_000,
    source: 'web',
  });
  const inGroup = text('group', {
    key: { remoteJid: GROUP, participant: ANA, id: 'GROUP' },
    messageTimestamp: 3_000,
    messageType: 'imageMessage',
  });
  await fixture.report(instanceId, reportOf([...toAna, own, inGroup]));
  await fixture.report(instanceId, receiptsOf(receipt(own, 'DELIVERY_ACK'), receipt(own, 'READ')));
  // Another instance with the same messages, of which nothing may be seen.
  await fixture.report(await fixture.newInstance(), reportOf([...toAna, own, inGroup]));
});
afterAll(() => fixture.close());

const find = async (body: Parameters<MessagesFixture['find']['find']>[1]) =>
  (await fixture.find.find(instanceId, body)).answer.messages;

describe('findMessages', () => {
  it('gives the newest fifty of all', async () => {
    const page = await find({});
    expect(page).toMatchObject({ total: 62, pages: 2, currentPage: 1 });
    expect(page.records).toHaveLength(50);
    expect(page.records.slice(0, 3).map(({ key }) => key.id)).toEqual(['GROUP', 'OWN', 'ANA59']);
  });

  it('walks all pages by cursor, without a gap', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const where = { key: { remoteJid: ANA } };
      const page = await fixture.find.find(instanceId, { where, offset: 18, cursor });
      expect(page.answer.messages.total).toBe(60);
      seen.push(...page.answer.messages.records.map(({ key }) => key.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => `ANA${59 - index}`));
  });

  it('refuses a cursor that no page gave', async () => {
    await expect(fixture.find.find(instanceId, { cursor: 'x' })).rejects.toMatchObject({
      code: 'page.cursor_invalid',
    });
  });

  it('walks all pages without a gap', async () => {
    const seen: string[] = [];
    for (let page = 1; page <= 4; page += 1) {
      const { records, total, pages } = await find({
        where: { key: { remoteJid: ANA } },
        page,
        offset: 18,
      });
      expect({ total, pages }).toEqual({ total: 60, pages: 4 });
      seen.push(...records.map(({ key }) => key.id));
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => `ANA${59 - index}`));
  });

  it.each([
    [{ key: { id: 'OWN' } }, ['OWN']],
    [{ key: { fromMe: true } }, ['OWN']],
    [{ key: { participant: ANA } }, ['GROUP']],
    [{ key: { remoteJid: ANA, id: 'OWN' } }, []],
    [{ messageType: 'imageMessage' }, ['GROUP']],
    [{ source: 'web' }, ['OWN']],
    [
      { messageTimestamp: { gte: new Date(1_059_000).toISOString(), lte: 2_000_000 } },
      ['OWN', 'ANA59'],
    ],
    [{ id: 'cm8abc' }, []],
  ])('finds by %j', async (where, ids) => {
    const page = await find({ where });
    expect(page.records.map(({ key }) => key.id)).toEqual(ids);
    expect(page.total).toBe(ids.length);
  });

  it('finds by the id of a record, and shows what became of a message', async () => {
    const [own] = (await find({ where: { key: { id: 'OWN' } } })).records;
    expect(own).toMatchObject({
      key: { remoteJid: BIA, fromMe: true, id: 'OWN' },
      pushName: 'Você',
      message: { conversation: 'own' },
      messageTimestamp: 2_000,
      instanceId,
      contextInfo: null,
      MessageUpdate: [{ status: 'DELIVERY_ACK' }, { status: 'READ' }],
    });
    expect((await find({ where: { id: own?.id ?? '' } })).records).toEqual([own]);
  });
});
