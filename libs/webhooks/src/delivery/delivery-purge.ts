import { Injectable } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { DeliveryRepository } from './delivery.repository.js';

/** Deliveries that one transaction of a purge deletes. */
const BATCH = 1_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/** Removes the deliveries of a deleted instance, but for those of its closing events. */
@Injectable()
export class DeliveryPurge {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly transactions: Transactions,
  ) {}

  async purge(instanceId: string): Promise<void> {
    let last: string | null = BEFORE_EVERY_ID;
    while (last !== null) {
      const from: string = last;
      last = await this.transactions.run((tx) =>
        this.deliveries.deleteBatch(tx, instanceId, from, BATCH),
      );
    }
  }
}
