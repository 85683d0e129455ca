import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { AppConfig } from '@switchboard/config';
import { createS3Client } from '@switchboard/s3';
import { MediaGoneError } from '../media.errors.js';
import type { SpooledFile } from '../spool/spooled-file.js';
import { type BlobKey, BlobStore } from './blob-store.js';

/** Bytes in a bucket of a store that speaks S3. The bucket is made at the first use when it is missing. */
export class S3BlobStore extends BlobStore {
  private readonly client: S3Client;
  private bucket: Promise<string> | null = null;

  constructor(private readonly settings: NonNullable<AppConfig['media']['s3']>) {
    super();
    this.client = createS3Client(settings);
  }

  override async take(key: BlobKey, file: SpooledFile, mimetype: string): Promise<void> {
    await this.client.send(
      new PutObjectCommand({
        Bucket: await this.readyBucket(),
        Key: nameOf(key),
        Body: createReadStream(file.path),
        ContentLength: file.size,
        ContentType: mimetype,
      }),
    );
  }

  override async read(key: BlobKey): Promise<Readable> {
    try {
      const { Body } = await this.client.send(
        new GetObjectCommand({ Bucket: await this.readyBucket(), Key: nameOf(key) }),
      );
      if (Body instanceof Readable) return Body;
      throw new MediaGoneError();
    } catch (error) {
      if (error instanceof NoSuchKey) throw new MediaGoneError({ cause: error });
      throw error;
    }
  }

  override async remove(keys: readonly BlobKey[]): Promise<void> {
    if (keys.length === 0) return;
    await this.client.send(
      new DeleteObjectsCommand({
        Bucket: await this.readyBucket(),
        Delete: { Objects: keys.map((key) => ({ Key: nameOf(key) })), Quiet: true },
      }),
    );
  }

  override async link(key: BlobKey, seconds: number): Promise<string> {
    const command = new GetObjectCommand({ Bucket: await this.readyBucket(), Key: nameOf(key) });
    return getSignedUrl(this.client, command, { expiresIn: seconds });
  }

  /** A failure is not remembered: the next use tries again. */
  private readyBucket(): Promise<string> {
    this.bucket ??= this.makeBucket().catch((error: unknown) => {
      this.bucket = null;
      throw error;
    });
    return this.bucket;
  }

  private async makeBucket(): Promise<string> {
    const { bucket } = this.settings;
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: bucket }));
    } catch (error) {
      if (!isMissing(error)) throw error;
      await this.client.send(new CreateBucketCommand({ Bucket: bucket }));
    }
    return bucket;
  }
}

const nameOf = ({ instanceId, mediaId }: BlobKey): string => `${instanceId}/${mediaId}`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchBucket');
