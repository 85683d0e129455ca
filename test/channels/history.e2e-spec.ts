import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PairedInstance, World } from '../support/world.js';

const ANA = '5511988887777';
const ANA_JID = `${ANA}@s.whatsapp.net`;
const ANA_LID = /^\d+@lid$/;

interface Found {
  readonly messages: { readonly total: number; readonly records: readonly { readonly key: Key }[] };
}
interface Key {
  readonly id: string;
  readonly remoteJid: string;
  readonly remoteJidAlt?: string;
}

/** What the phone tells a new device of the past, from the pairing to what a client of the gateway sees. */
describe('the history of a phone', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world?.stop());

  const past = (id: string, chat = ANA) => ({
    chat,
    name: 'Ana',
    unread: 1,
    messages: [{ id, text: id, at: '2026-01-01T10:00:00Z' }],
  });

  async function pairWithHistory(name: string, number: string, syncFullHistory: boolean) {
    await world.simulator.history.set({
      number,
      chunks: [
        { type: 'INITIAL_BOOTSTRAP', progress: 20, chats: [past('BOOT')] },
        { type: 'RECENT', progress: 60, chats: [past('RECENT', '5511977776666')] },
        { type: 'FULL', progress: 100, chats: [past('FULL', '5511966665555')] },
      ],
    });
    const created = await world.create(name, { syncFullHistory });
    await world.simulator.scan({ qr: created.qrcode.code ?? '', number });
    await world.opened(name);
    return { name, token: created.hash, number };
  }

  const find = async ({ name, token }: Pick<PairedInstance, 'name' | 'token'>, where: object) =>
    (
      await world.gateway.call<Found>('POST', `/chat/findMessages/${name}`, {
        key: token,
        body: { where },
      })
    ).body.messages;
  const progressOf = async (name: string): Promise<unknown> =>
    Object(await world.state(name)).history;

  it.each([
    { syncFullHistory: false, ids: ['BOOT', 'RECENT'], end: { stage: 'recent', progress: 60 } },
    {
      syncFullHistory: true,
      ids: ['BOOT', 'FULL', 'RECENT'],
      end: { stage: 'full', progress: 100 },
    },
  ])('is stored and told as history, with syncFullHistory $syncFullHistory', async (asked) => {
    const name = `history-${asked.syncFullHistory}`;
    const number = asked.syncFullHistory ? '5511940000002' : '5511940000001';
    const instance = await pairWithHistory(name, number, asked.syncFullHistory);
    // A text that comes after all of it: what is not told by then is not told.
    const newest = await world.simulator.sendText({ from: ANA, to: number, text: 'agora' });
    await world.sink.waitFor((sink) =>
      sink.of('messages.upsert', name).find(({ body }) => body.includes(newest.id)),
    );
    const ids = async () =>
      (await find(instance, {})).records
        .map(({ key }) => key.id)
        .filter((id) => id !== newest.id)
        .toSorted();
    await expect.poll(ids, { timeout: 15_000 }).toEqual(asked.ids);
    await expect.poll(() => progressOf(name), { timeout: 15_000 }).toMatchObject(asked.end);
    // Told as what it is, once each, and never as new.
    const told = () => JSON.stringify(world.sink.of('messages.set', name).map(({ body }) => body));
    for (const id of asked.ids) {
      await world.sink.waitFor(() => told().split(`\\"id\\":\\"${id}\\"`).length === 2);
    }
    const asNew = world.sink.of('messages.upsert', name).map(({ body }) => body);
    for (const id of ['BOOT', 'RECENT', 'FULL']) expect(asNew.join()).not.toContain(`"${id}"`);
    await world.sink.waitFor((sink) =>
      sink.of('chats.set', name).find(({ body }) => body.includes(ANA_JID)),
    );
  });

  it('and the chat of a person by number and by LID are one', async () => {
    const instance = { ...(await world.pair('one', '5511940000003')) };
    const { number } = instance;
    const ids: string[] = [];
    for (const addressing of ['pn', 'lid', 'pn'] as const) {
      const { id } = await world.simulator.sendText({
        from: ANA,
        to: number,
        text: addressing,
        addressing,
      });
      ids.push(id);
      await world.sink.waitFor((sink) =>
        sink.of('messages.upsert', 'one').find(({ body }) => body.includes(id)),
      );
    }
    const byNumber = await find(instance, { key: { remoteJid: ANA_JID } });
    const lid = byNumber.records.map(({ key }) => key.remoteJidAlt).find((alt) => alt) ?? '';
    expect(lid).toMatch(ANA_LID);
    const sent = await world.gateway.call<{ key: Key }>('POST', '/message/sendText/one', {
      key: instance.token,
      body: { number: lid, text: 'resposta' },
    });
    expect(sent.status).toBe(201);
    ids.push(sent.body.key.id);
    for (const remoteJid of [ANA_JID, lid]) {
      const { total, records } = await find(instance, { key: { remoteJid } });
      expect(total).toBe(4);
      expect(records.map(({ key }) => key.id).toSorted()).toEqual(ids.toSorted());
      const chats = await world.gateway.call<unknown>('POST', '/chat/findChats/one', {
        key: instance.token,
        body: { where: { remoteJid } },
      });
      expect(chats.body).toMatchObject([{ remoteJid: ANA_JID }]);
    }
    const all = await world.gateway.call<unknown[]>('POST', '/chat/findChats/one', {
      key: instance.token,
      body: {},
    });
    expect(all.body).toHaveLength(1);
    expect(await world.simulator.violations()).toEqual([]);
  });
});
