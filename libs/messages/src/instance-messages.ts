import type { EntityManager } from 'typeorm';

/** How much is stored of an instance. */
export interface InstanceTotals {
  readonly messages: number;
  readonly contacts: number;
  readonly chats: number;
}

/** What `instances` needs of the store of messages. */
export abstract class InstanceMessages {
  /** Makes the totals row of a new instance. */
  abstract begin(tx: EntityManager, instanceId: string): Promise<void>;
  /** One query for many instances; instances without a row are absent. */
  abstract totals(instanceIds: readonly string[]): Promise<ReadonlyMap<string, InstanceTotals>>;
  /** Removes messages, statuses, chats, contacts and totals of a deleted instance, walking primary keys in batches. */
  abstract purge(instanceId: string): Promise<void>;
}
