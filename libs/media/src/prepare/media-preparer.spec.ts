import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { testConfig } from '@switchboard/config';
import {
  EgressPolicy,
  OutboundDownload,
  ProxyTunnels,
  SystemHostResolver,
} from '@switchboard/http';
import { fileTypeFromBuffer } from 'file-type';
import { parseBuffer } from 'music-metadata';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ffmpeg } from '../convert/ffmpeg/ffmpeg.js';
import { Film } from '../convert/film.js';
import { Picture } from '../convert/picture.js';
import { Sound } from '../convert/sound.js';
import { MediaIntake } from '../intake/media-intake.js';
import { readMediaSource } from '../intake/media-source.js';
import { Spool } from '../spool/spool.js';
import {
  sampleGif,
  sampleMp4,
  samplePicture,
  sampleVoice,
  sampleWav,
} from '../testing/sample-media.js';
import { MediaPreparer, type MediaWish } from './media-preparer.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'prepare-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function parts(variables: Readonly<Record<string, string>> = {}) {
  const config = testConfig({
    MEDIA_DIR: dir,
    EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
    ...variables,
  });
  const spool = new Spool(config);
  const ffmpeg = new Ffmpeg(config);
  const policy = new EgressPolicy(config.egressAllowedCidrs);
  const resolver = new SystemHostResolver();
  const downloads = new OutboundDownload(policy, resolver, new ProxyTunnels(policy, resolver));
  const intake = new MediaIntake(config, downloads, spool);
  const sounds = new Sound(config, spool, ffmpeg);
  const pictures = new Picture(config, spool);
  const preparer = new MediaPreparer(config, spool, pictures, sounds, new Film(ffmpeg));
  return { spool, intake, preparer, sounds };
}

const WISH: MediaWish = { form: 'image', mimetype: null, fileName: null, convert: true };

/** Prepares bytes, and reads what was made. */
async function prepare(
  bytes: Buffer,
  wish: Partial<MediaWish>,
  variables: Readonly<Record<string, string>> = {},
) {
  const { intake, preparer, spool } = parts(variables);
  const taken = await intake.take(readMediaSource(bytes.toString('base64')));
  const { file, ...prepared } = await preparer.prepare(taken, { ...WISH, ...wish });
  const made = await readFile(file.path);
  await spool.drop(file);
  return { ...prepared, made };
}
const left = () => readdir(join(dir, 'spool'));

describe('pictures', () => {
  it('leave a JPEG as it is', async () => {
    const jpeg = await samplePicture('jpeg');
    const { made, ...prepared } = await prepare(jpeg, {});
    expect(made.equals(jpeg)).toBe(true);
    expect(prepared).toMatchObject({
      kind: 'image',
      mimetype: 'image/jpeg',
      fileName: 'image.jpg',
      facts: { width: 320, height: 200, thumbnail: expect.any(String) },
    });
    const thumbnail = Buffer.from(prepared.facts.thumbnail ?? '', 'base64');
    expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 72 });
    expect(await left()).toEqual([]);
  });

  it('become a JPEG, unless the caller says what they are', async () => {
    const png = await samplePicture('png');
    const { made, mimetype } = await prepare(png, {});
    expect(mimetype).toBe('image/jpeg');
    expect(await fileTypeFromBuffer(made)).toMatchObject({ mime: 'image/jpeg' });
    const kept = await prepare(png, { mimetype: 'image/png', fileName: 'a' });
    expect(kept).toMatchObject({ mimetype: 'image/png', fileName: 'a.png' });
    expect(kept.made.equals(png)).toBe(true);
    expect(await left()).toEqual([]);
  });

  it('are refused beyond the pixels, when they are none, and when they are programs', async () => {
    const picture = await samplePicture('png', 400, 400);
    await expect(prepare(picture, {}, { MEDIA_MAX_PIXELS: '100000' })).rejects.toMatchObject({
      code: 'media.too_many_pixels',
      status: 413,
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    for (const bytes of [svg, Buffer.from('no picture'), picture.subarray(0, 60)])
      await expect(prepare(bytes, {})).rejects.toMatchObject({ code: 'media.unreadable' });
    await expect(
      prepare(picture, {}, { MEDIA_ALLOWED_TYPES: 'application/pdf' }),
    ).rejects.toMatchObject({ code: 'media.type_refused' });
    expect(await left()).toEqual([]);
  });
});

describe('stickers', () => {
  it('are WebP, and move when the picture does', async () => {
    const still = await prepare(await samplePicture('png'), { form: 'sticker' });
    expect(still).toMatchObject({
      kind: 'sticker',
      mimetype: 'image/webp',
      facts: { width: 512, height: 512, isAnimated: false },
    });
    const moving = await prepare(await sampleGif(), { form: 'sticker' });
    expect(moving.facts).toEqual({ width: 512, height: 512, isAnimated: true });
    expect(await sharp(moving.made).metadata()).toMatchObject({ format: 'webp', pages: 2 });
  });

  it('stay as they are when they are not to be converted', async () => {
    const webp = await samplePicture('webp', 100, 100);
    const sticker = await prepare(webp, { form: 'sticker', convert: false });
    expect(sticker.made.equals(webp)).toBe(true);
    expect(sticker.facts).toEqual({ width: 100, height: 100, isAnimated: false });
  });
});

describe('voice messages', () => {
  it('are Ogg with Opus, one channel, with length and wave', async () => {
    const voice = await prepare(sampleWav(3), { form: 'voice' });
    expect(voice).toMatchObject({
      kind: 'audio',
      mimetype: 'audio/ogg; codecs=opus',
      fileName: null,
      facts: { seconds: 3 },
    });
    expect(Buffer.from(voice.facts.waveform ?? '', 'base64')).toHaveLength(64);
    expect((await parseBuffer(voice.made)).format).toMatchObject({
      container: 'Ogg',
      codec: 'Opus',
      numberOfChannels: 1,
    });
    expect(await left()).toEqual([]);
  });

  it('stay as they are when they are ready, and when they are not to be converted', async () => {
    const ready = await sampleVoice();
    expect((await prepare(ready, { form: 'voice' })).made.equals(ready)).toBe(true);
    const wav = sampleWav(1);
    const asIs = await prepare(wav, { form: 'voice', convert: false });
    expect(asIs.made.equals(wav)).toBe(true);
    expect(asIs.mimetype).toMatch(/wav/);
  });

  it('are refused when they are too long, or no sound', async () => {
    await expect(
      prepare(sampleWav(3, 1, 8_000), { form: 'voice' }, { MEDIA_MAX_SECONDS: '1' }),
    ).rejects.toMatchObject({ code: 'media.too_long' });
    await expect(
      prepare(Buffer.from('#EXTM3U\nfile.wav'), { form: 'voice' }),
    ).rejects.toMatchObject({ code: 'media.unreadable' });
    expect(await left()).toEqual([]);
  });

  it('answer 501 with the reason where there is no ffmpeg, unless they are ready', async () => {
    const without = { FFMPEG_PATH: '/nowhere/ffmpeg' };
    await expect(prepare(sampleWav(1), { form: 'voice' }, without)).rejects.toMatchObject({
      code: 'media.no_converter',
      status: 501,
      message: expect.stringContaining('/nowhere/ffmpeg'),
    });
    const ready = await prepare(await sampleVoice(), { form: 'voice' }, without);
    expect(ready.facts).toEqual({ seconds: 3 });
  });
});

it('looks into films, and sends them as they are', async () => {
  const film = await sampleMp4();
  const sent = await prepare(film, { form: 'video' });
  expect(sent.made.equals(film)).toBe(true);
  expect(sent).toMatchObject({
    kind: 'video',
    mimetype: 'video/mp4',
    fileName: 'video.mp4',
    facts: { width: 320, height: 240, seconds: 2, thumbnail: expect.any(String) },
  });
  expect(await prepare(film, { form: 'video-note', mimetype: 'video/webm' })).toMatchObject({
    kind: 'ptv',
    mimetype: 'video/mp4',
  });
  await expect(prepare(await samplePicture('png'), { form: 'video' })).rejects.toMatchObject({
    code: 'media.unreadable',
  });
  const without = await prepare(film, { form: 'video' }, { FFMPEG_PATH: '/nowhere/ffmpeg' });
  expect(without.facts).toEqual({});
});

it('names a document after its URL, with its extension', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/none') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7 sample');
  }).listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const base = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
    const { intake, preparer } = parts();
    const send = async (path: string) =>
      preparer.prepare(await intake.take(readMediaSource(base + path)), {
        ...WISH,
        form: 'document',
      });
    expect(await send('/files/r%C3%A9sum%C3%A9.v2.pdf?x=1')).toMatchObject({
      fileName: 'résumé.v2.pdf',
      mimetype: 'application/pdf',
    });
    expect(await send('/download')).toMatchObject({ fileName: 'download.pdf' });
    await expect(send('/none')).rejects.toMatchObject({ code: 'media.fetch_failed', status: 400 });
    const small = parts({ MEDIA_MAX_BYTES: '1024' });
    await expect(
      small.intake.receive(Readable.from([Buffer.alloc(2_000)]), 'a', 'a/b'),
    ).rejects.toMatchObject({ code: 'media.too_large' });
  } finally {
    server.close();
  }
});

it('makes an MP4 of a voice message', async () => {
  const { intake, sounds } = parts();
  const { file } = await intake.take(readMediaSource((await sampleVoice()).toString('base64')));
  const made = await readFile((await sounds.toMp4(file)).path);
  expect((await parseBuffer(made)).format).toMatchObject({ codec: expect.stringContaining('AAC') });
});
