import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portOf } from '../../../test/support/free-port.js';
import { TcpGate } from '../../../test/support/tcp-gate.js';
import { createS3Client } from './s3-client.js';
import { S3Object } from './s3-object.js';
import { type S3Server, startS3 } from './testing/start-s3.js';

const BUCKET = 'archive';
const MIB = 1_024 * 1_024;

describe('an object of a bucket', () => {
  let s3: S3Server;

  beforeAll(async () => {
    s3 = await startS3();
    await s3.createBucket(BUCKET);
  });

  afterAll(async () => {
    await s3?.close();
  });

  const through = (
    settings: { port?: number; accessKey?: string; secretKey?: string },
    key = 'through',
  ) => {
    const { port = s3.port, accessKey = 'S3RVER', secretKey = 'S3RVER' } = settings;
    const endpoint = `http://127.0.0.1:${port}`;
    const client = createS3Client({ endpoint, region: 'us-east-1', accessKey, secretKey });
    return new S3Object(client, BUCKET, key);
  };

  /** As many lines of 1 MiB, each of its own. */
  async function* lines(count: number): AsyncIterable<string> {
    for (let index = 0; index < count; index += 1) yield `${index}`.padEnd(MIB - 1, 'x') + '\n';
  }
  const read = async (object: S3Object) => buffer(Readable.from(object.read()));
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => expect.unreachable('it went well'),
      (error: unknown) => error,
    );

  it.each([0, 1, 20])('gives back %i MiB as it took them', async (size) => {
    const object = s3.object(BUCKET, `of/${size}`);
    expect(await object.exists()).toBe(false);
    await object.write(lines(size));
    expect(await object.exists()).toBe(true);
    const expected = await buffer(Readable.from(lines(size)));
    expect((await read(object)).equals(expected)).toBe(true);
    await object.remove();
    await object.remove();
    expect(await object.exists()).toBe(false);
    expect(await failure(read(object))).toMatchObject({ code: 's3.missing' });
  });

  it.each([1, 20])('is not there when what it is made of breaks off after %i MiB', async (size) => {
    const object = s3.object(BUCKET, 'broken-off');
    async function* broken(): AsyncIterable<string> {
      yield* lines(size);
      throw new Error('the database went away');
    }
    expect(await failure(object.write(broken()))).toEqual(new Error('the database went away'));
    expect(await s3.list(BUCKET)).toEqual([]);
  });

  it('is not there when the store goes away while it is written', async () => {
    const gate = await TcpGate.to('127.0.0.1', s3.port);
    async function* cut(): AsyncIterable<string> {
      yield* lines(17);
      await gate.shut();
      yield* lines(10);
    }
    const object = through({ port: Number(gate.address.split(':')[1]) });
    expect(await failure(object.write(cut()))).toMatchObject({ code: 's3.unavailable' });
    expect(await s3.list(BUCKET)).toEqual([]);
  });

  const works = (object: S3Object) => [
    () => object.exists(),
    () => object.write(lines(1)),
    () => object.write(lines(20)),
    () => read(object),
    () => object.remove(),
  ];

  it('is refused to an unknown key', async () => {
    await s3.object(BUCKET, 'of-others').write(lines(1));
    for (const work of works(through({ accessKey: 'nobody' }, 'of-others'))) {
      expect(await failure(work())).toMatchObject({ code: 's3.refused', status: 403 });
    }
    expect(await s3.list(BUCKET)).toEqual(['of-others']);
    await s3.object(BUCKET, 'of-others').remove();
  });

  // The store of these tests takes every secret.
  it.each(['SignatureDoesNotMatch', 'AccessDenied'])(
    'is refused with %s, and the secret is not told',
    async (code) => {
      const refusing = createHttpServer((request, response) => {
        request.resume();
        response.writeHead(403, { 'content-type': 'application/xml' });
        response.end(`<Error><Code>${code}</Code><Message>guessed-wrong</Message></Error>`);
      });
      await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
      const object = through({ port: portOf(refusing), secretKey: 'guessed-wrong' });
      for (const work of works(object)) {
        const error = await failure(work());
        expect(error).toMatchObject({ code: 's3.refused', status: 403 });
        expect(String(error)).not.toContain('guessed-wrong');
      }
      refusing.closeAllConnections();
      await new Promise((resolve) => refusing.close(resolve));
    },
  );

  it('is away where nothing answers, or something else', async () => {
    const mute = createServer((socket) => socket.resume().end('220 hello\r\n'));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    for (const port of [1, portOf(mute)]) {
      for (const work of works(through({ port }))) {
        expect(await failure(work())).toMatchObject({ code: 's3.unavailable', status: 503 });
      }
    }
    await new Promise((resolve) => mute.close(resolve));
  });

  it('cannot be written to a bucket that is not there', async () => {
    const object = s3.object('no-such-bucket', 'a');
    expect(await object.exists()).toBe(false);
    expect(await failure(object.write(lines(1)))).toMatchObject({ code: 's3.missing' });
  });
});
