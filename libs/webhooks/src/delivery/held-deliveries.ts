import { Injectable } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { DeliveryWaker } from './delivery-waker.js';
import { DeliveryRepository } from './delivery.repository.js';

/** Deliveries whose endpoint was switched off before they could be made: they are kept until it is on again. */
@Injectable()
export class HeldDeliveries {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly waker: DeliveryWaker,
    private readonly transactions: Transactions,
  ) {}

  async release(tx: EntityManager, instanceId: string, endpointId: string): Promise<void> {
    await this.deliveries.release(tx, instanceId, endpointId);
    this.transactions.afterCommit(tx, () => this.waker.wake());
  }
}
