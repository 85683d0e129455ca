import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { SinkKind, SinkScope } from '../event-sink.js';

/** A message as it lies in the table; the body is ciphertext. */
export interface OutboxRow {
  readonly sequence: number;
  readonly eventId: string;
  readonly eventName: string;
  readonly instanceName: string;
  readonly scopes: readonly SinkScope[];
  readonly bodySealed: Buffer;
  /** Sealed so that it outlives the key of its instance. */
  readonly closing: boolean;
}

/** What is to be told of one instance, in the hands of this process for a while. */
export interface ClaimedLane {
  readonly instanceId: string;
  /** Failures in a row. */
  readonly failures: number;
}

const PURGE_BATCH = 1_000;
/** Beyond this it is a great many. */
const MAX_COUNT = 100_000;

/**
 * The tables `sink_message` and `sink_lane`. A lane is there as long as there are messages of its instance: who has
 * claimed it sends them one after the other. A claim is a promise to be done until `due_at`, on database time; when the
 * process dies the lane becomes due again by itself.
 */
@Injectable()
export class SinkOutboxRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Call it after the event was appended: who holds its counter is alone, so lanes are locked in the same order. */
  async insert(
    tx: EntityManager,
    instanceId: string,
    kind: SinkKind,
    row: OutboxRow,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO sink_message (instance_id, sink, sequence, event_id, event_name, instance_name,
         scopes, body_sealed, closing)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        instanceId,
        kind,
        row.sequence,
        row.eventId,
        row.eventName,
        row.instanceName,
        row.scopes,
        row.bodySealed,
        row.closing,
      ],
    );
    // Locks the lane until the commit: one that is just found empty is not removed under this message.
    await tx.query(
      `INSERT INTO sink_lane (instance_id, sink, last_sequence) VALUES ($1, $2, $3)
       ON CONFLICT (instance_id, sink) DO UPDATE SET last_sequence = $3`,
      [instanceId, kind, row.sequence],
    );
  }

  /** Lanes that are due, the longest due first. */
  async claim(kind: SinkKind, limit: number, claimMs: number): Promise<ClaimedLane[]> {
    return this.dataSource.query(
      `WITH due AS (
         SELECT instance_id FROM sink_lane WHERE sink = $1 AND due_at <= now()
         ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ), claimed AS (
         UPDATE sink_lane SET due_at = now() + $3 * interval '1 millisecond'
         FROM due WHERE sink = $1 AND sink_lane.instance_id = due.instance_id
         RETURNING sink_lane.instance_id, failures
       )
       SELECT instance_id AS "instanceId", failures FROM claimed`,
      [kind, limit, claimMs],
    );
  }

  /** The next messages of a lane, as many as fit; at least one, if there is any. */
  async next(
    instanceId: string,
    kind: SinkKind,
    limit: number,
    maxBytes: number,
  ): Promise<OutboxRow[]> {
    const rows: (Omit<OutboxRow, 'sequence'> & { readonly sequence: string })[] =
      await this.dataSource.query(
        `WITH ahead AS (
           SELECT sequence, octet_length(body_sealed) AS size FROM sink_message
           WHERE instance_id = $1 AND sink = $2 ORDER BY sequence LIMIT $3
         ), measured AS (
           SELECT sequence, row_number() OVER upto AS place, sum(size) OVER upto AS bytes
           FROM ahead WINDOW upto AS (ORDER BY sequence)
         )
         SELECT sequence, event_id AS "eventId", event_name AS "eventName",
           instance_name AS "instanceName", scopes, body_sealed AS "bodySealed", closing
         FROM measured JOIN sink_message USING (sequence)
         WHERE instance_id = $1 AND sink = $2 AND (place = 1 OR bytes <= $4) ORDER BY sequence`,
        [instanceId, kind, limit, maxBytes],
      );
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }

  /** Removes what was told, up to this sequence. The lane goes with its last message, or else is due at once. */
  async settle(
    tx: EntityManager,
    instanceId: string,
    kind: SinkKind,
    sequence: number,
  ): Promise<void> {
    await lockLane(tx, instanceId, kind);
    await tx.query(
      'DELETE FROM sink_message WHERE instance_id = $1 AND sink = $2 AND sequence <= $3',
      [instanceId, kind, sequence],
    );
    await dropEmptyLane(tx, instanceId, kind);
    await tx.query(
      `UPDATE sink_lane SET due_at = now(), failures = CASE WHEN $3 > 0 THEN 0 ELSE failures END
       WHERE instance_id = $1 AND sink = $2`,
      [instanceId, kind, sequence],
    );
  }

  /** Lets a lane be tried again later, after another failure. */
  async postpone(
    tx: EntityManager,
    instanceId: string,
    kind: SinkKind,
    delayMs: number,
  ): Promise<void> {
    await tx.query(
      `UPDATE sink_lane SET due_at = now() + $3 * interval '1 millisecond', failures = failures + 1
       WHERE instance_id = $1 AND sink = $2`,
      [instanceId, kind, delayMs],
    );
  }

  /**
   * Ends what an instance has waiting for a sink that it does not want any more: what is for all instances, and the last
   * words of a deleted one, stay.
   *
   * @returns how many messages nobody waits for any more
   */
  async abandon(tx: EntityManager, instanceId: string, kind: SinkKind): Promise<number> {
    // First, so that what is committed meanwhile is seen, and nothing comes into the lane until the end.
    await lockLane(tx, instanceId, kind);
    const rows: { ended: number }[] = await tx.query(
      `WITH shared AS (
         UPDATE sink_message SET scopes = array_remove(scopes, 'instance')
         WHERE instance_id = $1 AND sink = $2 AND NOT closing AND 'instance' = ANY (scopes)
           AND cardinality(scopes) > 1
       ), ended AS (
         DELETE FROM sink_message
         WHERE instance_id = $1 AND sink = $2 AND NOT closing AND scopes = ARRAY['instance'] RETURNING 1
       )
       SELECT count(*)::int AS ended FROM ended`,
      [instanceId, kind],
    );
    await dropEmptyLane(tx, instanceId, kind);
    return rows[0]?.ended ?? 0;
  }

  /** Messages that wait for a sink, over all instances. */
  async count(kind: SinkKind): Promise<number> {
    const rows: { waiting: number }[] = await this.dataSource.query(
      'SELECT count(*)::int AS waiting FROM sink_message WHERE sink = $1',
      [kind],
    );
    return rows[0]?.waiting ?? 0;
  }

  /**
   * The same, counted no further than is worth it, and how long the oldest waits: 0 when none does. Goes from lane to
   * lane, which are there as long as they hold something.
   */
  async backlog(
    kind: SinkKind,
  ): Promise<{ readonly waiting: number; readonly oldestSeconds: number }> {
    const rows: { waiting: number; oldestSeconds: number }[] = await this.dataSource.query(
      `SELECT
         (SELECT count(*) FROM (
           SELECT 1 FROM sink_lane l CROSS JOIN LATERAL (
             SELECT 1 FROM sink_message m WHERE m.instance_id = l.instance_id AND m.sink = l.sink LIMIT $2
           ) AS one WHERE l.sink = $1 LIMIT $2
         ) AS counted)::int AS waiting,
         (SELECT coalesce(extract(epoch FROM now() - min(first.created_at)), 0)::float8
          FROM sink_lane l CROSS JOIN LATERAL (
            SELECT m.created_at FROM sink_message m WHERE m.instance_id = l.instance_id AND m.sink = l.sink
            ORDER BY m.sequence LIMIT 1
          ) AS first WHERE l.sink = $1) AS "oldestSeconds"`,
      [kind, MAX_COUNT],
    );
    return rows[0] ?? { waiting: 0, oldestSeconds: 0 };
  }

  /** Instances that have a message which waits for longer than this, in the order of their ids. */
  async waitingLongerThan(kind: SinkKind, days: number): Promise<string[]> {
    const rows: { instance_id: string }[] = await this.dataSource.query(
      `SELECT lane.instance_id FROM sink_lane lane CROSS JOIN LATERAL (
         SELECT created_at FROM sink_message message
         WHERE message.instance_id = lane.instance_id AND message.sink = $1 ORDER BY sequence LIMIT 1
       ) AS oldest
       WHERE lane.sink = $1 AND oldest.created_at < now() - make_interval(days => $2)
       ORDER BY lane.instance_id`,
      [kind, days],
    );
    return rows.map((row) => row.instance_id);
  }

  /** Ends what waits for longer than this, whoever it is for. @returns how many messages */
  async expire(
    tx: EntityManager,
    instanceId: string,
    kind: SinkKind,
    days: number,
  ): Promise<number> {
    await lockLane(tx, instanceId, kind);
    const rows: { ended: number }[] = await tx.query(
      `WITH ended AS (
         DELETE FROM sink_message
         WHERE instance_id = $1 AND sink = $2 AND created_at < now() - make_interval(days => $3) RETURNING 1
       )
       SELECT count(*)::int AS ended FROM ended`,
      [instanceId, kind, days],
    );
    await dropEmptyLane(tx, instanceId, kind);
    return rows[0]?.ended ?? 0;
  }

  /** Removes the messages of a deleted instance, in batches; those of closing events stay, and with them their lane. */
  async purge(instanceId: string): Promise<void> {
    let removed = PURGE_BATCH;
    while (removed === PURGE_BATCH) {
      const rows: { removed: string }[] = await this.dataSource.query(
        `WITH batch AS (
           SELECT sink, sequence FROM sink_message WHERE instance_id = $1 AND NOT closing
           ORDER BY sink, sequence LIMIT $2
         ), gone AS (
           DELETE FROM sink_message USING batch
           WHERE instance_id = $1 AND sink_message.sink = batch.sink
             AND sink_message.sequence = batch.sequence RETURNING 1
         )
         SELECT count(*) AS removed FROM gone`,
        [instanceId, PURGE_BATCH],
      );
      removed = Number(rows[0]?.removed ?? 0);
    }
    await this.dataSource.query(
      `DELETE FROM sink_lane WHERE instance_id = $1 AND NOT EXISTS (
         SELECT 1 FROM sink_message message
         WHERE message.instance_id = $1 AND message.sink = sink_lane.sink
       )`,
      [instanceId],
    );
  }
}

/** Before its messages are touched, so that whoever removes some waits for each other here. */
async function lockLane(tx: EntityManager, instanceId: string, kind: SinkKind): Promise<void> {
  await tx.query('SELECT 1 FROM sink_lane WHERE instance_id = $1 AND sink = $2 FOR UPDATE', [
    instanceId,
    kind,
  ]);
}

/** Of a lane that is locked: whoever adds a message locks it too, so a message that is committed by now is seen. */
async function dropEmptyLane(tx: EntityManager, instanceId: string, kind: SinkKind): Promise<void> {
  await tx.query(
    `DELETE FROM sink_lane WHERE instance_id = $1 AND sink = $2 AND NOT EXISTS (
       SELECT 1 FROM sink_message message WHERE message.instance_id = $1 AND message.sink = $2
     )`,
    [instanceId, kind],
  );
}
