import type { EntityManager } from 'typeorm';

/** What every envelope says about the instance. */
export interface EnvelopeIdentity {
  readonly instanceName: string;
  /** Null until the first login. */
  readonly ownerJid: string | null;
  readonly token: string | null;
}

/** Finds what envelopes say about an instance. `instances` implements it. */
export abstract class EnvelopeSource {
  /**
   * Reads inside the transaction of the event. Finds an instance that this very transaction deletes, too.
   *
   * @returns null when there never was such an instance
   */
  abstract find(tx: EntityManager, instanceId: string): Promise<EnvelopeIdentity | null>;
}
