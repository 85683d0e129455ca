import { createS3Client, S3Object, type S3Settings } from '@switchboard/s3';
import { ArchiveExistsError } from '../auth-state.errors.js';
import type { ArchivePlace } from './archive-place.js';

/** An object in a bucket that is there already. */
export class S3Place implements ArchivePlace {
  private constructor(private readonly object: S3Object) {}

  static at(settings: S3Settings, bucket: string, key: string): S3Place {
    return new S3Place(new S3Object(createS3Client(settings), bucket, key));
  }

  get address(): string {
    return this.object.address;
  }

  async write(lines: AsyncIterable<string>): Promise<void> {
    if (await this.object.exists()) throw new ArchiveExistsError(this.address);
    await this.object.write(lines);
  }

  read(): AsyncIterable<Uint8Array> {
    return this.object.read();
  }

  remove(): Promise<void> {
    return this.object.remove();
  }
}
