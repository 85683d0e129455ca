import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { WebhookSink } from '../support/webhook-sink.js';
import { MediaGateway, type SentMessage } from './media-gateway.js';

const ANA = '5511988887777';
const WAIT = { timeout: 20_000, interval: 20 };

interface ToldMessage {
  readonly key: { readonly id: string };
  readonly message: { readonly mediaUrl?: string };
  readonly media?: { readonly state: string; readonly reason?: string };
}

let media: MediaGateway;
let sink: WebhookSink;
let acme: { instanceId: string; number: string };
beforeAll(async () => {
  media = await MediaGateway.start({ MEDIA_SAVE: 'true' });
  sink = await WebhookSink.start();
  const events = ['MESSAGES_UPSERT', 'SEND_MESSAGE'];
  acme = await media.pair('acme', { webhook: { url: sink.url, events } });
});
afterAll(async () => {
  await media.close();
  await sink.stop();
});
beforeEach(async () => {
  await media.simulator.failMedia({ request: 'download', status: 500, times: 0 });
  for (const number of [ANA, acme.number])
    await media.simulator.setNumber({ number, keepsMedia: true });
});

const comesIn = (bytes: Buffer) =>
  media.simulator.sendMedia({
    from: ANA,
    to: acme.number,
    kind: 'document',
    bytes: bytes.toString('base64'),
    fileName: 'a.bin',
  });

const mediaOf = (id: string) =>
  media.query('SELECT id FROM media WHERE message_id = $1 AND size IS NOT NULL', [id]);
const arrivalOf = (id: string) =>
  media.query<{ tries: number; due_at: Date | null; reason: string | null }>(
    `SELECT a.tries, a.due_at, a.reason FROM media_arrival AS a
     JOIN message AS m ON m.instance_id = a.instance_id AND m.id = a.message_id WHERE m.message_id = $1`,
    [id],
  );
const isSaved = (id: string) =>
  vi.waitFor(async () => {
    expect(await mediaOf(id)).toHaveLength(1);
    expect(await arrivalOf(id)).toEqual([]);
  }, WAIT);
/** Resolves when so many tries have failed. */
const hasFailed = (id: string, tries: number) =>
  vi.waitFor(async () => expect(await arrivalOf(id)).toMatchObject([{ tries }]), WAIT);
/** Lets the time of the next try come; with `tries`, as if so many had failed. */
const nextTry = (id: string, tries: number | null = null) =>
  media.query(
    `UPDATE media_arrival SET due_at = now(), tries = coalesce($2, tries)
     WHERE message_id = (SELECT m.id FROM message AS m WHERE m.message_id = $1)`,
    [id, tries],
  );

async function told(id: string, name = 'messages.upsert'): Promise<ToldMessage | undefined> {
  const find = () =>
    sink
      .of(name)
      .map(({ body }): ToldMessage => JSON.parse(body).data)
      .find(({ key }) => key.id === id);
  await sink.waitFor(() => find() !== undefined);
  return find();
}

async function found(id: string): Promise<ToldMessage | undefined> {
  const { body } = await media.call<{ messages: { records: ToldMessage[] } }>(
    'POST',
    '/chat/findMessages/acme',
    { where: { key: { id } } },
  );
  return body.messages.records[0];
}

/** What an address gives to somebody without a key. */
async function download(url = ''): Promise<{ status: number; bytes: Buffer }> {
  const { pathname } = new URL(url);
  const answer = await fetch(`${media.gateway.url}${pathname}`);
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
}

it('saves a file that comes in, and gives its address with the message', async () => {
  const bytes = randomBytes(200_000);
  const { id } = await comesIn(bytes);
  await isSaved(id);
  // Nobody but the store has it now.
  await media.simulator.setNumber({ number: acme.number, keepsMedia: false });
  await media.simulator.expireMedia({ number: ANA, id });
  const event = await told(id);
  expect(event?.media).toEqual({ state: 'available' });
  for (const url of [event?.message.mediaUrl, (await found(id))?.message.mediaUrl])
    expect((await download(url)).bytes.equals(bytes)).toBe(true);
});

it('gives an address that is good before the file is saved, and no other file by it', async () => {
  await media.simulator.failMedia({ request: 'download', status: 500, times: 1 });
  const bytes = randomBytes(1_000);
  const { id } = await comesIn(bytes);
  await hasFailed(id, 1);
  const url = (await told(id))?.message.mediaUrl ?? '';
  expect((await download(url)).bytes.equals(bytes)).toBe(true);
  const { origin, pathname } = new URL(url);
  const [start, named = '', expires, signature] = pathname.split('.');
  const forge = (parts: readonly unknown[]) => download(`${origin}${parts.join('.')}`);
  const other = `${named.slice(0, -1)}${named.endsWith('A') ? 'B' : 'A'}`;
  expect((await forge([start, other, expires, signature])).status).toBe(404);
  expect((await forge([start, named, Number(expires) + 1, signature])).status).toBe(404);
  expect((await forge([start, named, expires, signature])).status).toBe(200);
});

it('tries again, and has the phone upload again what cannot be downloaded', async () => {
  await media.simulator.failMedia({ request: 'download', status: 500, times: 2 });
  const { id } = await comesIn(randomBytes(500));
  await hasFailed(id, 1);
  expect((await arrivalOf(id))[0]?.reason).toContain('could not be downloaded');
  await nextTry(id);
  await isSaved(id);
});

it('says at the message that its file could not be saved, until it is had', async () => {
  await media.simulator.setNumber({ number: acme.number, keepsMedia: false });
  await media.simulator.failMedia({ request: 'download', status: 404, times: 2 });
  const { id } = await comesIn(randomBytes(500));
  await hasFailed(id, 1);
  expect((await found(id))?.media).toEqual({ state: 'available' });
  await nextTry(id, 4);
  await hasFailed(id, 5);
  expect((await arrivalOf(id))[0]?.due_at).toBeNull();
  expect((await found(id))?.media).toEqual({
    state: 'failed',
    reason: expect.stringContaining('does not have this file any more'),
  });
  const bytes = await download((await found(id))?.message.mediaUrl);
  expect(bytes.status).toBe(200);
  expect((await found(id))?.media).toEqual({ state: 'available' });
});

it('finds again what a process that ended has left, without being told', async () => {
  const { id } = await comesIn(randomBytes(500));
  await isSaved(id);
  await media.query('DELETE FROM media WHERE message_id = $1', [id]);
  await media.query(
    'INSERT INTO media_arrival (instance_id, message_id) SELECT instance_id, id FROM message WHERE message_id = $1',
    [id],
  );
  await isSaved(id);
});

it('delays no message by files that do not come', async () => {
  await media.simulator.failMedia({ request: 'download', status: 500, times: 6 });
  const ids: string[] = [];
  for (let n = 0; n < 6; n += 1) ids.push((await comesIn(randomBytes(50))).id);
  const text = await media.simulator.sendText({ from: ANA, to: acme.number, text: 'Oi' });
  await told(text.id);
  for (const id of ids) await hasFailed(id, 1);
});

it('keeps a file that was sent, and answers and tells its address', async () => {
  const bytes = randomBytes(5_000);
  const sent = await media.call<SentMessage & ToldMessage>('POST', '/message/sendMedia/acme', {
    number: ANA,
    mediatype: 'document',
    media: bytes.toString('base64'),
    fileName: 'a.bin',
  });
  const { key, message } = sent.body;
  const event = await told(key.id, 'send.message');
  for (const url of [message.mediaUrl, event?.message.mediaUrl])
    expect((await download(url)).bytes.equals(bytes)).toBe(true);
  expect(await arrivalOf(key.id)).toEqual([]);
});

it('leaves nothing to do for an instance that is deleted', async () => {
  const { number, instanceId } = await media.pair('short');
  await media.simulator.failMedia({ request: 'download', status: 500, times: 1 });
  const { id } = await media.simulator.sendMedia({
    from: ANA,
    to: number,
    kind: 'image',
    size: 99,
  });
  await hasFailed(id, 1);
  await media.call('DELETE', '/instance/delete/short');
  await vi.waitFor(async () => {
    const left = await media.query('SELECT FROM media_arrival WHERE instance_id = $1', [
      instanceId,
    ]);
    expect(left).toEqual([]);
  }, WAIT);
});
