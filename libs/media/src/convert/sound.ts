import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { type IAudioMetadata, parseFile } from 'music-metadata';
import { MediaTooLongError } from '../media.errors.js';
import type { MediaFacts } from '../prepare/media-facts.js';
import { Spool } from '../spool/spool.js';
import type { SpooledFile } from '../spool/spooled-file.js';
import { Ffmpeg } from './ffmpeg/ffmpeg.js';
import { Loudness, LOUDNESS_RATE } from './loudness.js';

/** What WhatsApp plays as a voice message. */
export const VOICE_TYPE = 'audio/ogg; codecs=opus';

/** Sounds: read, and made into voice messages. */
@Injectable()
export class Sound {
  constructor(
    private readonly config: AppConfig,
    private readonly spool: Spool,
    private readonly ffmpeg: Ffmpeg,
  ) {}

  /** Whether a file can go out as a voice message as it is: Opus in Ogg, one channel. */
  async isVoice({ path }: SpooledFile): Promise<boolean> {
    const { container, codec, numberOfChannels } = (await read(path))?.format ?? {};
    return container === 'Ogg' && /opus/i.test(codec ?? '') && numberOfChannels === 1;
  }

  /**
   * A voice message of the sound of a file: Ogg with Opus, one channel, 48 kHz.
   *
   * @throws NoConverterError (501), MediaUnreadableError, MediaTooLongError
   */
  async toVoice({ path }: SpooledFile): Promise<SpooledFile> {
    const { maxSeconds } = this.config.media;
    const voice = await this.spool.make((made) =>
      this.ffmpeg.run({
        input: path,
        as: 'a sound',
        output: [
          '-vn',
          '-sn',
          '-dn',
          '-map',
          '0:a:0',
          '-map_metadata',
          '-1',
          '-ac',
          '1',
          '-ar',
          '48000',
          '-c:a',
          'libopus',
          '-b:a',
          '48k',
          '-application',
          'voip',
          // One second more than is allowed shows that there is more.
          '-t',
          String(maxSeconds + 1),
          '-f',
          'ogg',
          made,
        ],
      }),
    );
    const seconds = (await read(voice.path))?.format.duration ?? 0;
    if (seconds <= maxSeconds) return voice;
    await this.spool.drop(voice);
    throw new MediaTooLongError(maxSeconds);
  }

  /** How long a sound is, as far as its headers say. */
  async facts({ path }: SpooledFile): Promise<MediaFacts> {
    const duration = (await read(path))?.format.duration;
    return duration === undefined ? {} : { seconds: Math.max(1, Math.round(duration)) };
  }

  /** The same with the wave, which needs ffmpeg; without one there is none. */
  async voiceFacts(file: SpooledFile): Promise<MediaFacts> {
    const facts = await this.facts(file);
    if (!(await this.ffmpeg.isThere())) return facts;
    const loudness = new Loudness();
    await this.ffmpeg.run({
      input: file.path,
      as: 'a sound',
      output: [
        '-vn',
        '-map',
        '0:a:0',
        '-t',
        String(this.config.media.maxSeconds),
        '-ac',
        '1',
        '-ar',
        String(LOUDNESS_RATE),
        '-f',
        's16le',
        'pipe:1',
      ],
      onData: (chunk) => loudness.hear(chunk),
    });
    const waveform = Buffer.from(loudness.wave()).toString('base64');
    return { seconds: Math.max(1, Math.round(loudness.seconds)), ...facts, waveform };
  }

  /** A file that phones without Opus play, for who asks for one. @throws NoConverterError (501), MediaUnreadableError */
  toMp4({ path }: SpooledFile): Promise<SpooledFile> {
    return this.spool.make((made) =>
      this.ffmpeg.run({
        input: path,
        as: 'a sound',
        output: [
          '-vn',
          '-map',
          '0:a:0',
          '-c:a',
          'aac',
          '-b:a',
          '128k',
          '-ac',
          '1',
          '-movflags',
          '+faststart',
          '-f',
          'mp4',
          made,
        ],
      }),
    );
  }
}

/** Null for what is no sound that is known. */
async function read(path: string): Promise<IAudioMetadata | null> {
  try {
    return await parseFile(path, { duration: true, skipCovers: true });
  } catch {
    return null;
  }
}
