import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  sampleGif,
  sampleMp4,
  samplePicture,
  sampleVoice,
  sampleWav,
} from '../../libs/media/src/testing/sample-media.js';
import { MediaGateway, type SentMessage } from './media-gateway.js';

const ANA = '5511988887777';

let media: MediaGateway;
beforeAll(async () => {
  media = await MediaGateway.start({ MEDIA_MAX_BYTES: '3000000', MEDIA_MAX_JSON_BYTES: '8000000' });
  await media.pair('acme');
});
afterAll(() => media.close());

const send = (route: string, body: object) =>
  media.call<SentMessage>('POST', `/message/${route}/acme`, { number: ANA, ...body });
const refusal = async (route: string, body: object) => {
  const answer = await media.call<{ code: string; response: { message: unknown } }>(
    'POST',
    `/message/${route}/acme`,
    { number: ANA, ...body },
  );
  const { status, body: refused } = answer;
  return { status, code: refused.code, message: refused.response.message };
};
const arrived = (answer: { body: SentMessage }) => media.fileAt(ANA, answer.body.key.id);

describe('sendMedia', () => {
  it('sends an image by URL; what arrives is what was sent, and nothing stays behind', async () => {
    const jpeg = await samplePicture('jpeg');
    media.files.set('/a/photo.jpg', jpeg);
    const answer = await send('sendMedia', {
      mediatype: 'image',
      media: `${media.filesUrl}/a/photo.jpg`,
      caption: 'Veja',
    });
    expect(answer.status).toBe(201);
    const base64 = expect.stringMatching(/^[A-Za-z0-9+/]+=*$/);
    expect(answer.body).toMatchObject({
      key: { remoteJid: `${ANA}@s.whatsapp.net`, fromMe: true },
      status: 'PENDING',
      messageType: 'imageMessage',
      message: {
        imageMessage: {
          url: expect.stringMatching(/^https?:\/\//),
          directPath: expect.stringMatching(/^\//),
          mimetype: 'image/jpeg',
          caption: 'Veja',
          fileSha256: base64,
          fileEncSha256: base64,
          mediaKey: base64,
          fileLength: jpeg.length,
          width: 320,
          height: 200,
          jpegThumbnail: base64,
        },
      },
    });
    expect((await arrived(answer)).bytes.equals(jpeg)).toBe(true);
    expect(await media.stored()).toEqual([]);
    expect(await media.query('SELECT id FROM media')).toEqual([]);
  });

  it('sends a document in base64 and as a data URI, under its name and type', async () => {
    const bytes = randomBytes(100_000);
    for (const head of ['', 'data:application/x-thing;base64,']) {
      const answer = await send('sendMedia', {
        mediatype: 'document',
        media: `${head}${bytes.toString('base64')}`,
        fileName: 'contrato.pdf',
      });
      expect(answer.body).toMatchObject({
        messageType: 'documentMessage',
        message: { documentMessage: { fileName: 'contrato.pdf', mimetype: 'application/pdf' } },
      });
      expect((await arrived(answer)).bytes.equals(bytes)).toBe(true);
    }
  });

  it('sends a film and a sound, looked into', async () => {
    const film = await sampleMp4();
    const video = await send('sendMedia', { mediatype: 'video', media: film.toString('base64') });
    expect(video.body).toMatchObject({
      messageType: 'videoMessage',
      message: {
        videoMessage: {
          mimetype: 'video/mp4',
          seconds: 2,
          width: 320,
          height: 240,
          gifPlayback: false,
        },
      },
    });
    expect((await arrived(video)).bytes.equals(film)).toBe(true);
    const wav = sampleWav(1);
    const audio = await send('sendMedia', {
      mediatype: 'audio',
      media: wav.toString('base64'),
      mimetype: 'audio/x-mine',
    });
    expect(audio.body).toMatchObject({
      messageType: 'audioMessage',
      message: { audioMessage: { mimetype: 'audio/x-mine', seconds: 1 } },
    });
    expect((await arrived(audio)).bytes.equals(wav)).toBe(true);
  });

  it('takes a form, with its file first and its fields as texts', async () => {
    const bytes = randomBytes(1_500_000);
    const quoted = JSON.stringify({ key: { id: '3A01' }, message: { conversation: 'Manda' } });
    const answer = await media.form<SentMessage>(
      '/message/sendMedia/acme',
      { number: ANA, mediatype: 'document', delay: '1', quoted },
      { bytes, name: 'dados.bin', type: 'application/octet-stream' },
    );
    expect(answer).toMatchObject({
      status: 201,
      body: {
        message: { documentMessage: { fileName: 'dados.bin' } },
        contextInfo: { stanzaId: '3A01' },
      },
    });
    expect((await arrived(answer)).bytes.equals(bytes)).toBe(true);
    expect(await media.stored()).toEqual([]);
  });

  it('quotes', async () => {
    const media = (await samplePicture('jpeg')).toString('base64');
    const quoted = {
      key: { id: '3A01', fromMe: false, remoteJid: `${ANA}@s.whatsapp.net` },
      message: { conversation: 'Manda a foto' },
    };
    const answer = await send('sendMedia', { mediatype: 'image', media, quoted });
    expect(answer.body).toMatchObject({ contextInfo: { stanzaId: '3A01' } });
  });

  it('refuses in the words of the contract, and says the limits', async () => {
    const image = { mediatype: 'image' };
    const words = 'Owned media must be a url or base64';
    for (const source of ['http://localhost/a.png', 'no base64!', ''])
      expect(await refusal('sendMedia', { ...image, media: source })).toEqual({
        status: 400,
        code: 'media.source_invalid',
        message: [words],
      });
    expect(await refusal('sendMedia', image)).toEqual({
      status: 400,
      code: 'media.source_invalid',
      message: [words],
    });
    expect(await refusal('sendMedia', { mediatype: 'gif', media: 'AAAA' })).toMatchObject({
      code: 'request.invalid',
      message: [['mediatype is not one of enum values: image,document,video,audio']],
    });
    expect(await refusal('sendMedia', { mediatype: 'document', media: 'AAAA' })).toEqual({
      status: 400,
      code: 'media.file_name_required',
      message: ['For base64 the file name must be informed.'],
    });
    const large = Buffer.alloc(3_000_001).toString('base64');
    expect(
      await refusal('sendMedia', { mediatype: 'document', media: large, fileName: 'a' }),
    ).toMatchObject({ status: 413, code: 'media.too_large' });
    expect(await refusal('sendMedia', { ...image, media: 'A'.repeat(8_000_001) })).toMatchObject({
      status: 413,
      code: 'request.too_large',
    });
    const form = await media.form<{ code: string }>(
      '/message/sendMedia/acme',
      { number: ANA, mediatype: 'document' },
      { bytes: Buffer.alloc(3_000_001), name: 'a', type: 'a/b' },
    );
    expect(form).toMatchObject({ status: 413, body: { code: 'media.too_large' } });
    expect(await media.stored()).toEqual([]);
  });

  it('fetches nothing from forbidden addresses, and nothing for a number that is none', async () => {
    const metadata = 'http://169.254.169.254/latest';
    expect(await refusal('sendMedia', { mediatype: 'image', media: metadata })).toMatchObject({
      status: 400,
      code: 'egress.blocked',
    });
    const url = `${media.filesUrl}/missing`;
    expect(await refusal('sendMedia', { mediatype: 'image', media: url })).toMatchObject({
      status: 400,
      code: 'media.fetch_failed',
    });
    expect(
      await refusal('sendMedia', { number: 'Maria', mediatype: 'image', media: url }),
    ).toMatchObject({ status: 400, code: 'number.invalid' });
  });

  it('says so when WhatsApp takes no file, in the words that clients know', async () => {
    await media.simulator.failMedia({ request: 'upload', status: 500, times: 50 });
    const jpeg = (await samplePicture('jpeg')).toString('base64');
    expect(await refusal('sendMedia', { mediatype: 'image', media: jpeg })).toMatchObject({
      code: 'command.failed',
      message: [expect.stringContaining('Media upload failed on all hosts')],
    });
    await media.simulator.failMedia({ request: 'upload', status: 500, times: 0 });
  });
});

it('takes forms where media are sent alone', async () => {
  const answer = await media.form<{ code: string }>(
    '/message/sendText/acme',
    { number: ANA, text: 'x' },
    { bytes: Buffer.from('x'), name: 'a', type: 'a/b' },
  );
  expect(answer).toMatchObject({ status: 415, body: { code: 'request.unsupported_type' } });
});

it('sends a video note', async () => {
  const film = await sampleMp4();
  const answer = await send('sendPtv', { video: film.toString('base64') });
  expect(answer.body).toMatchObject({
    messageType: 'ptvMessage',
    message: { ptvMessage: { mimetype: 'video/mp4', seconds: 2 } },
  });
  expect((await arrived(answer)).bytes.equals(film)).toBe(true);
});

describe('sendWhatsAppAudio', () => {
  it('makes a voice message of a sound', async () => {
    const answer = await send('sendWhatsAppAudio', { audio: sampleWav(2).toString('base64') });
    expect(answer.body).toMatchObject({
      messageType: 'audioMessage',
      message: {
        audioMessage: { mimetype: 'audio/ogg; codecs=opus', ptt: true, seconds: 2 },
      },
    });
    const { waveform } = answer.body.message['audioMessage'] ?? {};
    expect(Buffer.from(String(waveform), 'base64')).toHaveLength(64);
    expect((await arrived(answer)).bytes.subarray(0, 4).toString()).toBe('OggS');
  });

  it('sends one that is ready as it is, also in a form', async () => {
    const voice = await sampleVoice();
    const file = { bytes: voice, name: 'voice.ogg', type: 'audio/ogg' };
    const answer = await media.form<SentMessage>(
      '/message/sendWhatsAppAudio/acme',
      { number: ANA },
      file,
    );
    expect((await arrived(answer)).bytes.equals(voice)).toBe(true);
    const wav = sampleWav(1);
    const asIs = await send('sendWhatsAppAudio', {
      audio: wav.toString('base64'),
      encoding: false,
    });
    expect((await arrived(asIs)).bytes.equals(wav)).toBe(true);
  });

  it('refuses what is no sound, and no source, in the words of the contract', async () => {
    expect(await refusal('sendWhatsAppAudio', { audio: 'http://localhost/x' })).toEqual({
      status: 400,
      code: 'media.source_invalid',
      message: ['Owned media must be a url, base64, or valid file with buffer'],
    });
    const text = Buffer.from('hello').toString('base64');
    expect(await refusal('sendWhatsAppAudio', { audio: text })).toMatchObject({
      status: 400,
      code: 'media.unreadable',
    });
  });
});

it('sends stickers, which move when the picture does, by base64 and in a form', async () => {
  const still = await send('sendSticker', {
    sticker: (await samplePicture('png')).toString('base64'),
  });
  expect(still.body).toMatchObject({
    messageType: 'stickerMessage',
    message: { stickerMessage: { mimetype: 'image/webp', width: 512, height: 512 } },
  });
  const moving = await media.form<SentMessage>(
    '/message/sendSticker/acme',
    { number: ANA },
    { bytes: await sampleGif(), name: 'a.gif', type: 'image/gif' },
  );
  expect(moving.body.message['stickerMessage']).toMatchObject({ isAnimated: true });
  const { bytes } = await arrived(moving);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', pages: 2 });
  expect(await media.simulator.violations()).toEqual([]);
});

it('sends a status with a picture, by URL and in a form', async () => {
  const jpeg = await samplePicture('jpeg');
  media.files.set('/status.jpg', jpeg);
  const seenBy = { statusJidList: [`${ANA}@s.whatsapp.net`] };
  const content = `${media.filesUrl}/status.jpg`;
  const answer = await media.call<SentMessage>('POST', '/message/sendStatus/acme', {
    type: 'image',
    content,
    caption: 'Hoje',
    ...seenBy,
  });
  expect(answer).toMatchObject({
    status: 201,
    body: { key: { remoteJid: 'status@broadcast' }, messageType: 'imageMessage' },
  });
  const inForm = await media.form<SentMessage>(
    '/message/sendStatus/acme',
    { type: 'image', statusJidList: JSON.stringify(seenBy.statusJidList) },
    { bytes: jpeg, name: 'a.jpg', type: 'image/jpeg' },
  );
  expect(inForm.status).toBe(201);
  expect((await arrived(inForm)).bytes.equals(jpeg)).toBe(true);
});

it('sends a file once for one Idempotency-Key, and another file is another request', async () => {
  const once = (bytes: Buffer) =>
    media.form<SentMessage & { code?: string }>(
      '/message/sendMedia/acme',
      { number: ANA, mediatype: 'document' },
      { bytes, name: 'a.bin', type: 'application/octet-stream' },
      { 'idempotency-key': 'once' },
    );
  const [first, again] = [await once(Buffer.from('one')), await once(Buffer.from('one'))];
  expect(first.status).toBe(201);
  expect(again.body.key).toEqual(first.body.key);
  expect(await once(Buffer.from('two'))).toMatchObject({
    status: 422,
    body: { code: 'idempotency.key_reused' },
  });
});
