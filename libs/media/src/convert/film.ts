import { Injectable } from '@nestjs/common';
import { NoConverterError } from '../media.errors.js';
import type { MediaFacts } from '../prepare/media-facts.js';
import type { SpooledFile } from '../spool/spooled-file.js';
import { Ffmpeg } from './ffmpeg/ffmpeg.js';
import { filmFacts } from './ffmpeg/film-facts.js';

/** Largest picture of a first frame that is taken. */
const MAX_THUMBNAIL = 256 * 1024;

/** Films: looked into. They are sent as they are. */
@Injectable()
export class Film {
  constructor(private readonly ffmpeg: Ffmpeg) {}

  /**
   * Size, length and first frame, which need ffmpeg: without one nothing is known.
   *
   * @throws MediaUnreadableError for what is no film
   */
  async facts({ path }: SpooledFile): Promise<MediaFacts> {
    const frame: Buffer[] = [];
    try {
      const words = await this.ffmpeg.run({
        input: path,
        as: 'a film',
        output: [
          '-an',
          '-sn',
          '-map',
          '0:v:0',
          '-frames:v',
          '1',
          '-vf',
          'scale=72:-2',
          '-c:v',
          'mjpeg',
          '-f',
          'image2pipe',
          'pipe:1',
        ],
        onData: (chunk) => frame.push(chunk),
      });
      const picture = Buffer.concat(frame);
      const thumbnail =
        picture.length === 0 || picture.length > MAX_THUMBNAIL
          ? {}
          : { thumbnail: picture.toString('base64') };
      return { ...filmFacts(words), ...thumbnail };
    } catch (error) {
      if (error instanceof NoConverterError) return {};
      throw error;
    }
  }
}
