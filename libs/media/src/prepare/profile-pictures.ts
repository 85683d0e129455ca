import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { Picture } from '../convert/picture.js';
import { type FetchOptions, MediaIntake } from '../intake/media-intake.js';
import { readMediaSource } from '../intake/media-source.js';
import { Spool } from '../spool/spool.js';

/** Makes the pictures that people and groups are shown with. */
@Injectable()
export class ProfilePictures {
  constructor(
    private readonly intake: MediaIntake,
    private readonly pictures: Picture,
    private readonly spool: Spool,
  ) {}

  /**
   * From a URL or a base64 text, a small square JPEG.
   *
   * @throws MediaSourceInvalidError, MediaTooLargeError, MediaEmptyError, MediaFetchFailedError, EgressError,
   * MediaUnreadableError, PictureTooLargeError
   */
  async take(source: string, options: FetchOptions = {}): Promise<Buffer> {
    const { file } = await this.intake.take(readMediaSource(source), options);
    try {
      const seen = (await fileTypeFromFile(file.path))?.mime ?? null;
      return await this.pictures.toProfilePicture(file, seen);
    } finally {
      await this.spool.drop(file);
    }
  }
}
