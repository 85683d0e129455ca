import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type S3Server, startS3 } from '../../libs/s3/src/testing/start-s3.js';
import { WebhookSink } from '../support/webhook-sink.js';
import { MediaGateway } from './media-gateway.js';

const ANA = '5511988887777';
const WAIT = { timeout: 20_000, interval: 20 };

let s3: S3Server;
let media: MediaGateway;
let sink: WebhookSink;
let number: string;
beforeAll(async () => {
  s3 = await startS3();
  media = await MediaGateway.start(s3.variables);
  sink = await WebhookSink.start();
  const webhook = { url: sink.url, events: ['MESSAGES_UPSERT'] };
  ({ number } = await media.pair('acme', { webhook }));
});
afterAll(async () => {
  await media?.close();
  await sink?.stop();
  await s3?.close();
});

const comesIn = (kind: 'image' | 'video', bytes: Buffer) =>
  media.simulator.sendMedia({ from: ANA, to: number, kind, bytes: bytes.toString('base64') });
const mediaOf = (id: string) =>
  media.query('SELECT id FROM media WHERE message_id = $1 AND size IS NOT NULL', [id]);

async function mediaUrlOf(id: string): Promise<string | undefined> {
  const find = () =>
    sink
      .of('messages.upsert')
      .map(
        ({ body }): { key: { id: string }; message: { mediaUrl?: string } } =>
          JSON.parse(body).data,
      )
      .find(({ key }) => key.id === id);
  await sink.waitFor(() => find() !== undefined);
  return find()?.message.mediaUrl;
}

it('saves what comes in to S3, and leads to it there', async () => {
  const bytes = randomBytes(50_000);
  const { id } = await comesIn('image', bytes);
  await vi.waitFor(async () => expect(await mediaOf(id)).toHaveLength(1), WAIT);
  const { pathname } = new URL((await mediaUrlOf(id)) ?? '');
  const led = await fetch(`${media.gateway.url}${pathname}`, { redirect: 'manual' });
  expect(led.status).toBe(302);
  const location = led.headers.get('location') ?? '';
  expect(new URL(location).port).toBe(s3.variables['S3_PORT']);
  const answer = await fetch(location);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  expect(await media.stored()).toEqual([]);
});

it('tells films and does not save them, unless they are to be', async () => {
  const film = await comesIn('video', randomBytes(500));
  expect(await mediaUrlOf(film.id)).toBeUndefined();
  // One that comes later is saved before.
  const image = await comesIn('image', randomBytes(500));
  await vi.waitFor(async () => {
    expect(await mediaOf(image.id)).toHaveLength(1);
    expect(await media.query('SELECT FROM media_arrival')).toEqual([]);
  }, WAIT);
  expect(await mediaOf(film.id)).toEqual([]);
  // It is had all the same, by who asks for it.
  const answer = await fetch(`${media.gateway.url}/media/acme/${film.id}`, {
    headers: { apikey: media.adminKey },
  });
  expect(answer.status).toBe(200);
});
