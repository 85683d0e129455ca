import type { EntityManager } from 'typeorm';
import type { EventName } from './event-catalogue.js';

/** JSON as it travels in an event. */
export type EventData =
  | string
  | number
  | boolean
  | null
  | readonly EventData[]
  | { readonly [key: string]: EventData | undefined };

/** A fact about an instance that is to be told. */
export interface NewEvent {
  readonly instanceId: string;
  readonly name: EventName;
  readonly data: EventData;
  /**
   * True for what an instance says last (see `status.instance`, `logout.instance`, `connection.update`,
   * `instance.delete`, `remove.instance` of a delete): its deliveries carry their own copy of all they need and
   * outlive the instance.
   */
  readonly closing?: boolean;
  /** An address that was given for what this tells; it is told the data alone, beside those that want the event. */
  readonly callbackUrl?: string;
}

/** An event with its place in the log. */
export interface StoredEvent extends NewEvent {
  readonly id: string;
  /** Grows by one with each event of the instance; its order is the order of the commits. */
  readonly sequence: number;
  readonly createdAt: Date;
}

/** One page of the log. It may be shorter than was asked for when its events are large. */
export interface EventPage {
  readonly events: readonly StoredEvent[];
  /** Sequence to ask after next; null at the end of the log. */
  readonly next: number | null;
}

/** What the log of an instance holds. */
export interface EventLogBounds {
  /** The oldest that is held; that of the next event when none is. */
  readonly oldestSequence: number;
  /** The last one that was given; 0 before the first event. */
  readonly lastSequence: number;
}

/**
 * The log of what happened, one sequence an instance. `tx` is the transaction of the change that the event tells
 * (from `Transactions.fenced` or `Transactions.underInstanceLock`). `append` locks the instance's counter row, which
 * is last in the lock order: call it after every other write.
 */
export abstract class EventLog {
  /** Makes the counter of a new instance. */
  abstract begin(tx: EntityManager, instanceId: string): Promise<void>;
  abstract append(tx: EntityManager, event: NewEvent): Promise<StoredEvent>;
  /** Events with a sequence greater than `sequence`, oldest first. */
  abstract after(instanceId: string, sequence: number, limit: number): Promise<EventPage>;
  /** Null when the instance has no such event, or it is no longer held. */
  abstract find(instanceId: string, eventId: string): Promise<StoredEvent | null>;
  /** Null when the instance has no log (any more). */
  abstract bounds(instanceId: string): Promise<EventLogBounds | null>;
  /** Removes the log of a deleted instance, in batches. */
  abstract purge(instanceId: string): Promise<void>;
}

/** Who is told of an event. The log calls it inside the event's transaction; `webhooks` implements it. */
export abstract class EventFanOut {
  /** Writes the deliveries of this event, and sees to it that they are started once the transaction is committed. */
  abstract plan(tx: EntityManager, event: StoredEvent): Promise<void>;
}
