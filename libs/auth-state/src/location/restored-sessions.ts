import { Injectable } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { AuthLocationRepository } from './location.repository.js';

/**
 * Sessions that came from a back-up. Whoever was written to or from since has moved on, and a session that goes on from an
 * older state uses keys a second time; so one of them connects only when somebody says that it may.
 */
@Injectable()
export class RestoredSessions {
  constructor(
    private readonly locations: AuthLocationRepository,
    private readonly transactions: Transactions,
  ) {}

  async has(tx: EntityManager, instanceId: string): Promise<boolean> {
    const location = await this.locations.find(instanceId, tx);
    return location !== null && location.restoredAt !== null;
  }

  /** Somebody knows that it was not used after the back-up. @returns false when it is not one of them */
  async trust(instanceId: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const restored = await this.has(tx, instanceId);
      if (restored) await this.locations.setRestored(tx, instanceId, false);
      return restored;
    });
  }
}
