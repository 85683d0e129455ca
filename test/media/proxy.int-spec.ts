import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHttpProxy, type TestProxy } from '../support/proxy-servers.js';
import { MediaGateway, type SentMessage } from './media-gateway.js';

const ANA = '5511988887777';

let media: MediaGateway;
const proxies: TestProxy[] = [];
beforeAll(async () => {
  media = await MediaGateway.start();
});
afterAll(async () => {
  await media?.close();
  for (const proxy of proxies) await proxy.stop();
});

/** An instance with this proxy. */
async function pairThrough(name: string, proxy: TestProxy) {
  proxies.push(proxy);
  return media.pair(name, {
    proxyHost: '127.0.0.1',
    proxyPort: String(proxy.port),
    proxyProtocol: 'http',
  });
}

const sendFile = (name: string, bytes: Buffer) =>
  media.call<SentMessage>('POST', `/message/sendMedia/${name}`, {
    number: ANA,
    mediatype: 'document',
    media: bytes.toString('base64'),
    fileName: 'a.bin',
  });
const getFile = (name: string, id: string) =>
  media.call<{ base64: string }>('POST', `/chat/getBase64FromMediaMessage/${name}`, {
    message: { key: { id } },
  });

/** Ana sends a file. @returns the id of the message, once it can be asked for */
async function fileIn(name: string, number: string, bytes: Buffer): Promise<string> {
  const { id } = await media.simulator.sendMedia({
    from: ANA,
    to: number,
    kind: 'document',
    bytes: bytes.toString('base64'),
    fileName: 'a.bin',
  });
  await expect
    .poll(
      async () =>
        (
          await media.call<{ messages: { total: number } }>('POST', `/chat/findMessages/${name}`, {
            where: { key: { id } },
          })
        ).body.messages.total,
      { timeout: 20_000 },
    )
    .toBe(1);
  return id;
}

const askedForMedia = ({ targets }: TestProxy): number =>
  targets.filter((target) => target === new URL(media.simulator.mediaUrl).host).length;

it('goes up through the proxy of its instance', async () => {
  const proxy = await startHttpProxy();
  await pairThrough('sends', proxy);
  const bytes = randomBytes(50_000);
  const sent = await sendFile('sends', bytes);
  expect(sent.status).toBe(201);
  expect((await media.fileAt(ANA, sent.body.key.id)).bytes.equals(bytes)).toBe(true);
  expect(askedForMedia(proxy)).toBe(1);
});

it('comes down through the proxy of its instance', async () => {
  const proxy = await startHttpProxy();
  const { number } = await pairThrough('receives', proxy);
  const bytes = randomBytes(50_000);
  const id = await fileIn('receives', number, bytes);
  expect(askedForMedia(proxy)).toBe(0);
  expect(await getFile('receives', id)).toMatchObject({
    status: 201,
    body: { base64: bytes.toString('base64') },
  });
  expect(askedForMedia(proxy)).toBe(1);
});

it('does not go past a proxy that does not lead there, though the way is open', async () => {
  const { port } = new URL(media.simulator.websocketUrl);
  // It leads to the line of WhatsApp, whatever it was asked for.
  const proxy = await startHttpProxy({ leadsTo: { host: '127.0.0.1', port: Number(port) } });
  const { number } = await pairThrough('misled', proxy);
  const sent = await sendFile('misled', randomBytes(1_000));
  expect(sent.status).toBeGreaterThanOrEqual(400);
  expect(askedForMedia(proxy)).toBeGreaterThan(0);
  const id = await fileIn('misled', number, randomBytes(1_000));
  expect((await getFile('misled', id)).status).toBeGreaterThanOrEqual(400);
});
