import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The lane of all deliveries of the global webhook; those of an endpoint have its id. */
export const GLOBAL_LANE = '00000000-0000-0000-0000-000000000000';

/** A delivery that is to be made. */
export interface NewDelivery {
  readonly id: string;
  /** Null for the global webhook of the configuration. */
  readonly endpointId: string | null;
  /** Where it is neither the endpoint's nor that of the global webhook. */
  readonly lane?: string;
  readonly bodySealed: Buffer;
  /** The delivery's own copy of its target; only callbacks and those of closing events have one. */
  readonly targetSealed: Buffer | null;
  /** Deliveries of one endpoint with the same key are made one after another; null where any order will do. */
  readonly orderKey: Buffer | null;
}

/** The event that deliveries tell. */
export interface DeliveredEvent {
  readonly instanceId: string;
  readonly id: string;
  readonly name: string;
  readonly sequence: number;
}

/** The tables `delivery` and `delivery_attempt`, one instance at a time. The sweep over all is `DeliveryQueue`. */
@Injectable()
export class DeliveryRepository {
  /** Writes the deliveries of one event. One that must wait for another of its order key is not due until then. */
  async insert(
    tx: EntityManager,
    event: DeliveredEvent,
    deliveries: readonly NewDelivery[],
  ): Promise<void> {
    const states: string[] = [];
    for (const { endpointId, orderKey } of deliveries) {
      const waits = orderKey !== null && (await this.isBehind(tx, endpointId, orderKey));
      states.push(waits ? 'waiting' : 'pending');
    }
    await tx.query(
      `INSERT INTO delivery
         (instance_id, event_id, event_name, sequence, id, endpoint_id, lane, state, body_sealed, target_sealed, order_key)
       SELECT $1, $2, $3, $4, made.*
       FROM unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::bytea[], $10::bytea[], $11::bytea[]) AS made`,
      [
        event.instanceId,
        event.id,
        event.name,
        event.sequence,
        deliveries.map(({ id }) => id),
        deliveries.map(({ endpointId }) => endpointId),
        deliveries.map(({ endpointId, lane }) => lane ?? endpointId ?? GLOBAL_LANE),
        states,
        deliveries.map(({ bodySealed }) => bodySealed),
        deliveries.map(({ targetSealed }) => targetSealed),
        deliveries.map(({ orderKey }) => orderKey),
      ],
    );
  }

  /**
   * Whether a delivery of this key is not finished. Locks the last of them, so that it does not finish before the new
   * one, which waits behind it, can be seen by whoever starts the next (`DeliveryQueue.record`).
   */
  private async isBehind(
    tx: EntityManager,
    endpointId: string | null,
    orderKey: Buffer,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM delivery
       WHERE lane = $1 AND order_key = $2 AND NOT is_replay AND state IN ('waiting', 'pending')
       ORDER BY sequence DESC LIMIT 1 FOR SHARE`,
      [endpointId ?? GLOBAL_LANE, orderKey],
    );
    return rows.length > 0;
  }

  /** Writes what a delivery says from now on. */
  async replaceBody(
    tx: EntityManager,
    instanceId: string,
    id: string,
    bodySealed: Buffer,
  ): Promise<void> {
    await tx.query('UPDATE delivery SET body_sealed = $3 WHERE instance_id = $1 AND id = $2', [
      instanceId,
      id,
      bodySealed,
    ]);
  }

  /** Lets everything of an endpoint that waits for its turn go, for an endpoint that asks for no order any more. */
  async releaseWaiting(tx: EntityManager, instanceId: string, endpointId: string): Promise<void> {
    await tx.query(
      `UPDATE delivery SET state = 'pending' WHERE instance_id = $1 AND lane = $2 AND state = 'waiting'`,
      [instanceId, endpointId],
    );
  }

  /** Ends what an endpoint that is removed was still to be told. */
  async abandon(tx: EntityManager, instanceId: string, endpointId: string): Promise<void> {
    await tx.query(
      `UPDATE delivery SET state = 'dead', finished_at = now(), last_status = NULL,
         last_error = 'webhook.removed: The endpoint was removed before the delivery could be made.'
       WHERE instance_id = $1 AND lane = $2 AND state IN ('waiting', 'pending')
         AND target_sealed IS NULL`,
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
         WHERE instance_id = $1 AND id > $2
           AND (target_sealed IS NULL OR (endpoint_id IS NULL AND lane <> '${GLOBAL_LANE}'))
         ORDER BY id LIMIT $3
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
