import type { EntityManager } from 'typeorm';

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
  /**
   * Takes the instance from whoever runs it: to work on what belongs to its owner. Whoever had it can write nothing any
   * more, and nobody else takes it before it is released, or this node is dead.
   * @returns the new epoch, or null when there is no such instance (any more)
   */
  abstract seize(instanceId: string): Promise<bigint | null>;
  /** Gives the instance up; does nothing when the epoch is no longer ours. */
  abstract release(instanceId: string, epoch: bigint): Promise<void>;
  /**
   * Takes every owner's right away (delete): the next `fenced` of any older epoch is refused. Part of `tx`; waits for
   * fenced transactions that are open, so call it before `tx` takes any row lock.
   */
  abstract revoke(tx: EntityManager, instanceId: string): Promise<void>;
  /**
   * Called at once when this node may no longer run anything: stop every session. Until `onRegained`, `acquire`
   * answers null. Returns the function that stops it.
   */
  abstract onLost(handler: () => void): () => void;
  /**
   * Called when the node has its lease again after a loss, as if it had been started anew: what it ran before can be
   * acquired again, under a new epoch. Never called when another process has taken this node's identity. Returns the
   * function that stops it.
   */
  abstract onRegained(handler: () => void): () => void;
  /**
   * Starts heartbeats, and gives instances that wait for their expiration the time back in which no gateway ran. Does
   * nothing the second time; rejects when the database cannot be reached.
   */
  abstract start(): Promise<void>;
  /**
   * Gives up all that this node owns and its own lease. Does not reject: what could not be given up because the
   * database is away runs out by itself.
   */
  abstract stop(): Promise<void>;
}
