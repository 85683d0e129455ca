import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { conditionsOf } from '../history/delivery-filter.js';
import type { ReplayFilter } from './replay-filter.js';
import { parseFilter } from './replay-filter.js';

export type ReplayState = 'running' | 'done' | 'canceled';

/** A replay and how far it is. */
export interface Replay {
  readonly id: string;
  /** `done`: everything is queued. */
  readonly state: ReplayState;
  readonly filter: ReplayFilter;
  /** Deliveries that were meant when it began. */
  readonly total: number;
  /** Of these queued to be made again. */
  readonly queued: number;
  /** Queued, and not finished yet. */
  readonly unfinished: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** Deliveries of a replay that may be queued at a time: one that is canceled ends soon. */
const QUEUED_AT_A_TIME = 500;

/** What can be made again: finished, its body is kept, and there is somebody to tell. */
const REPLAYABLE = `d.state IN ('delivered', 'dead') AND d.body_sealed IS NOT NULL AND d.target_sealed IS NULL
  AND (d.endpoint_id IS NULL OR EXISTS (
    SELECT 1 FROM webhook_endpoint e WHERE e.instance_id = d.instance_id AND e.id = d.endpoint_id))`;

const QUEUE = `state = 'pending', is_replay = true, attempts_before = d.attempts, next_attempt_at = now(),
  claimed_until = NULL, finished_at = NULL`;

const COLUMNS = `r.id, r.state, r.filter, r.total, r.queued, r.created_at AS "createdAt",
  r.finished_at AS "finishedAt",
  (SELECT count(*)::int FROM delivery d WHERE d.replay_id = r.id AND d.is_replay AND d.state = 'pending') AS unfinished`;

type ReplayRow = Omit<Replay, 'filter'> & { readonly filter: unknown };

/** The table `replay`, and the deliveries that replays queue again. */
@Injectable()
export class ReplayRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Begins a replay of everything of this instance that the filter means and that has happened by now. */
  async begin(
    tx: EntityManager,
    instanceId: string,
    id: string,
    filter: ReplayFilter,
  ): Promise<void> {
    const parameters: unknown[] = [instanceId, id, filter];
    const conditions = conditionsOf(filter, parameters, 'd.state');
    await tx.query(
      `INSERT INTO replay (instance_id, id, filter, total, until_sequence)
       SELECT $1, $2, $3, count(*), coalesce(max(d.sequence), 0)
       FROM delivery d WHERE d.instance_id = $1 AND ${REPLAYABLE}${conditions}`,
      parameters,
    );
  }

  /** The newest first. */
  async list(instanceId: string, limit: number): Promise<Replay[]> {
    const rows: ReplayRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM replay r WHERE r.instance_id = $1 ORDER BY r.created_at DESC, r.id LIMIT $2`,
      [instanceId, limit],
    );
    return rows.map(replayOf);
  }

  async find(instanceId: string, id: string): Promise<Replay | null> {
    const rows: ReplayRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM replay r WHERE r.instance_id = $1 AND r.id = $2`,
      [instanceId, id],
    );
    const [row] = rows;
    return row === undefined ? null : replayOf(row);
  }

  /** Queues nothing more of a replay that runs. */
  async cancel(tx: EntityManager, instanceId: string, id: string): Promise<void> {
    await tx.query(
      `UPDATE replay SET state = 'canceled', finished_at = now()
       WHERE instance_id = $1 AND id = $2 AND state = 'running'`,
      [instanceId, id],
    );
  }

  /** Replays that run, over all instances. */
  async running(): Promise<{ readonly instanceId: string; readonly id: string }[]> {
    return this.dataSource.query(
      `SELECT instance_id AS "instanceId", id FROM replay WHERE state = 'running' ORDER BY created_at LIMIT 100`,
    );
  }

  /**
   * Queues the next deliveries of a replay, in the order of their events, as many as there is room for. Another process
   * that works on it is left to it.
   *
   * @returns how many were queued; null when there is nothing to do for the moment or for good
   */
  async queueBatch(tx: EntityManager, instanceId: string, id: string): Promise<number | null> {
    const found: {
      filter: unknown;
      at_sequence: string;
      at_id: string;
      until_sequence: string;
      unfinished: number;
    }[] = await tx.query(
      `SELECT r.filter, r.at_sequence, r.at_id, r.until_sequence,
         (SELECT count(*)::int FROM delivery d WHERE d.replay_id = r.id AND d.is_replay AND d.state = 'pending') AS unfinished
       FROM replay r WHERE r.instance_id = $1 AND r.id = $2 AND r.state = 'running'
       FOR UPDATE OF r SKIP LOCKED`,
      [instanceId, id],
    );
    const [replay] = found;
    const room = replay === undefined ? 0 : QUEUED_AT_A_TIME - replay.unfinished;
    if (replay === undefined || room <= 0) return null;
    const parameters: unknown[] = [
      instanceId,
      id,
      replay.at_sequence,
      replay.at_id,
      replay.until_sequence,
      room,
    ];
    const conditions = conditionsOf(parseFilter(replay.filter), parameters, 'd.state');
    const [batch]: { queued: number; seen: number; sequence: string | null; id: string | null }[] =
      await tx.query(
        `WITH batch AS (
           SELECT d.id, d.sequence FROM delivery d
           WHERE d.instance_id = $1 AND (d.sequence, d.id) > ($3, $4) AND d.sequence <= $5
             AND ${REPLAYABLE}${conditions}
           ORDER BY d.sequence, d.id LIMIT $6
         ), queued AS (
           UPDATE delivery d SET ${QUEUE}, replay_id = $2 FROM batch
           WHERE d.instance_id = $1 AND d.id = batch.id AND d.state IN ('delivered', 'dead') RETURNING 1
         )
         SELECT (SELECT count(*)::int FROM queued) AS queued, (SELECT count(*)::int FROM batch) AS seen,
           last.sequence, last.id
         FROM (SELECT 1) AS one LEFT JOIN LATERAL (
           SELECT sequence, id FROM batch ORDER BY sequence DESC, id DESC LIMIT 1) AS last ON true`,
        parameters,
      );
    if (batch === undefined) throw new Error('A sum gives one row');
    await tx.query(
      `UPDATE replay SET queued = queued + $3, at_sequence = coalesce($4, at_sequence), at_id = coalesce($5, at_id),
         state = CASE WHEN $6 THEN 'done' ELSE state END, finished_at = CASE WHEN $6 THEN now() END
       WHERE instance_id = $1 AND id = $2`,
      [instanceId, id, batch.queued, batch.sequence, batch.id, batch.seen < room],
    );
    return batch.queued;
  }

  /** Queues one delivery again. @returns false when it cannot be */
  async queueOne(tx: EntityManager, instanceId: string, deliveryId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `WITH queued AS (
         UPDATE delivery d SET ${QUEUE}, replay_id = NULL
         WHERE d.instance_id = $1 AND d.id = $2 AND ${REPLAYABLE} RETURNING 1
       )
       SELECT 1 FROM queued`,
      [instanceId, deliveryId],
    );
    return rows.length > 0;
  }

  async deleteAll(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM replay WHERE instance_id = $1', [instanceId]);
  }

  /** Drops replays that ended so many days ago. */
  async dropOld(tx: EntityManager, days: number): Promise<void> {
    await tx.query(`DELETE FROM replay WHERE finished_at < now() - $1 * interval '1 day'`, [days]);
  }
}

const replayOf = (row: ReplayRow): Replay => ({ ...row, filter: parseFilter(row.filter) });
