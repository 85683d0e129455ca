import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Connections } from '@switchboard/connections';
import { MediaStore } from '@switchboard/media';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { portOf } from '../support/free-port.js';
import { WebhookSink } from '../support/webhook-sink.js';
import { ChannelGateway } from './channel-gateway.js';

const NUMBER = '380000000000001';
const PERSON = '5511988887777';
const JID = `${PERSON}@s.whatsapp.net`;
const TIMEOUT_MS = 20_000;

let test: ChannelGateway;
let instanceId: string;
beforeAll(async () => {
  test = await ChannelGateway.start();
  instanceId = (await test.createCloud('acme', NUMBER)).body.instance.instanceId;
});
afterAll(() => test?.close());

interface Sent {
  readonly key: { readonly id: string };
  readonly messageType: string;
  readonly message: Readonly<Record<string, unknown>>;
}
const sendMedia = (body: object) =>
  test.call<Sent>('POST', '/message/sendMedia/acme', { body: { number: PERSON, ...body } });
const lastTaken = async () => (await test.graph.sent({ numberId: NUMBER })).at(-1)?.body;
const document = (bytes: Buffer) => ({
  mediatype: 'document',
  media: bytes.toString('base64'),
  fileName: 'olá.bin',
  caption: 'Veja',
});

describe('a medium that is sent', () => {
  it('by its address is fetched by Meta', async () => {
    const media = 'https://files.acme.test/a.jpg';
    const sent = await sendMedia({ mediatype: 'image', media, caption: 'Veja' });
    expect(sent).toMatchObject({
      status: 201,
      body: { messageType: 'imageMessage', message: { imageMessage: { type: 'link', media } } },
    });
    expect(await lastTaken()).toMatchObject({
      type: 'image',
      image: { link: media, caption: 'Veja' },
    });
  });

  it('as bytes is uploaded first, byte for byte', async () => {
    const bytes = randomBytes(300_000);
    const sent = await sendMedia(document(bytes));
    expect(sent).toMatchObject({ status: 201, body: { messageType: 'documentMessage' } });
    const taken = await lastTaken();
    expect(taken).toMatchObject({
      type: 'document',
      document: { id: expect.any(String), caption: 'Veja', filename: 'olá.bin' },
    });
    const { id } = Object.fromEntries(Object.entries(taken?.['document'] ?? {}));
    const file = test.graph.numbers.files.get(String(id));
    expect(file?.bytes.equals(bytes)).toBe(true);
    expect(sent.body.message).toMatchObject({ documentMessage: { type: 'id', id } });
  });

  it('that Meta does not take is refused in its own words, and nothing is sent', async () => {
    const before = (await test.graph.sent({ numberId: NUMBER })).length;
    await test.graph.fail({ kind: 'rate-limit', times: 1 });
    const answer = await sendMedia(document(randomBytes(10)));
    expect(answer).toMatchObject({ status: 429, body: { code: 'graph.rate_limited' } });
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await test.graph.sent({ numberId: NUMBER })).toHaveLength(before);
  });
});

describe('a medium that was sent by its address', () => {
  const sendLink = async (media: string) => {
    const sent = await sendMedia({ mediatype: 'image', media });
    return test.call<{ base64: string; code: string }>(
      'POST',
      '/chat/getBase64FromMediaMessage/acme',
      { body: { message: { key: { id: sent.body.key.id } } } },
    );
  };

  it('is fetched from there when it is asked for: Meta keeps none that could be', async () => {
    const bytes = randomBytes(50_000);
    const server = createServer((_, response) => response.end(bytes));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const fetched = await sendLink(`http://127.0.0.1:${portOf(server)}/a.jpg`);
    server.close();
    expect(fetched).toMatchObject({
      status: 201,
      body: { mediaType: 'imageMessage', fileName: 'a.jpg', base64: bytes.toString('base64') },
    });
  });

  it('is not fetched from where nothing may be', async () => {
    const refused = await sendLink('http://169.254.169.254/latest/meta-data');
    expect(refused).toMatchObject({ status: 400, body: { code: 'egress.blocked' } });
  });
});

describe.each([
  ['image', 'image/jpeg', {}],
  ['audio', 'audio/ogg', { voice: true }],
  ['video', 'video/mp4', {}],
  ['document', 'application/pdf', { filename: 'olá.pdf' }],
  ['sticker', 'image/webp', {}],
] as const)('a medium of the kind %s that came in', (type, mime_type, more) => {
  let sink: WebhookSink;
  let bytes: Buffer;
  let id: string;
  beforeAll(async () => {
    sink = await WebhookSink.start();
    const webhook = { enabled: true, url: sink.url, base64: true, events: ['MESSAGES_UPSERT'] };
    await test.call('POST', '/webhook/set/acme', { body: { webhook } });
    bytes = randomBytes(40_000);
    const base64 = bytes.toString('base64');
    const file = await test.graph.addFile({ numberId: NUMBER, mimetype: mime_type, base64 });
    const message = { type, [type]: { ...file, mime_type, ...more } };
    ({ id } = await test.graph.write({ numberId: NUMBER, from: PERSON, message }));
  });
  afterAll(async () => {
    // Who asks for the bytes has them fetched, also of what comes in later.
    const webhook = { enabled: false, url: sink.url };
    await test.call('POST', '/webhook/set/acme', { body: { webhook } });
    await sink.stop();
  });

  it('is in the event, for who asks for it', async () => {
    const told = await sink.waitFor(() => sink.received.find(({ body }) => body.includes(id)));
    expect(told.envelope.data).toMatchObject({
      messageType: `${type}Message`,
      message: { [`${type}Message`]: { mime_type }, base64: bytes.toString('base64') },
    });
  });

  it('is had in base64, and as it is', async () => {
    const answer = await test.call('POST', '/chat/getBase64FromMediaMessage/acme', {
      body: { message: { key: { id } } },
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        mediaType: `${type}Message`,
        mimetype: mime_type,
        size: { fileLength: bytes.length },
        base64: bytes.toString('base64'),
        ...('filename' in more ? { fileName: more.filename } : {}),
      },
    });
    const headers = { apikey: test.adminKey };
    const streamed = await fetch(`${test.gateway.url}/media/acme/${id}`, { headers });
    expect(streamed.headers.get('content-type')).toBe(mime_type);
    expect(Buffer.from(await streamed.arrayBuffer()).equals(bytes)).toBe(true);
  });
});

describe('a medium that came in', () => {
  /** A person sends a file; what the instance stored of it. */
  async function received(bytes: Buffer, mimetype = 'image/jpeg') {
    const file = await test.graph.addFile({
      numberId: NUMBER,
      mimetype,
      base64: bytes.toString('base64'),
    });
    const message = { type: 'image', image: { ...file, mime_type: mimetype } };
    const { id } = await test.graph.write({ numberId: NUMBER, from: PERSON, message });
    const [row] = await test.query('SELECT content FROM message WHERE message_id = $1', [id]);
    const key = { remoteJid: JID, fromMe: false, id };
    return { file, key, content: { imageMessage: Object(row?.['content'].imageMessage) } };
  }
  const fetchMedia = ({ key, content }: Omit<Awaited<ReturnType<typeof received>>, 'file'>) =>
    test.gateway.app
      .get(Connections, { strict: false })
      .run(instanceId, { kind: 'fetch-media', key, content }, TIMEOUT_MS);
  const store = () => test.gateway.app.get(MediaStore, { strict: false });

  it('is fetched with the token, whole, into the media store', async () => {
    const bytes = randomBytes(500_000);
    const message = await received(bytes);
    const { mediaId } = await fetchMedia(message);
    const stored = await store().find(instanceId, mediaId);
    expect(stored).toMatchObject({
      kind: 'image',
      mimetype: 'image/jpeg',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('base64'),
    });
    expect((await buffer(await store().read(instanceId, mediaId))).equals(bytes)).toBe(true);
    expect(await store().findOf(instanceId, message.key)).toMatchObject({ id: mediaId });
  });

  it('that is another one than was announced is not kept', async () => {
    const message = await received(randomBytes(100));
    await test.graph.damageFile({ id: message.file.id });
    await expect(fetchMedia(message)).rejects.toMatchObject({ code: 'media.damaged' });
    expect(await store().findOf(instanceId, message.key)).toBeNull();
  });

  it('that Meta has no more is refused in its own words', async () => {
    const message = await received(randomBytes(100));
    const content = { imageMessage: { ...message.content.imageMessage, id: '404' } };
    await expect(fetchMedia({ ...message, content })).rejects.toMatchObject({
      code: 'graph.refused',
      details: [{ code: 100 }],
    });
    const nameless = { imageMessage: { mime_type: 'image/jpeg' } };
    await expect(fetchMedia({ ...message, content: nameless })).rejects.toMatchObject({
      code: 'media.not_fetchable',
    });
  });
});

describe('a medium that came in, where media is saved', () => {
  let saving: ChannelGateway;
  beforeAll(async () => {
    saving = await ChannelGateway.start({ MEDIA_SAVE: 'true' });
    await saving.createCloud('saving', NUMBER);
  });
  afterAll(() => saving?.close());

  it('is brought into the store by itself, and had by the address that its message has', async () => {
    const bytes = randomBytes(10_000);
    const mimetype = 'image/jpeg';
    const base64 = bytes.toString('base64');
    const file = await saving.graph.addFile({ numberId: NUMBER, mimetype, base64 });
    const message = { type: 'image', image: { ...file, mime_type: mimetype } };
    const { id } = await saving.graph.write({ numberId: NUMBER, from: PERSON, message });
    await vi.waitFor(
      async () => {
        const sql = 'SELECT FROM media WHERE message_id = $1 AND size IS NOT NULL';
        expect(await saving.query(sql, [id])).toHaveLength(1);
      },
      { timeout: TIMEOUT_MS, interval: 20 },
    );
    const found = await saving.call<{
      messages: { records: { message: { mediaUrl: string } }[] };
    }>('POST', '/chat/findMessages/saving', { body: { where: { key: { id } } } });
    const { pathname } = new URL(found.body.messages.records[0]?.message.mediaUrl ?? '');
    const answer = await fetch(`${saving.gateway.url}${pathname}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });
});
