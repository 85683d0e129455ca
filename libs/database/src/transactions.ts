import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, EntityManager } from 'typeorm';
import { isConflict } from './conflict.js';
import { type Fence, FencedError } from './fence.js';

/** Namespace of the advisory locks that guard an instance's ownership (two-key form, ASCII `SWBD`). */
export const LEASE_LOCK_NAMESPACE = 0x53574244;

/** Each further try waits for the locks of whoever won before: several lost in a row mean that something is wrong. */
const MAX_TRIES = 5;

type AfterCommit = () => void;

/**
 * The only way to a transaction. Lock order inside one: advisory lock → connection row → projection rows sorted by
 * key → event counter row. Nothing inside waits for the network, media, Redis or a second connection of the pool.
 *
 * Where two of them wait for each other all the same, the one that PostgreSQL ends is run again from its start: `work` has
 * no effect but those of its transaction, and what it does after the commit it leaves to `afterCommit`.
 */
@Injectable()
export class Transactions {
  private readonly logger = new Logger(Transactions.name);
  private readonly callbacks = new WeakMap<EntityManager, AfterCommit[]>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` while holding the shared half of the instance's ownership lock, if `fence` is still current.
   * Whoever takes the instance over needs the exclusive half, so no write of an older epoch can follow a take-over.
   *
   * @throws FencedError when the epoch is stale or the instance is deleted
   */
  async fenced<T>(fence: Fence, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.run(async (tx) => {
      // Takes the lock, and reads the epoch in a snapshot that was taken after it was granted.
      const rows: { epoch: string | null }[] = await tx.query(
        'SELECT fence_epoch($1, $2) AS epoch',
        [LEASE_LOCK_NAMESPACE, fence.instanceId],
      );
      const epoch = rows[0]?.epoch ?? null;
      if (epoch === null || BigInt(epoch) !== fence.epoch) throw new FencedError(fence.instanceId);
      return work(tx);
    });
  }

  /**
   * Runs `work` under the lock of the instance's own row: `share` for what belongs to a living instance (settings, an
   * event of the API), `update` for what changes the row itself. `work` gets null when no living instance has the id.
   */
  async underInstanceLock<T>(
    instanceId: string,
    mode: 'share' | 'update',
    work: (tx: EntityManager | null) => Promise<T>,
  ): Promise<T> {
    return this.run(async (tx) => {
      const rows: unknown[] = await tx.query(
        `SELECT 1 FROM instance WHERE id = $1 AND deleted_at IS NULL ${mode === 'update' ? 'FOR UPDATE' : 'FOR SHARE'}`,
        [instanceId],
      );
      return work(rows.length === 0 ? null : tx);
    });
  }

  /** Runs `work` in a transaction that belongs to no instance (a new one, a sweep over many). */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (tries === MAX_TRIES || !isConflict(error)) throw error;
        this.logger.warn({ event: 'database.transaction_retried', tries, error: String(error) });
      }
    }
  }

  private async attempt<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const queued: AfterCommit[] = [];
    const result = await this.dataSource.transaction(async (tx) => {
      this.callbacks.set(tx, queued);
      return work(tx);
    });
    for (const callback of queued) callback();
    return result;
  }

  /** Calls `callback` once `tx` is committed, never when it is rolled back. It must not throw, and is not awaited. */
  afterCommit(tx: EntityManager, callback: AfterCommit): void {
    const queued = this.callbacks.get(tx);
    if (queued === undefined) throw new Error('afterCommit needs a transaction of Transactions');
    queued.push(callback);
  }
}
