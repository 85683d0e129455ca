import type { EventData } from '@switchboard/events';
import type { EntityManager } from 'typeorm';

/** What is told to an address that was given for one thing alone. */
export interface Callback {
  readonly instanceId: string;
  readonly url: string;
  /** What it is about; shown with the delivery while it is under way. */
  readonly name: string;
  /** The whole body. */
  readonly body: EventData;
}

/**
 * Addresses that are given for one thing alone (a template, a message), and told of that thing in its own words: no
 * envelope, no signature. Retried as deliveries of events are, and forgotten when that is done.
 */
export abstract class WebhookCallbacks {
  /** @throws WebhookUrlError, EgressError (400) */
  abstract check(url: string): void;
  /** Writes the delivery in the transaction of the change that it tells. */
  abstract tell(tx: EntityManager, callback: Callback): Promise<void>;
}
