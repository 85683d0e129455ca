import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { fileTypeFromFile } from 'file-type';
import { Film } from '../convert/film.js';
import { Picture } from '../convert/picture.js';
import { Sound, VOICE_TYPE } from '../convert/sound.js';
import type { TakenMedia } from '../intake/media-intake.js';
import type { MediaKind } from '../media-store.js';
import { MediaTypeRefusedError, MediaUnreadableError } from '../media.errors.js';
import { Spool } from '../spool/spool.js';
import type { SpooledFile } from '../spool/spooled-file.js';
import type { MediaFacts } from './media-facts.js';
import { isAllowedType, type MediaForm, sentType, withExtension } from './media-type.js';

/** What a medium is to be sent as. */
export interface MediaWish {
  readonly form: MediaForm;
  readonly mimetype: string | null;
  readonly fileName: string | null;
  /** False: the bytes go out as they are. */
  readonly convert: boolean;
}

/** A medium as it goes out. Whoever has it drops its file. */
export interface PreparedMedia {
  readonly file: SpooledFile;
  readonly kind: MediaKind;
  readonly mimetype: string;
  readonly fileName: string | null;
  readonly facts: MediaFacts;
}

/** The names of the wire contract where the caller gives none. */
const DEFAULT_NAMES: Readonly<Record<MediaForm, string | null>> = {
  image: 'image.jpg',
  video: 'video.mp4',
  'video-note': 'video.mp4',
  audio: null,
  voice: null,
  document: 'file',
  sticker: null,
};

const KINDS: Readonly<Record<MediaForm, MediaKind>> = {
  image: 'image',
  video: 'video',
  'video-note': 'ptv',
  audio: 'audio',
  voice: 'audio',
  document: 'document',
  sticker: 'sticker',
};

/** What is made of one medium: other bytes or the same, their type, and what is known of them. */
interface Made {
  readonly file: SpooledFile;
  readonly mimetype: string;
  readonly facts: MediaFacts;
}

/** Makes media ready to be sent: judges its type, converts what must be converted, finds out what is shown of it. */
@Injectable()
export class MediaPreparer {
  constructor(
    private readonly config: AppConfig,
    private readonly spool: Spool,
    private readonly pictures: Picture,
    private readonly sounds: Sound,
    private readonly films: Film,
  ) {}

  /**
   * Takes over the file, also when it fails.
   *
   * @throws MediaTypeRefusedError, MediaUnreadableError, PictureTooLargeError, MediaTooLongError, NoConverterError
   */
  async prepare(taken: TakenMedia, wish: MediaWish): Promise<PreparedMedia> {
    try {
      const seen = (await fileTypeFromFile(taken.file.path))?.mime ?? null;
      const name = wish.fileName ?? taken.name ?? DEFAULT_NAMES[wish.form];
      const hints = { asked: wish.mimetype, seen, claimed: taken.claimedType, fileName: name };
      const mimetype = sentType(wish.form, hints);
      if (!isAllowedType(seen ?? mimetype, this.config.media.allowedTypes))
        throw new MediaTypeRefusedError(seen ?? mimetype);
      const made = await this.make(taken.file, seen, mimetype, wish);
      if (made.file !== taken.file) await this.spool.drop(taken.file);
      return {
        ...made,
        kind: KINDS[wish.form],
        fileName: name === null ? null : withExtension(name, made.mimetype),
      };
    } catch (error) {
      await this.spool.drop(taken.file);
      throw error;
    }
  }

  private make(
    file: SpooledFile,
    seen: string | null,
    mimetype: string,
    wish: MediaWish,
  ): Promise<Made> {
    switch (wish.form) {
      case 'image':
        return this.picture(file, seen, mimetype, wish.mimetype);
      case 'sticker':
        return this.sticker(file, seen, wish.convert);
      case 'video':
        return this.film(file, seen, mimetype);
      case 'video-note':
        return this.film(file, seen, 'video/mp4');
      case 'audio':
        return this.sound(file, mimetype);
      case 'voice':
        return this.voice(file, mimetype, wish.convert);
      case 'document':
        return Promise.resolve({ file, mimetype, facts: {} });
    }
  }

  /** A JPEG stays what it is, and so does what the caller names rightly; all else becomes a JPEG. */
  private async picture(
    file: SpooledFile,
    seen: string | null,
    mimetype: string,
    asked: string | null,
  ): Promise<Made> {
    const facts = await this.pictures.facts(file, seen);
    if (seen === 'image/jpeg' || seen === asked) return { file, mimetype, facts };
    return { file: await this.pictures.toJpeg(file, seen), mimetype: 'image/jpeg', facts };
  }

  private async sticker(file: SpooledFile, seen: string | null, convert: boolean): Promise<Made> {
    if (!convert)
      return {
        file,
        mimetype: seen ?? 'image/webp',
        facts: await this.pictures.stickerFacts(file, seen),
      };
    const sticker = await this.pictures.toSticker(file, seen);
    return this.described(sticker, 'image/webp', (made) =>
      this.pictures.stickerFacts(made, 'image/webp'),
    );
  }

  private async film(file: SpooledFile, seen: string | null, mimetype: string): Promise<Made> {
    if (seen !== null && !/^(video|application)\//.test(seen))
      throw new MediaUnreadableError('a film');
    return { file, mimetype, facts: await this.films.facts(file) };
  }

  private async sound(file: SpooledFile, mimetype: string): Promise<Made> {
    return { file, mimetype, facts: await this.sounds.facts(file) };
  }

  private async voice(file: SpooledFile, mimetype: string, convert: boolean): Promise<Made> {
    if (!convert) return { file, mimetype, facts: await this.sounds.voiceFacts(file) };
    if (await this.sounds.isVoice(file))
      return { file, mimetype: VOICE_TYPE, facts: await this.sounds.voiceFacts(file) };
    const voice = await this.sounds.toVoice(file);
    return this.described(voice, VOICE_TYPE, (made) => this.sounds.voiceFacts(made));
  }

  /** A file that was made here, with its facts; dropped when they cannot be found out. */
  private async described(
    file: SpooledFile,
    mimetype: string,
    facts: (file: SpooledFile) => Promise<MediaFacts>,
  ): Promise<Made> {
    try {
      return { file, mimetype, facts: await facts(file) };
    } catch (error) {
      await this.spool.drop(file);
      throw error;
    }
  }
}
