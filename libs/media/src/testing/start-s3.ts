import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../../test/support/free-port.js';

/** A running store. */
export interface S3Server {
  /** With which a gateway uses it. */
  readonly variables: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A server that speaks S3. It is written in CommonJS, without types. */
export async function startS3(): Promise<S3Server> {
  const S3rver: new (options: object) => {
    run(): Promise<unknown>;
    close(): Promise<void>;
  } = createRequire(import.meta.url)('s3rver');
  const directory = await mkdtemp(join(tmpdir(), 's3-'));
  const port = await freePort();
  const server = new S3rver({ directory, port, address: '127.0.0.1', silent: true });
  await server.run();
  return {
    variables: {
      S3_ENABLED: 'true',
      S3_ENDPOINT: '127.0.0.1',
      S3_PORT: String(port),
      S3_BUCKET: 'media',
      S3_ACCESS_KEY: 'S3RVER',
      S3_SECRET_KEY: 'S3RVER',
    },
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
