import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { AppConfig } from '@switchboard/config';
import { SweepScheduler } from '@switchboard/queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MediaGoneError, MediaOwnerGoneError, MediaTooLargeError } from '../media.errors.js';
import { MediaRetention } from '../retention/media-retention.js';
import { type OpenMedia, openMedia } from '../testing/open-media.js';
import { startS3 } from '../../../s3/src/testing/start-s3.js';
import { S3BlobStore } from './s3-blob-store.js';

const ABOUT = { kind: 'image', mimetype: 'image/png', fileName: 'a.png', message: null } as const;
const REF = { remoteJid: '5511988887777@s.whatsapp.net', id: '3EB0A1', fromMe: true } as const;

interface StoreServer {
  readonly variables: Readonly<Record<string, string>>;
  readonly blobs?: (config: AppConfig) => S3BlobStore;
  close(): Promise<void>;
}

const SERVERS: Readonly<Record<string, () => Promise<StoreServer>>> = {
  folder: () => Promise.resolve({ variables: {}, close: () => Promise.resolve() }),
  s3: async () => ({
    ...(await startS3()),
    blobs: ({ media }) => new S3BlobStore(media.s3 ?? expect.unreachable()),
  }),
};

describe.each(Object.keys(SERVERS))('the store on %s', (name) => {
  let server: StoreServer;
  let media: OpenMedia;

  beforeAll(async () => {
    server = (await SERVERS[name]?.()) ?? expect.unreachable();
    media = await openMedia({ MEDIA_MAX_BYTES: '4000000', ...server.variables }, server.blobs);
  });
  afterAll(async () => {
    await media.close();
    await server.close();
  });

  const keep = async (instanceId: string, bytes = randomBytes(10)) =>
    media.store.put(instanceId, Readable.from([bytes]), ABOUT);
  const read = async (instanceId: string, id: string) =>
    buffer(await media.store.read(instanceId, id));
  const spooled = () => readdir(join(media.dir, 'spool'));

  it('gives back what it was given, to its own instance alone', async () => {
    const [instanceId, other] = [await media.newInstance(), await media.newInstance()];
    const bytes = randomBytes(3_000_000);
    const parts = [bytes.subarray(0, 70_000), bytes.subarray(70_000)];
    const stored = await media.store.put(instanceId, Readable.from(parts), ABOUT);
    expect(stored).toMatchObject({ kind: 'image', mimetype: 'image/png', size: bytes.length });
    expect((await read(instanceId, stored.id)).equals(bytes)).toBe(true);
    expect(await media.store.find(instanceId, stored.id)).toEqual(stored);
    expect(await media.store.find(other, stored.id)).toBeNull();
    await expect(media.store.read(other, stored.id)).rejects.toThrow(MediaGoneError);
    expect(await spooled()).toEqual([]);
  });

  it('refuses what is too large, and keeps nothing of it', async () => {
    const instanceId = await media.newInstance();
    const endless = Readable.from(
      (function* () {
        for (;;) yield randomBytes(100_000);
      })(),
    );
    await expect(media.store.put(instanceId, endless, ABOUT)).rejects.toThrow(MediaTooLargeError);
    expect(await media.store.list(instanceId, {}, 10)).toEqual([]);
    expect(await spooled()).toEqual([]);
  });

  it('finds a medium by its message, once it belongs to one', async () => {
    const instanceId = await media.newInstance();
    const { id } = await keep(instanceId);
    expect(await media.store.findOf(instanceId, REF)).toBeNull();
    await media.store.keepFor(instanceId, id, REF);
    expect(await media.store.findOf(instanceId, REF)).toMatchObject({ id });
    expect(await media.store.findOf(instanceId, { ...REF, fromMe: false })).toBeNull();
    // By the address under which it was put in, whichever counts now.
    const moved = { ...REF, remoteJid: 'other', remoteJidAlt: REF.remoteJid };
    expect(await media.store.findOf(instanceId, moved)).toMatchObject({ id });
    expect(await media.store.findOf(instanceId, { ...REF, remoteJid: 'other' })).toBeNull();
    const listed = await media.store.list(instanceId, { messageId: REF.id, kind: 'image' }, 10);
    expect(listed).toEqual([expect.objectContaining({ id, message: REF })]);
    expect(await media.store.list(instanceId, { id: 'not-a-uuid' }, 10)).toEqual([]);
  });

  it('takes nothing for an instance that is deleted, also when that happens meanwhile', async () => {
    const instanceId = await media.newInstance();
    const gone = randomUUID();
    await expect(keep(gone)).rejects.toThrow(MediaOwnerGoneError);
    const before = await keep(instanceId);
    await media.store.purge(instanceId);
    await expect(media.store.read(instanceId, before.id)).rejects.toThrow(MediaGoneError);
    expect(await media.store.find(instanceId, before.id)).toBeNull();
  });

  it('removes what nobody sent within its hour, and nothing else', async () => {
    const instanceId = await media.newInstance();
    const [waiting, kept] = [await keep(instanceId), await keep(instanceId)];
    await media.store.keepFor(instanceId, kept.id, REF);
    await media.database.dataSource.query(
      `UPDATE media SET expires_at = expires_at - interval '61 minutes' WHERE instance_id = $1`,
      [instanceId],
    );
    const sweeps: SweepScheduler = Object.create(SweepScheduler.prototype);
    await new MediaRetention(sweeps, media.blobs, media.expired).run();
    await expect(media.store.read(instanceId, waiting.id)).rejects.toThrow(MediaGoneError);
    expect(await read(instanceId, kept.id)).toHaveLength(10);
  });

  it('gives an address where the store has some', async () => {
    const instanceId = await media.newInstance();
    const { id } = await keep(instanceId);
    const link = await media.store.link(instanceId, id, 60);
    if (name === 'folder') return expect(link).toBeNull();
    const answer = await fetch(link ?? '');
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(await read(instanceId, id));
    return undefined;
  });
});
