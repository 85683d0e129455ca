import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A delivery that is to be made. */
export interface NewDelivery {
  readonly id: string;
  /** Null for the global webhook of the configuration. */
  readonly endpointId: string | null;
  readonly bodySealed: Buffer;
  /** The delivery's own copy of its target; only those of closing events have one. */
  readonly targetSealed: Buffer | null;
}

/** The tables `delivery` and `delivery_attempt`, one instance at a time. The sweep over all is `DeliveryQueue`. */
@Injectable()
export class DeliveryRepository {
  /** Writes the deliveries of one event in one statement. */
  async insert(
    tx: EntityManager,
    event: {
      readonly instanceId: string;
      readonly id: string;
      readonly name: string;
      readonly sequence: number;
    },
    deliveries: readonly NewDelivery[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO delivery
         (instance_id, event_id, event_name, sequence, id, endpoint_id, body_sealed, target_sealed)
       SELECT $1, $2, $3, $4, made.*
       FROM unnest($5::uuid[], $6::uuid[], $7::bytea[], $8::bytea[]) AS made`,
      [
        event.instanceId,
        event.id,
        event.name,
        event.sequence,
        deliveries.map(({ id }) => id),
        deliveries.map(({ endpointId }) => endpointId),
        deliveries.map(({ bodySealed }) => bodySealed),
        deliveries.map(({ targetSealed }) => targetSealed),
      ],
    );
  }

  /** Makes what an endpoint held back due again. */
  async release(tx: EntityManager, instanceId: string, endpointId: string): Promise<void> {
    await tx.query(
      `UPDATE delivery SET next_attempt_at = now()
       WHERE instance_id = $1 AND endpoint_id = $2 AND state = 'pending' AND next_attempt_at = 'infinity'`,
      [instanceId, endpointId],
    );
  }

  /**
   * Deletes the next deliveries in the order of the primary key, with their attempts; not those of closing events. The
   * attempts come second: a worker that is just recording one holds the row of its delivery.
   *
   * @returns the last id that was deleted, or null when none was left
   */
  async deleteBatch(
    tx: EntityManager,
    instanceId: string,
    afterId: string,
    limit: number,
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.query(
      `WITH batch AS (
         SELECT id FROM delivery
         WHERE instance_id = $1 AND id > $2 AND target_sealed IS NULL ORDER BY id LIMIT $3
       ), gone AS (
         DELETE FROM delivery USING batch
         WHERE delivery.instance_id = $1 AND delivery.id = batch.id RETURNING delivery.id
       )
       SELECT id FROM gone ORDER BY id`,
      [instanceId, afterId, limit],
    );
    const ids = rows.map(({ id }) => id);
    await this.deleteAttempts(tx, instanceId, ids);
    return ids.at(-1) ?? null;
  }

  /** Removes a delivery of a closing event that is done: nothing with the id of its instance stays behind. */
  async deleteOne(tx: EntityManager, instanceId: string, id: string): Promise<void> {
    await tx.query('DELETE FROM delivery WHERE instance_id = $1 AND id = $2', [instanceId, id]);
    await this.deleteAttempts(tx, instanceId, [id]);
  }

  private async deleteAttempts(
    tx: EntityManager,
    instanceId: string,
    deliveryIds: readonly string[],
  ): Promise<void> {
    await tx.query(
      'DELETE FROM delivery_attempt WHERE instance_id = $1 AND delivery_id = ANY ($2::uuid[])',
      [instanceId, deliveryIds],
    );
  }
}
