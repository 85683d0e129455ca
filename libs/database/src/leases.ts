/**
 * Which process runs which instance. A node (process) holds one lease on database time; an instance is owned by a
 * node with a live lease. A node that cannot renew stops by itself (10 s of monotonic time since the last renewal
 * that succeeded began) before another may take over (15 s).
 */
export abstract class Leases {
  /** Identity of this node: kept in the data directory when this process holds that directory's lock. */
  abstract readonly nodeId: string;
  /**
   * Takes the instance when nobody owns it, its owner is dead, or its owner was an earlier process of this very node.
   * @returns the new epoch, or null when another living node owns it
   */
  abstract acquire(instanceId: string): Promise<bigint | null>;
  /** Gives the instance up; does nothing when the epoch is no longer ours. */
  abstract release(instanceId: string, epoch: bigint): Promise<void>;
  /**
   * Takes every owner's right away (delete): the next `fenced` of any older epoch is refused. Part of `tx`.
   */
  abstract revoke(tx: import('typeorm').EntityManager, instanceId: string): Promise<void>;
  /** Called once when this node may no longer run anything. Returns the function that stops it. */
  abstract onLost(handler: () => void): () => void;
  /** Starts heartbeats; rejects when the database cannot be reached. */
  abstract start(): Promise<void>;
  /** Gives up all that this node owns and its own lease. */
  abstract stop(): Promise<void>;
}
