import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { createS3Client } from '../s3-client.js';
import { S3Object } from '../s3-object.js';

/** A running store. */
export interface S3Server {
  /** With which a gateway uses it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly port: number;
  /** An object as the owner of the store sees it. */
  object(bucket: string, key: string): S3Object;
  createBucket(bucket: string): Promise<void>;
  /** The keys of all objects of a bucket. */
  list(bucket: string): Promise<string[]>;
  close(): Promise<void>;
}

/** A server that speaks S3. It is written in CommonJS, without types. */
export async function startS3(): Promise<S3Server> {
  const S3rver: new (options: object) => {
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  } = createRequire(import.meta.url)('s3rver');
  const directory = await mkdtemp(join(tmpdir(), 's3-'));
  const server = new S3rver({ directory, port: 0, address: '127.0.0.1', silent: true });
  const { port } = await server.run();
  const client = createS3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    accessKey: 'S3RVER',
    secretKey: 'S3RVER',
  });
  return {
    variables: {
      S3_ENABLED: 'true',
      S3_ENDPOINT: '127.0.0.1',
      S3_PORT: String(port),
      S3_BUCKET: 'media',
      S3_ACCESS_KEY: 'S3RVER',
      S3_SECRET_KEY: 'S3RVER',
    },
    port,
    object: (bucket, key) => new S3Object(client, bucket, key),
    createBucket: async (bucket) => {
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
    },
    list: async (bucket) => {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
      return Contents.flatMap(({ Key }) => Key ?? []);
    },
    close: async () => {
      client.destroy();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
