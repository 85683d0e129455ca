import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { s3Failure, S3MissingError } from './s3.errors.js';

/** With at most 10,000 parts, up to 80 GB. */
const PART_BYTES = 8 * 1_024 * 1_024;
const PARTS_AT_ONCE = 2;

/** One object of a bucket. Failures are `S3UnavailableError`, `S3RefusedError` and `S3MissingError`. */
export class S3Object {
  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly key: string,
  ) {}

  /** `s3://bucket/key` */
  get address(): string {
    return `s3://${this.bucket}/${this.key}`;
  }

  async exists(): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand(this.place));
      return true;
    } catch (error) {
      const failure = s3Failure(this.address, error);
      if (failure instanceof S3MissingError) return false;
      throw failure;
    }
  }

  /** Takes `chunks` as they come, in parts; the object is there once all of them are, and else not at all. */
  async write(chunks: AsyncIterable<string>): Promise<void> {
    let ownFailure: unknown = null;
    const body = Readable.from(
      watched(chunks, (error) => {
        ownFailure = error;
      }),
    );
    try {
      const params = { ...this.place, Body: body, ContentType: 'application/octet-stream' };
      await new Upload({
        client: this.client,
        params,
        partSize: PART_BYTES,
        queueSize: PARTS_AT_ONCE,
      }).done();
    } catch (error) {
      // What could not be read is no fault of the store.
      throw ownFailure ?? s3Failure(this.address, error);
    } finally {
      body.destroy();
    }
  }

  async *read(): AsyncIterable<Uint8Array> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.place));
      if (!(Body instanceof Readable)) throw new S3MissingError(this.address);
      for await (const chunk of Body) yield chunk;
    } catch (error) {
      throw s3Failure(this.address, error);
    }
  }

  /** One that is not there is no matter. */
  async remove(): Promise<void> {
    try {
      await this.client.send(new DeleteObjectCommand(this.place));
    } catch (error) {
      throw s3Failure(this.address, error);
    }
  }

  private get place(): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.bucket, Key: this.key };
  }
}

/** Tells what `chunks` themselves fail with; a reader that gives up makes the stream fail, too. */
async function* watched(
  chunks: AsyncIterable<string>,
  onFailure: (error: unknown) => void,
): AsyncIterable<string> {
  const source = chunks[Symbol.asyncIterator]();
  const next = () =>
    source.next().catch((error: unknown) => {
      onFailure(error);
      throw error;
    });
  try {
    for (let one = await next(); one.done !== true; one = await next()) yield one.value;
  } finally {
    await source.return?.();
  }
}
