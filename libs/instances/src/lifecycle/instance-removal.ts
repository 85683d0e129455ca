import { Injectable } from '@nestjs/common';
import { KnownIdentities } from '@switchboard/access';
import { type ConnectionView, Connections } from '@switchboard/connections';
import { Leases, Notifications, Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';
import { PURGE, QueueWaker } from '@switchboard/queue';
import type { EntityManager } from 'typeorm';
import { ChannelAccountRepository } from '../persistence/channel-account.repository.js';
import { ExpirationRepository } from '../persistence/expiration.repository.js';
import { InstanceRepository } from '../persistence/instance.repository.js';
import { TombstoneRepository } from '../persistence/tombstone.repository.js';
import { closingEvents, type RemovalCause } from './closing-events.js';

/** Undoes the transaction: the instance was paired or given more time between the sweep's look and the lock. */
class NotDueAnyMore extends Error {}

/**
 * The end of an instance. One transaction fences its owner, says the last events and frees the name; the rows go in the
 * background.
 */
@Injectable()
export class InstanceRemoval {
  constructor(
    private readonly transactions: Transactions,
    private readonly leases: Leases,
    private readonly notifications: Notifications,
    private readonly instances: InstanceRepository,
    private readonly tombstones: TombstoneRepository,
    private readonly expirations: ExpirationRepository,
    private readonly accounts: ChannelAccountRepository,
    private readonly connections: Connections,
    private readonly events: EventLog,
    private readonly queues: QueueWaker,
    private readonly identities: KnownIdentities,
  ) {}

  /** @returns false when there was nothing to remove (any more) */
  async remove(instanceId: string, cause: RemovalCause): Promise<boolean> {
    // Read before the locks: nobody inside them waits for a second connection of the pool.
    const view = await this.connections.view(instanceId);
    try {
      return await this.transactions.run((tx) => this.bury(tx, instanceId, cause, view));
    } catch (error) {
      if (error instanceof NotDueAnyMore) return false;
      throw error;
    }
  }

  private async bury(
    tx: EntityManager,
    instanceId: string,
    cause: RemovalCause,
    view: ConnectionView | null,
  ): Promise<boolean> {
    // Ownership first, then the row: the order in which a connection that writes its profile takes them.
    await this.leases.revoke(tx, instanceId);
    const instance = await this.instances.lock(tx, instanceId);
    if (instance === null) return false;
    if (cause === 'expired' && !(await this.expirations.isDue(tx, instanceId))) {
      throw new NotDueAnyMore();
    }
    await this.tombstones.bury(tx, instanceId);
    await this.accounts.remove(tx, instanceId);
    for (const event of closingEvents(instance, view, cause, new Date())) {
      await this.events.append(tx, event);
    }
    await this.notifications.notify(tx, 'connection_wanted', instanceId);
    await this.notifications.notify(tx, 'connection_changed', instanceId);
    await this.notifications.notify(tx, 'instance_removed', instanceId);
    this.transactions.afterCommit(tx, () => {
      this.identities.forget(instanceId);
      return this.queues.wake(PURGE);
    });
    return true;
  }
}
