import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleVoice } from '../../libs/media/src/testing/sample-media.js';
import { MediaGateway, type SentMessage } from './media-gateway.js';

const ANA = '5511988887777';
const WAIT = { timeout: 20_000, interval: 20 };

interface Base64Answer {
  readonly mediaType: string;
  readonly fileName: string;
  readonly base64: string;
}

let media: MediaGateway;
let acme: { instanceId: string; number: string };
beforeAll(async () => {
  media = await MediaGateway.start();
  acme = await media.pair('acme');
  await media.pair('other');
});
afterAll(() => media.close());

/** Ana sends a file. @returns the id of the message, once it is stored */
async function comesIn(bytes: Buffer, more: object = {}): Promise<string> {
  const { id } = await media.simulator.sendMedia({
    from: ANA,
    to: acme.number,
    kind: 'document',
    bytes: bytes.toString('base64'),
    fileName: 'contrato.pdf',
    mimetype: 'application/pdf',
    ...more,
  });
  await vi.waitFor(async () => {
    const rows = await media.query('SELECT id FROM message WHERE message_id = $1', [id]);
    expect(rows).toHaveLength(1);
  }, WAIT);
  return id;
}

const base64Of = (id: string, more: object = {}, name = 'acme') =>
  media.call<Base64Answer & { code?: string; response?: { message: unknown } }>(
    'POST',
    `/chat/getBase64FromMediaMessage/${name}`,
    { message: { key: { id } }, ...more },
  );
async function download(path: string, key: string | null = media.adminKey) {
  const headers: Record<string, string> = key === null ? {} : { apikey: key };
  const answer = await fetch(`${media.gateway.url}${path}`, { headers });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

it('gives a file that came in, in base64 and as it is, and keeps it', async () => {
  const bytes = randomBytes(300_001);
  const id = await comesIn(bytes, { caption: 'Segue' });
  const first = await base64Of(id);
  expect(first.status).toBe(201);
  expect(first.body).toEqual({
    mediaType: 'documentMessage',
    fileName: 'contrato.pdf',
    caption: 'Segue',
    size: { fileLength: bytes.length },
    mimetype: 'application/pdf',
    base64: bytes.toString('base64'),
    buffer: null,
  });
  // From now on it is in the store: WhatsApp is not asked again.
  await media.simulator.setNumber({ number: ANA, keepsMedia: false });
  await media.simulator.expireMedia({ number: ANA, id });
  const { answer, bytes: same } = await download(`/media/acme/${id}`);
  expect(same.equals(bytes)).toBe(true);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
  expect(answer.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''contrato.pdf",
  );
  await media.simulator.setNumber({ number: ANA, keepsMedia: true });
});

it('gives a file that was sent', async () => {
  const bytes = randomBytes(50_000);
  const sent = await media.call<SentMessage>('POST', '/message/sendMedia/acme', {
    number: ANA,
    mediatype: 'document',
    media: bytes.toString('base64'),
    fileName: 'a.bin',
  });
  const { bytes: same } = await download(`/media/acme/${sent.body.key.id}`);
  expect(same.equals(bytes)).toBe(true);
});

describe('a file that WhatsApp has no more', () => {
  it('is asked for again, and given', async () => {
    const bytes = randomBytes(20_000);
    const id = await comesIn(bytes);
    await media.simulator.expireMedia({ number: ANA, id });
    const { body } = await base64Of(id);
    expect(Buffer.from(body.base64, 'base64').equals(bytes)).toBe(true);
  });

  it('is lost when the phone has it no more either', async () => {
    const id = await comesIn(randomBytes(100));
    await media.simulator.expireMedia({ number: ANA, id });
    await media.simulator.setNumber({ number: acme.number, keepsMedia: false });
    expect(await base64Of(id)).toMatchObject({ status: 400, body: { code: 'media.lost' } });
    await media.simulator.setNumber({ number: acme.number, keepsMedia: true });
    expect(await base64Of(id)).toMatchObject({ status: 201 });
  });
});

it('says so when the file cannot be downloaded now', async () => {
  const id = await comesIn(randomBytes(100));
  await media.simulator.failMedia({ request: 'download', status: 500, times: 1 });
  expect(await base64Of(id)).toMatchObject({
    status: 400,
    body: { code: 'media.download_failed' },
  });
  expect((await base64Of(id)).status).toBe(201);
});

it('refuses in the words of the contract, and shows nothing of another instance', async () => {
  const bytes = randomBytes(100);
  const id = await comesIn(bytes);
  const text = await media.simulator.sendText({ from: ANA, to: acme.number, text: 'Oi' });
  await vi.waitFor(async () => {
    const { body } = await base64Of(text.id);
    expect(body.response?.message).toEqual(['The message is not of the media type']);
  }, WAIT);
  for (const [messageId, name] of [
    ['unknown', 'acme'],
    [id, 'other'],
  ] as const) {
    const refused = await base64Of(messageId, {}, name);
    expect(refused).toMatchObject({
      status: 400,
      body: { response: { message: ['Message not found'] } },
    });
  }
  expect((await download(`/media/other/${id}`)).answer.status).toBe(400);
  expect((await download(`/media/acme/${id}`, null)).answer.status).toBe(401);
});

it('makes an MP4 of a voice message when it is asked to', async () => {
  const id = await comesIn(await sampleVoice(), {
    kind: 'audio',
    mimetype: 'audio/ogg; codecs=opus',
    fileName: undefined,
  });
  const { body } = await base64Of(id, { convertToMp4: true });
  expect(body).toMatchObject({ mediaType: 'audioMessage', mimetype: 'audio/mp4' });
  expect(Buffer.from(body.base64, 'base64').toString('latin1', 4, 8)).toBe('ftyp');
});

it('lists what is in the store, and gives addresses that need no key', async () => {
  const bytes = randomBytes(1_000);
  const id = await comesIn(bytes);
  await base64Of(id);
  const listed = await media.call<{ id: string }[]>('POST', '/s3/getMedia/acme', {
    messageId: id,
    type: 'document',
  });
  expect(listed).toMatchObject({
    status: 201,
    body: [
      {
        fileName: 'contrato.pdf',
        type: 'document',
        mimetype: 'application/pdf',
        Message: { key: { id } },
      },
    ],
  });
  const found = await media.call<{ mediaUrl: string }>('POST', '/s3/getMediaUrl/acme', {
    id: listed.body[0]?.id,
    expiry: '60',
  });
  expect(found.status).toBe(200);
  const { pathname } = new URL(found.body.mediaUrl);
  const { bytes: same } = await download(pathname, null);
  expect(same.equals(bytes)).toBe(true);
  const forged = pathname.replace(
    /\.(.)([^.]*)$/,
    (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`,
  );
  expect((await download(forged, null)).answer.status).toBe(404);
  for (const route of ['getMedia', 'getMediaUrl'])
    expect(
      await media.call('POST', `/s3/${route}/other`, { id: listed.body[0]?.id }),
    ).toMatchObject({ status: 400, body: { response: { message: ['Media not found'] } } });
});

it('leaves no file of an instance that is deleted', async () => {
  const { number } = await media.pair('short');
  const { id } = await media.simulator.sendMedia({
    from: ANA,
    to: number,
    kind: 'image',
    size: 99,
  });
  await vi.waitFor(async () => expect((await base64Of(id, {}, 'short')).status).toBe(201), WAIT);
  const before = await media.stored();
  await media.call('DELETE', '/instance/delete/short');
  await vi.waitFor(async () => {
    expect(await media.stored()).toHaveLength(before.length - 1);
  }, WAIT);
});
