import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import { SweepScheduler } from '@switchboard/queue';
import { ExpiredMessageRepository } from './expired-message.repository.js';

const EVERY_MS = 3_600_000;
/** Messages that one transaction removes: short enough to be in nobody's way. */
const BATCH = 500;
const INSTANCES_AT_A_TIME = 500;

/** Removes messages that are older than configured. Twice at once does no harm. */
@Injectable()
export class MessageRetention implements OnModuleInit {
  private readonly logger = new Logger(MessageRetention.name);

  constructor(
    private readonly sweeps: SweepScheduler,
    private readonly transactions: Transactions,
    private readonly expired: ExpiredMessageRepository,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    const { retentionDays } = this.config.messages;
    if (retentionDays === null) return;
    this.sweeps.registerSweep('message-retention', EVERY_MS, async () => {
      await this.run(retentionDays);
    });
  }

  /** One round over all instances. @returns how many messages were removed */
  async run(days: number): Promise<number> {
    let removed = 0;
    let instances = await this.expired.instances(null, INSTANCES_AT_A_TIME);
    while (instances.length > 0) {
      for (const instanceId of instances) removed += await this.sweep(instanceId, days);
      instances = await this.expired.instances(instances.at(-1) ?? null, INSTANCES_AT_A_TIME);
    }
    if (removed > 0) this.logger.log({ event: 'message.expired', removed });
    return removed;
  }

  private async sweep(instanceId: string, days: number): Promise<number> {
    let removed = 0;
    let batch = 0;
    do {
      batch = await this.transactions.run((tx) =>
        this.expired.removeOldest(tx, instanceId, days, BATCH),
      );
      removed += batch;
    } while (batch === BATCH);
    return removed;
  }
}
