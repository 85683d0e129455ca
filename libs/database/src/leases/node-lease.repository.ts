import pg from 'pg';
import type { DriverSettings } from '../connection-uri.js';

/** How long a node counts as alive after a renewal, by the clock of the database. */
const LEASE = `interval '15 s'`;
/** No gateway ran when nobody was alive for longer than this. */
const GAP = `interval '15 s'`;
/** Rows of nodes that have not been seen for this long are removed. */
const FORGOTTEN_AFTER = `interval '1 day'`;
// A renewal must fail early enough to be tried again before the node has to stop.
const STATEMENT_TIMEOUT_MS = 3_000;
const ANSWER_TIMEOUT_MS = 4_000;

/**
 * Rows of `node_lease` and `gateway_clock`, reached over a connection of their own: a pool that is busy must not cost
 * a node its lease.
 */
export class NodeLeaseRepository {
  private readonly pool: pg.Pool;

  constructor(settings: DriverSettings) {
    this.pool = new pg.Pool({
      ...settings,
      // One for the lease, and one for the clock, which may have to wait for locks.
      max: 2,
      connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
    });
    // An idle connection that is lost is opened again by the next query, which tells when that fails.
    this.pool.on('error', () => undefined);
  }

  /**
   * Makes this boot the one that the node's lease belongs to, whoever had it before. Call it only with an identity
   * that no other living process can have.
   */
  async join(nodeId: string, bootId: string): Promise<void> {
    await this.pool.query(
      `INSERT INTO node_lease (node_id, boot_id, lease_until) VALUES ($1, $2, clock_timestamp() + ${LEASE})
       ON CONFLICT (node_id) DO UPDATE SET boot_id = excluded.boot_id, lease_until = excluded.lease_until`,
      [nodeId, bootId],
    );
    await this.pool.query(
      `DELETE FROM node_lease WHERE lease_until < clock_timestamp() - ${FORGOTTEN_AFTER}`,
    );
  }

  /**
   * As `join`, for a process that has lost its lease.
   *
   * @returns false when a boot other than `formerBootId` is alive under this identity (a copy of the data directory)
   */
  async rejoin(nodeId: string, formerBootId: string, bootId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO node_lease AS n (node_id, boot_id, lease_until) VALUES ($1, $3, clock_timestamp() + ${LEASE})
       ON CONFLICT (node_id) DO UPDATE SET boot_id = excluded.boot_id, lease_until = excluded.lease_until
       WHERE n.boot_id = $2 OR n.lease_until < clock_timestamp()`,
      [nodeId, formerBootId, bootId],
    );
    return rowCount === 1;
  }

  /** @returns false when the lease belongs to another boot now */
  async renew(nodeId: string, bootId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE node_lease SET lease_until = clock_timestamp() + ${LEASE}
       WHERE node_id = $1 AND boot_id = $2`,
      [nodeId, bootId],
    );
    return rowCount === 1;
  }

  /** Gives up every instance of this boot, and its lease. */
  async leave(nodeId: string, bootId: string): Promise<void> {
    await this.pool.query(
      `UPDATE instance_lease SET owner_id = NULL, owner_boot_id = NULL
       WHERE owner_id = $1 AND owner_boot_id = $2`,
      [nodeId, bootId],
    );
    await this.pool.query('DELETE FROM node_lease WHERE node_id = $1 AND boot_id = $2', [
      nodeId,
      bootId,
    ]);
  }

  /**
   * Notes that a gateway is alive. When none was for a while, whatever waits for its expiration gets that time back:
   * an outage of ours deletes nothing. Nodes take turns on the row, so one gap is counted once.
   *
   * @returns the length of the gap in seconds that was given back, 0 when there was none
   */
  async tickClock(): Promise<number> {
    const client = await this.pool.connect();
    // The pool listens to idle connections alone; without a listener the loss of this one would end the process.
    const ignore = (): void => undefined; // told by the query that it fails
    client.on('error', ignore);
    let failure: Error | undefined;
    try {
      await client.query('BEGIN');
      await client.query(
        'INSERT INTO gateway_clock (last_alive_at) VALUES (clock_timestamp()) ON CONFLICT DO NOTHING',
      );
      await client.query('SELECT 1 FROM gateway_clock FOR UPDATE');
      // A statement of its own: the clock is read after the lock was granted.
      const { rows } = await client.query<{ gap: string; seconds: number }>(
        `SELECT gap::text, extract(epoch FROM gap)::float8 AS seconds
         FROM (SELECT clock_timestamp() - last_alive_at AS gap FROM gateway_clock) AS since
         WHERE gap > ${GAP}`,
      );
      const [outage] = rows;
      if (outage !== undefined) {
        await client.query(
          'UPDATE connection SET expires_at = expires_at + $1::interval WHERE expires_at IS NOT NULL',
          [outage.gap],
        );
      }
      await client.query('UPDATE gateway_clock SET last_alive_at = clock_timestamp()');
      await client.query('COMMIT');
      return outage?.seconds ?? 0;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw failure;
    } finally {
      // A connection that failed is closed, which rolls back; it may still say so.
      if (failure === undefined) client.off('error', ignore);
      client.release(failure);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
