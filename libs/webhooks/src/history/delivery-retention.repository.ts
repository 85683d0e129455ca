import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A key of `delivery`. */
export interface DeliveryKey {
  readonly instanceId: string;
  readonly id: string;
}

/** What one batch came to. */
export interface RetentionBatch {
  /** The last row that was looked at; null at the end of the table. */
  readonly last: DeliveryKey | null;
  /** Deliveries that were removed, with their attempts. */
  readonly removed: number;
  /** Bodies that were removed. */
  readonly emptied: number;
}

/** Walks `delivery` over all instances, to drop what has been kept long enough. */
@Injectable()
export class DeliveryRetentionRepository {
  /**
   * Looks at the next rows in the order of the primary key. Each batch starts where the last one ended, so dead rows are
   * not walked twice. What a replay takes up meanwhile is left alone, and what is not finished whatever its age: a
   * delivery that is held for its endpoint is told when that is on again.
   */
  async sweepBatch(
    tx: EntityManager,
    after: DeliveryKey,
    limit: number,
    days: { readonly payload: number; readonly attempts: number },
  ): Promise<RetentionBatch> {
    const rows: {
      removed: number;
      emptied: number;
      instance_id: string | null;
      id: string | null;
    }[] = await tx.query(
      `WITH batch AS (
         SELECT d.instance_id, d.id, d.finished_at
         FROM delivery d WHERE (d.instance_id, d.id) > ($1, $2)
         ORDER BY d.instance_id, d.id LIMIT $3
       ), removed AS (
         DELETE FROM delivery d USING batch b
         WHERE d.instance_id = b.instance_id AND d.id = b.id
           AND d.finished_at < now() - $5 * interval '1 day'
         RETURNING d.instance_id, d.id
       ), attempts AS (
         DELETE FROM delivery_attempt a USING batch b
         WHERE a.instance_id = b.instance_id AND a.delivery_id = b.id
           AND b.finished_at < now() - $5 * interval '1 day'
       ), emptied AS (
         UPDATE delivery d SET body_sealed = NULL FROM batch b
         WHERE d.instance_id = b.instance_id AND d.id = b.id AND d.body_sealed IS NOT NULL
           AND d.finished_at < now() - $4 * interval '1 day'
           AND d.finished_at >= now() - $5 * interval '1 day'
         RETURNING 1
       )
       SELECT (SELECT count(*)::int FROM removed) AS removed, (SELECT count(*)::int FROM emptied) AS emptied,
         last.instance_id, last.id
       FROM (SELECT 1) AS one LEFT JOIN LATERAL (
         SELECT instance_id, id FROM batch ORDER BY instance_id DESC, id DESC LIMIT 1
       ) AS last ON true`,
      [after.instanceId, after.id, limit, days.payload, days.attempts],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('A sum gives one row');
    const { removed, emptied } = row;
    const last =
      row.instance_id === null || row.id === null
        ? null
        : { instanceId: row.instance_id, id: row.id };
    return { last, removed, emptied };
  }
}
