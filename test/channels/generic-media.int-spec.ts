import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { MediaStore } from '@switchboard/media';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
