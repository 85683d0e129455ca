import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import { SweepScheduler } from '@switchboard/queue';
import { ExpiredEventsRepository } from './expired-events.repository.js';

const EVERY_MS = 10 * 60_000;
const INSTANCES_AT_ONCE = 500;
/** Events that one transaction removes. */
const BATCH = 1_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Removes events from the log when they are old (EVENT_RETENTION_DAYS). Deliveries carry their own bodies: what is still
 * to be delivered is not lost with its event.
 */
@Injectable()
export class EventRetention implements OnModuleInit {
  private readonly logger = new Logger(EventRetention.name);

  constructor(
    private readonly config: AppConfig,
    private readonly sweeps: SweepScheduler,
    private readonly transactions: Transactions,
    private readonly expired: ExpiredEventsRepository,
  ) {}

  onModuleInit(): void {
    this.sweeps.registerSweep('event-retention', EVERY_MS, () => this.run());
  }

  /** One round. An instance that fails is left for the next. @returns how many events were removed */
  async run(): Promise<number> {
    const days = this.config.events.retentionDays;
    let removed = 0;
    let from: string | undefined = BEFORE_EVERY_ID;
    while (from !== undefined) {
      const instanceIds = await this.expired.instances(days, from, INSTANCES_AT_ONCE);
      for (const instanceId of instanceIds) removed += await this.removeOf(instanceId, days);
      from = instanceIds.at(-1);
    }
    if (removed > 0) this.logger.log({ event: 'events.expired', removed });
    return removed;
  }

  private async removeOf(instanceId: string, days: number): Promise<number> {
    let removed = 0;
    let last = BATCH;
    try {
      while (last === BATCH) {
        last = await this.transactions.run((tx) =>
          this.expired.remove(tx, instanceId, days, BATCH),
        );
        removed += last;
      }
    } catch (error) {
      this.logger.error({ event: 'events.retention_failed', instanceId, error: String(error) });
    }
    return removed;
  }
}
