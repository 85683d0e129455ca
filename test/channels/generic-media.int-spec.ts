import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { MediaStore } from '@switchboard/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portOf } from '../support/free-port.js';
import { WebhookSink } from '../support/webhook-sink.js';
import { ChannelGateway } from './channel-gateway.js';

let test: ChannelGateway;
let instanceId: string;
beforeAll(async () => {
  test = await ChannelGateway.start();
  const created = await test.call<{ instance: { instanceId: string } }>(
    'POST',
    '/instance/create',
    { body: { instanceName: 'bridge', integration: 'EVOLUTION', number: '9001' } },
  );
  instanceId = created.body.instance.instanceId;
});
afterAll(() => test?.close());

interface Sent {
  readonly key: { readonly id: string; readonly remoteJid: string; readonly fromMe: boolean };
}
const send = (operation: string, body: object) =>
  test.call<Sent>('POST', `/message/${operation}/bridge`, { body: { number: 'user-77', ...body } });
const told = async () =>
  (await test.events(instanceId)).filter(({ name }) => name === 'send.message').at(-1)?.data;

it('hands an address on, and fetches nothing from it', async () => {
  const media = 'https://files.acme.test/a.jpg';
  const sent = await send('sendMedia', { mediatype: 'image', media, caption: 'Veja' });
  const content = {
    key: { remoteJid: 'user-77', fromMe: true },
    messageType: 'imageMessage',
    message: { mediaUrl: media, imageMessage: { caption: 'Veja' } },
  };
  expect(sent).toMatchObject({ status: 201, body: content });
  expect(await told()).toMatchObject(content);
});

it('keeps bytes for the bridge, which finds them by the message', async () => {
  const bytes = randomBytes(100_000);
  const media = bytes.toString('base64');
  const sent = await send('sendMedia', { mediatype: 'document', media, fileName: 'a.bin' });
  expect(sent).toMatchObject({
    status: 201,
    body: {
      messageType: 'documentMessage',
      message: { mediaUrl: null, documentMessage: { fileName: 'a.bin' } },
    },
  });
  expect(JSON.stringify(await told())).not.toContain(media.slice(0, 100));
  const store = test.gateway.app.get(MediaStore, { strict: false });
  const { remoteJid, fromMe, id } = sent.body.key;
  const kept = await store.findOf(instanceId, { remoteJid, fromMe, id });
  const read = await buffer(await store.read(instanceId, kept?.id ?? ''));
  expect(read.equals(bytes)).toBe(true);
});

it('tells a voice message by its address', async () => {
  const audio = 'https://files.acme.test/a.ogg';
  expect(await send('sendWhatsAppAudio', { audio })).toMatchObject({
    status: 201,
    body: { messageType: 'audioMessage', message: { mediaUrl: audio } },
  });
});

it('carries no sticker', async () => {
  expect(await send('sendSticker', { sticker: 'https://files.acme.test/a.webp' })).toMatchObject({
    status: 400,
    body: { response: { message: ['Method not available on Evolution Channel'] } },
  });
});

const base64Of = (id: string) =>
  test.call('POST', '/chat/getBase64FromMediaMessage/bridge', {
    body: { message: { key: { id } } },
  });

describe.each([
  'imageMessage',
  'audioMessage',
  'documentMessage',
  'stickerMessage',
  'videoMessage',
])('a medium that came in as %s', (messageType) => {
  const bytes = randomBytes(60_000);
  const base64 = bytes.toString('base64');
  const bring = (id: string, message: object) =>
    test.call('POST', '/webhook/evolution', {
      body: { numberId: '9001', key: { id, remoteJid: 'user-77' }, message, messageType },
    });
  const medium = { [messageType]: { mimetype: 'application/x-test', fileName: 'a.bin' } };
  const answer = {
    status: 201,
    body: { mediaType: messageType, mimetype: 'application/x-test', fileName: 'a.bin', base64 },
  };

  it('with its bytes is kept once, and is in the event for who asks for it alone', async () => {
    const sink = await WebhookSink.start();
    const id = `bytes-${messageType}`;
    const events = ['MESSAGES_UPSERT'];
    for (const each of [true, false]) {
      const webhook = { enabled: true, url: `${sink.url}/${each}`, base64: each, events };
      await test.call('POST', '/webhook/set/bridge', { body: { webhook } });
      const name = `${id}-${each}`;
      for (let times = 0; times < 2; times += 1)
        expect((await bring(name, { ...medium, base64 })).status).toBe(200);
      const told = await sink.waitFor(() => sink.received.find(({ body }) => body.includes(name)));
      expect(told.envelope.data).toMatchObject({ messageType, message: medium });
      expect(told.body.includes(base64)).toBe(each);
      expect(await base64Of(name)).toMatchObject(answer);
      const listed = await test.call('POST', '/s3/getMedia/bridge', {
        body: { messageId: name },
      });
      expect(listed.body).toHaveLength(1);
    }
    const headers = { apikey: test.adminKey };
    const streamed = await fetch(`${test.gateway.url}/media/bridge/${id}-true`, { headers });
    expect(Buffer.from(await streamed.arrayBuffer()).equals(bytes)).toBe(true);
    await sink.stop();
  });

  it('with its address is fetched when it is asked for', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end(bytes);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const id = `address-${messageType}`;
    const mediaUrl = `http://127.0.0.1:${portOf(server)}/a.bin`;
    expect((await bring(id, { ...medium, mediaUrl })).status).toBe(200);
    expect(asked).toBe(0);
    expect(await base64Of(id)).toMatchObject(answer);
    expect(await base64Of(id)).toMatchObject(answer);
    expect(asked).toBe(1);
    server.close();
  });

  it('that says neither is told so', async () => {
    await bring(`neither-${messageType}`, medium);
    expect(await base64Of(`neither-${messageType}`)).toMatchObject({
      status: 400,
      body: { code: 'media.not_fetchable' },
    });
  });
});

it('refuses bytes that are none, and stores nothing of it', async () => {
  const body = {
    numberId: '9001',
    key: { id: 'no-bytes', remoteJid: 'user-77' },
    message: { imageMessage: {}, base64: '§' },
  };
  expect(await test.call('POST', '/webhook/evolution', { body })).toMatchObject({
    status: 400,
    body: { code: 'media.source_invalid' },
  });
  expect(await base64Of('no-bytes')).toMatchObject({
    status: 400,
    body: { code: 'message.not_found' },
  });
});

it('takes a file that is larger than other requests may be', async () => {
  const bytes = randomBytes(13_000_000);
  const base64 = bytes.toString('base64');
  const key = { id: 'large', remoteJid: 'user-77' };
  const message = { documentMessage: { fileName: 'a.bin' }, base64 };
  const body = { numberId: '9001', key, message };
  expect((await test.call('POST', '/webhook/evolution', { body })).status).toBe(200);
  const headers = { apikey: test.adminKey };
  const streamed = await fetch(`${test.gateway.url}/media/bridge/large`, { headers });
  expect(Buffer.from(await streamed.arrayBuffer()).equals(bytes)).toBe(true);
});

it('takes no form', async () => {
  const form = new FormData();
  form.set('file', new Blob(['x']), 'a.bin');
  const answer = await fetch(`${test.gateway.url}/webhook/evolution`, {
    method: 'POST',
    headers: { apikey: test.adminKey },
    body: form,
  });
  expect(answer.status).toBe(415);
});

it('fetches its own medium back from the address that it was sent by', async () => {
  const bytes = randomBytes(10_000);
  const server = createServer((_, response) => response.end(bytes));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const media = `http://127.0.0.1:${portOf(server)}/a.jpg`;
  const sent = await send('sendMedia', { mediatype: 'image', media });
  expect(await base64Of(sent.body.key.id)).toMatchObject({
    status: 201,
    body: { mediaType: 'imageMessage', base64: bytes.toString('base64') },
  });
  server.close();
});
