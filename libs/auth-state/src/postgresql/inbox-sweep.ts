import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { SweepScheduler } from '@switchboard/queue';
import { InboxRetention } from './inbox-retention.js';

const EVERY_MS = 10 * 60_000;
/** WhatsApp repeats what it has no receipt for within days; a repeat that is older than this is not expected. */
const KEEP_DAYS = 7;
const BATCH = 1_000;

/** Removes inbox entries that were told long ago. */
@Injectable()
export class InboxSweep implements OnModuleInit {
  private readonly logger = new Logger(InboxSweep.name);

  constructor(
    private readonly sweeps: SweepScheduler,
    private readonly retention: InboxRetention,
  ) {}

  onModuleInit(): void {
    this.sweeps.registerSweep('inbox-retention', EVERY_MS, () => this.run());
  }

  /** One round, batch by batch. @returns how many entries were removed */
  async run(): Promise<number> {
    let removed = 0;
    let last = BATCH;
    while (last === BATCH) {
      last = await this.retention.sweepInbox(KEEP_DAYS, BATCH);
      removed += last;
    }
    if (removed > 0) this.logger.log({ event: 'inbox.expired', removed });
    return removed;
  }
}
