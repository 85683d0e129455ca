import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { SweepScheduler } from '@switchboard/queue';
import { OnceRepository } from './once.repository.js';

const EVERY_MS = 600_000;
/** Keys that one transaction drops. */
const BATCH = 1_000;

/** Forgets keys that were held long enough. */
@Injectable()
export class OnceSweep implements OnModuleInit {
  constructor(
    private readonly sweeps: SweepScheduler,
    private readonly transactions: Transactions,
    private readonly keys: OnceRepository,
  ) {}

  onModuleInit(): void {
    this.sweeps.registerSweep('idempotent-sends', EVERY_MS, () => this.sweep());
  }

  /** Drops all that is old, in batches. */
  async sweep(): Promise<void> {
    let dropped = BATCH;
    while (dropped === BATCH) {
      dropped = await this.transactions.run((tx) => this.keys.dropOld(tx, BATCH));
    }
  }
}
