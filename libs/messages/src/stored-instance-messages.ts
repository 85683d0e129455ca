import { Injectable } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { InstanceMessages, type InstanceTotals } from './instance-messages.js';
import { InstanceTotalsRepository } from './store/instance-totals.repository.js';
import { MessagePurgeRepository, PURGED_TABLES } from './store/message-purge.repository.js';

/** Rows that one transaction of a purge deletes. */
const PURGE_BATCH = 5_000;

/** `InstanceMessages` over the stored messages. */
@Injectable()
export class StoredInstanceMessages extends InstanceMessages {
  constructor(
    private readonly counts: InstanceTotalsRepository,
    private readonly rows: MessagePurgeRepository,
    private readonly transactions: Transactions,
  ) {
    super();
  }

  override begin(tx: EntityManager, instanceId: string): Promise<void> {
    return this.counts.begin(tx, instanceId);
  }

  override totals(instanceIds: readonly string[]): Promise<ReadonlyMap<string, InstanceTotals>> {
    return this.counts.find(instanceIds);
  }

  override async purge(instanceId: string): Promise<void> {
    for (const table of PURGED_TABLES) {
      let last: string[] | null = null;
      do {
        const after: string[] | null = last;
        last = await this.transactions.run((tx) =>
          this.rows.deleteBatch(tx, table, instanceId, after, PURGE_BATCH),
        );
      } while (last !== null);
    }
    await this.transactions.run((tx) => this.rows.deleteTotals(tx, instanceId));
  }
}
