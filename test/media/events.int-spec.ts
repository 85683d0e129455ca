import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebhookSink } from '../support/webhook-sink.js';
import { MediaGateway, type SentMessage } from './media-gateway.js';

const ANA = '5511988887777';

interface MediaData {
  readonly key: { readonly id: string };
  readonly message: { readonly base64?: string; readonly documentMessage?: object };
  readonly media: { readonly state: string; readonly reason?: string };
}

let media: MediaGateway;
let sink: WebhookSink;
let number: string;
beforeAll(async () => {
  media = await MediaGateway.start({
    WEBHOOK_MAX_BODY_BYTES: '1000000',
    WEBHOOK_RETRY_INITIAL_DELAY_SECONDS: '0',
  });
  sink = await WebhookSink.start();
  const webhook = { url: sink.url, events: ['MESSAGES_UPSERT', 'SEND_MESSAGE'] };
  ({ number } = await media.pair('acme', { webhook: { ...webhook, base64: true } }));
});
afterAll(async () => {
  await media.close();
  await sink.stop();
});

const comesIn = (bytes: Buffer) =>
  media.simulator.sendMedia({
    from: ANA,
    to: number,
    kind: 'document',
    bytes: bytes.toString('base64'),
    fileName: 'a.bin',
  });

/** The bodies in which a message was told, once there are as many. */
async function told(id: string, name = 'messages.upsert', atLeast = 1): Promise<MediaData[]> {
  const data = () =>
    sink
      .of(name)
      .map(({ body }): MediaData => JSON.parse(body).data)
      .filter((each) => each.key.id === id);
  await sink.waitFor(() => data().length >= atLeast);
  return data();
}

it('puts the file into the event, for an endpoint that asks for it', async () => {
  const bytes = randomBytes(100_000);
  const { id } = await comesIn(bytes);
  const [event] = await told(id);
  expect(event).toMatchObject({
    message: { base64: bytes.toString('base64'), documentMessage: { fileName: 'a.bin' } },
    media: { state: 'embedded' },
  });
});

it('says that a file is too large, and where it is', async () => {
  const { id } = await comesIn(randomBytes(900_000));
  const [event] = await told(id);
  expect(event?.message.base64).toBeUndefined();
  expect(event?.media).toEqual({ state: 'too-large', reason: expect.stringContaining('900000') });
});

it('says that a file could not be fetched, and says the same at every try', async () => {
  await media.simulator.failMedia({ request: 'download', status: 500, times: 1 });
  sink.status = 500;
  const { id } = await comesIn(randomBytes(100));
  await told(id);
  sink.status = 200;
  const [first, second] = await told(id, 'messages.upsert', 2);
  expect(first?.media).toMatchObject({ state: 'failed' });
  expect(second).toEqual(first);
});

it('answers a sending with the file too, and tells it, where the webhook has base64', async () => {
  const bytes = randomBytes(50_000);
  const base64 = bytes.toString('base64');
  const body = { number: ANA, mediatype: 'document', media: base64, fileName: 'a.bin' };
  const sent = await media.call<SentMessage>('POST', '/message/sendMedia/acme', body);
  expect(sent).toMatchObject({
    status: 201,
    body: { message: { base64, documentMessage: {} }, media: { state: 'embedded' } },
  });
  const [event] = await told(sent.body.key.id, 'send.message');
  expect(event).toMatchObject({ message: { base64 }, media: { state: 'embedded' } });
  await media.pair('plain', { webhook: { url: sink.url, events: ['SEND_MESSAGE'] } });
  const plain = await media.call<SentMessage>('POST', '/message/sendMedia/plain', body);
  expect(plain.body).toMatchObject({ message: { documentMessage: {} } });
  expect(plain.body.message).not.toHaveProperty('base64');
  const large = { ...body, media: randomBytes(800_000).toString('base64') };
  const answer = await media.call<SentMessage>('POST', '/message/sendMedia/acme', large);
  expect(answer.status).toBe(201);
  expect(answer.body.message).not.toHaveProperty('base64');
});
