import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { findFfmpeg } from '../convert/ffmpeg/find-ffmpeg.js';

/** Real media, made when they are needed. */
export const samplePicture = (
  format: 'jpeg' | 'png' | 'webp',
  width = 320,
  height = 200,
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } })
    .toFormat(format)
    .toBuffer();

/** Two frames. */
export async function sampleGif(): Promise<Buffer> {
  const frame = (r: number) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: { r, g: 0, b: 0 } } })
      .png()
      .toBuffer();
  return sharp([await frame(0), await frame(255)], { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

/** A tone: 16-bit samples, two channels unless told otherwise. */
export function sampleWav(seconds: number, channels = 2, rate = 44_100): Buffer {
  const data = Buffer.alloc(seconds * rate * channels * 2);
  for (let at = 0; at < data.length; at += 2)
    data.writeInt16LE(Math.round(8_000 * Math.sin((at / channels / rate) * 440 * Math.PI)), at);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * channels * 2, 28);
  head.writeUInt16LE(channels * 2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** Two seconds of a test card, made by ffmpeg; with sound. */
export const sampleMp4 = (): Promise<Buffer> =>
  byFfmpeg('sample.mp4', [
    '-f',
    'lavfi',
    '-i',
    'testsrc=duration=2:size=320x240:rate=10',
    '-f',
    'lavfi',
    '-i',
    'sine=duration=2',
    '-pix_fmt',
    'yuv420p',
    '-c:v',
    'libx264',
    '-c:a',
    'aac',
    '-shortest',
  ]);

/** A voice message as WhatsApp records it. */
export const sampleVoice = (): Promise<Buffer> =>
  byFfmpeg('sample.ogg', [
    '-f',
    'lavfi',
    '-i',
    'sine=duration=3',
    '-ac',
    '1',
    '-ar',
    '48000',
    '-c:a',
    'libopus',
  ]);

async function byFfmpeg(name: string, args: readonly string[]): Promise<Buffer> {
  const found = await findFfmpeg(null);
  if ('reason' in found) throw new Error(found.reason);
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  try {
    const path = join(folder, name);
    await promisify(execFile)(found.path, ['-nostdin', '-y', ...args, path]);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
