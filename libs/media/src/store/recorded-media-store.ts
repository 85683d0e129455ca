import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import {
  type ListedMedia,
  type MediaFilter,
  MediaStore,
  type MessageRef,
  type NewMedia,
  type StoredMedia,
} from '../media-store.js';
import { MediaOwnerGoneError } from '../media.errors.js';
import { Spool } from '../spool/spool.js';
import type { SpooledFile } from '../spool/spooled-file.js';
import { BlobStore } from './blob-store.js';
import { MediaRepository } from './media.repository.js';

/** How long a medium waits for the message that it is sent with. */
const WAITING_SECONDS = 3_600;
const SECONDS_A_DAY = 86_400;
const PURGE_BATCH = 500;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/** `MediaStore` with a row for each medium, written before its bytes and removed after them. */
@Injectable()
export class RecordedMediaStore extends MediaStore {
  private readonly keepSeconds: number;

  constructor(
    config: AppConfig,
    private readonly spool: Spool,
    private readonly blobs: BlobStore,
    private readonly rows: MediaRepository,
    private readonly transactions: Transactions,
  ) {
    super();
    this.keepSeconds = config.media.retentionDays * SECONDS_A_DAY;
  }

  override async put(
    instanceId: string,
    bytes: Readable | SpooledFile,
    about: NewMedia,
  ): Promise<StoredMedia> {
    const file = bytes instanceof Readable ? await this.spool.take(bytes) : bytes;
    const key = { instanceId, mediaId: randomUUID() };
    try {
      const seconds = about.message === null ? WAITING_SECONDS : this.keepSeconds;
      // A deleted instance gets nothing more; what it got before is removed with it.
      await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
        if (tx === null) throw new MediaOwnerGoneError();
        await this.rows.announce(tx, key, about, seconds);
      });
      await this.blobs.take(key, file, about.mimetype);
    } finally {
      await this.spool.drop(file);
    }
    const stored = await this.rows.complete(key, file);
    if (stored !== null) return stored;
    await this.blobs.remove([key]);
    throw new MediaOwnerGoneError();
  }

  override find(instanceId: string, mediaId: string): Promise<StoredMedia | null> {
    return this.rows.find({ instanceId, mediaId });
  }

  override findOf(instanceId: string, message: MessageRef): Promise<StoredMedia | null> {
    return this.rows.findOf(instanceId, message);
  }

  override list(
    instanceId: string,
    filter: MediaFilter,
    limit: number,
  ): Promise<readonly ListedMedia[]> {
    return this.rows.list(instanceId, filter, limit);
  }

  override read(instanceId: string, mediaId: string): Promise<Readable> {
    return this.blobs.read({ instanceId, mediaId });
  }

  override link(instanceId: string, mediaId: string, seconds: number): Promise<string | null> {
    return this.blobs.link({ instanceId, mediaId }, seconds);
  }

  override keepFor(instanceId: string, mediaId: string, message: MessageRef): Promise<void> {
    return this.rows.bind({ instanceId, mediaId }, message, this.keepSeconds);
  }

  override async remove(instanceId: string, mediaId: string): Promise<void> {
    await this.blobs.remove([{ instanceId, mediaId }]);
    await this.rows.remove(instanceId, [mediaId]);
  }

  override async purge(instanceId: string): Promise<void> {
    let ids = await this.rows.next(instanceId, BEFORE_EVERY_ID, PURGE_BATCH);
    while (ids.length > 0) {
      await this.blobs.remove(ids.map((mediaId) => ({ instanceId, mediaId })));
      await this.rows.remove(instanceId, ids);
      ids = await this.rows.next(instanceId, ids.at(-1) ?? BEFORE_EVERY_ID, PURGE_BATCH);
    }
  }
}
