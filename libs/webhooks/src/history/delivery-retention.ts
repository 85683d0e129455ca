import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import { SweepScheduler } from '@switchboard/queue';
import { ReplayRepository } from '../replay/replay.repository.js';
import { type DeliveryKey, DeliveryRetentionRepository } from './delivery-retention.repository.js';

const EVERY_MS = 3_600_000;
/** Rows that one transaction looks at. */
const BATCH = 2_000;
const NIL = '00000000-0000-0000-0000-000000000000';

/** Drops bodies and deliveries that are finished and have been kept as long as the configuration says. */
@Injectable()
export class DeliveryRetention implements OnModuleInit {
  private readonly logger = new Logger(DeliveryRetention.name);

  constructor(
    private readonly sweeps: SweepScheduler,
    private readonly transactions: Transactions,
    private readonly rows: DeliveryRetentionRepository,
    private readonly replays: ReplayRepository,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.sweeps.registerSweep('delivery-retention', EVERY_MS, () => this.run());
  }

  /** Walks the whole table once, in short transactions. */
  async run(batch = BATCH): Promise<{ removed: number; emptied: number }> {
    const { payloadRetentionDays: payload, attemptRetentionDays: attempts } = this.config.webhook;
    const sum = { removed: 0, emptied: 0 };
    let after: DeliveryKey | null = { instanceId: NIL, id: NIL };
    while (after !== null) {
      const from: DeliveryKey = after;
      const done = await this.transactions.run((tx) =>
        this.rows.sweepBatch(tx, from, batch, { payload: Math.min(payload, attempts), attempts }),
      );
      sum.removed += done.removed;
      sum.emptied += done.emptied;
      after = done.last;
    }
    await this.transactions.run((tx) => this.replays.dropOld(tx, attempts));
    if (sum.removed + sum.emptied > 0) {
      this.logger.log({ event: 'delivery.retention_swept', ...sum });
    }
    return sum;
  }
}
