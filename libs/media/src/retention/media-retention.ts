import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { SweepScheduler } from '@switchboard/queue';
import { BlobStore } from '../store/blob-store.js';
import { ExpiredMediaRepository } from './expired-media.repository.js';

const EVERY_MS = 5 * 60_000;
/** Media that one step removes; as many as S3 takes in one request. */
const BATCH = 500;

/** Removes media whose time is over: bytes first, then the rows. Twice at once does no harm. */
@Injectable()
export class MediaRetention implements OnModuleInit {
  private readonly logger = new Logger(MediaRetention.name);

  constructor(
    private readonly sweeps: SweepScheduler,
    private readonly blobs: BlobStore,
    private readonly expired: ExpiredMediaRepository,
  ) {}

  onModuleInit(): void {
    this.sweeps.registerSweep('media-retention', EVERY_MS, () => this.run());
  }

  /** One round. @returns how many were removed */
  async run(): Promise<number> {
    let removed = 0;
    let keys = await this.expired.next(BATCH);
    while (keys.length > 0) {
      await this.blobs.remove(keys);
      await this.expired.forget(keys);
      removed += keys.length;
      keys = keys.length < BATCH ? [] : await this.expired.next(BATCH);
    }
    if (removed > 0) this.logger.log({ event: 'media.expired', removed });
    return removed;
  }
}
