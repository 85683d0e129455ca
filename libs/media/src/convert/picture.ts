import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import pLimit, { type LimitFunction } from 'p-limit';
import sharp, { type Sharp } from 'sharp';
import { MediaUnreadableError, PictureTooLargeError } from '../media.errors.js';
import type { MediaFacts } from '../prepare/media-facts.js';
import { Spool } from '../spool/spool.js';
import type { SpooledFile } from '../spool/spooled-file.js';

/** Types of pictures that are opened. Drawings (SVG) are programs, and not among them. */
const OPENED: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/tiff',
  'image/avif',
]);

const THUMBNAIL_SIZE = 72;
const STICKER_SIZE = 512;
const PROFILE_SIZE = 640;
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

// Pictures come once; a cache of them is memory that nobody reads.
sharp.cache(false);

/** Pictures and stickers: looked into, and made into what WhatsApp shows. */
@Injectable()
export class Picture {
  private readonly turn: LimitFunction;
  private readonly maxPixels: number;

  constructor(
    config: AppConfig,
    private readonly spool: Spool,
  ) {
    this.turn = pLimit(config.media.conversions);
    this.maxPixels = config.media.maxPixels;
  }

  /**
   * Size and thumbnail.
   *
   * @param seen type that the bytes say
   * @throws MediaUnreadableError, PictureTooLargeError
   */
  async facts(file: SpooledFile, seen: string | null): Promise<MediaFacts> {
    return this.open(file, seen, { animated: false }, async (picture) => {
      const { autoOrient } = await picture.metadata();
      const thumbnail = await picture
        .clone()
        .autoOrient()
        .resize(THUMBNAIL_SIZE, THUMBNAIL_SIZE, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 50 })
        .toBuffer();
      return { ...autoOrient, thumbnail: thumbnail.toString('base64') };
    });
  }

  /** The same picture as a JPEG. @throws MediaUnreadableError, PictureTooLargeError */
  async toJpeg(file: SpooledFile, seen: string | null): Promise<SpooledFile> {
    return this.open(file, seen, { animated: false }, (picture) =>
      this.spool.make((made) =>
        picture
          .autoOrient()
          .flatten({ background: '#ffffff' })
          .jpeg({ quality: 90, mozjpeg: false })
          .toFile(made),
      ),
    );
  }

  /** A square JPEG of the size in which people and groups are shown. @throws MediaUnreadableError, PictureTooLargeError */
  async toProfilePicture(file: SpooledFile, seen: string | null): Promise<Buffer> {
    return this.open(file, seen, { animated: false }, (picture) =>
      picture
        .autoOrient()
        .resize(PROFILE_SIZE, PROFILE_SIZE, { fit: 'cover' })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80 })
        .toBuffer(),
    );
  }

  /** Size and movement of a sticker. @throws MediaUnreadableError, PictureTooLargeError */
  async stickerFacts(file: SpooledFile, seen: string | null): Promise<MediaFacts> {
    return this.open(file, seen, { animated: true }, async (picture) => {
      const { width, height, pageHeight, pages = 1 } = await picture.metadata();
      return { width, height: pageHeight ?? height, isAnimated: pages > 1 };
    });
  }

  /** A sticker, which moves if the picture does. @throws MediaUnreadableError, PictureTooLargeError */
  async toSticker(file: SpooledFile, seen: string | null): Promise<SpooledFile> {
    return this.open(file, seen, { animated: true }, (picture) =>
      this.spool.make((made) =>
        picture
          .autoOrient()
          .resize(STICKER_SIZE, STICKER_SIZE, { fit: 'contain', background: CLEAR })
          .webp({ quality: 80, loop: 0 })
          .toFile(made),
      ),
    );
  }

  private open<T>(
    { path }: SpooledFile,
    seen: string | null,
    { animated }: { readonly animated: boolean },
    work: (picture: Sharp) => Promise<T>,
  ): Promise<T> {
    if (seen === null || !OPENED.has(seen))
      return Promise.reject(new MediaUnreadableError('a picture'));
    return this.turn(async () => {
      try {
        return await work(
          sharp(path, { animated, limitInputPixels: this.maxPixels, sequentialRead: true }),
        );
      } catch (error) {
        if (error instanceof Error && /pixel limit/i.test(error.message))
          throw new PictureTooLargeError(this.maxPixels);
        throw new MediaUnreadableError('a picture', { cause: error });
      }
    });
  }
}
