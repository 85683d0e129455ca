import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

export const BACKLOG_STATES = ['due', 'pending', 'waiting', 'held', 'dead'] as const;
type BacklogState = (typeof BACKLOG_STATES)[number];

/** What is not delivered, over all instances. */
export interface DeliveryBacklog {
  /** Each at most `MAX_COUNT`; what is held may be twice that. */
  readonly counts: Readonly<Record<BacklogState, number>>;
  /** 0 when nothing is due. */
  readonly oldestDueSeconds: number;
}

/** Beyond this it is a great many, and not worth the counting. */
export const MAX_COUNT = 100_000;

/**
 * From lane to lane by the index of the claim, and no further into a lane than is counted, so that no plan can walk the
 * table: what is delivered is most of it.
 */
export const BACKLOG = `
WITH RECURSIVE lanes AS (
  (SELECT is_replay, lane FROM delivery WHERE state = 'pending' ORDER BY is_replay, lane LIMIT 1)
  UNION ALL
  SELECT next.is_replay, next.lane FROM lanes CROSS JOIN LATERAL (
    SELECT d.is_replay, d.lane FROM delivery d
    WHERE d.state = 'pending' AND (d.is_replay, d.lane) > (lanes.is_replay, lanes.lane)
    ORDER BY d.is_replay, d.lane LIMIT 1
  ) AS next
), shown AS MATERIALIZED (
  SELECT lanes.is_replay, lanes.lane, coalesce(e.enabled, true) AS is_on
  FROM lanes LEFT JOIN webhook_endpoint e ON e.id = lanes.lane
)
SELECT
  (SELECT count(*) FROM (
    SELECT 1 FROM shown CROSS JOIN LATERAL (
      SELECT 1 FROM delivery d WHERE d.state = 'pending' AND d.is_replay = shown.is_replay
        AND d.lane = shown.lane AND d.next_attempt_at <= now() LIMIT $1
    ) AS one WHERE is_on LIMIT $1
  ) AS counted)::int AS due,
  (SELECT count(*) FROM (
    SELECT 1 FROM shown CROSS JOIN LATERAL (
      SELECT 1 FROM delivery d WHERE d.state = 'pending' AND d.is_replay = shown.is_replay
        AND d.lane = shown.lane AND d.next_attempt_at > now() LIMIT $1
    ) AS one WHERE is_on LIMIT $1
  ) AS counted)::int AS pending,
  (SELECT count(*) FROM (
    SELECT 1 FROM shown CROSS JOIN LATERAL (
      SELECT 1 FROM delivery d WHERE d.state = 'pending' AND d.is_replay = shown.is_replay
        AND d.lane = shown.lane LIMIT $1
    ) AS one WHERE NOT is_on LIMIT $1
  ) AS counted)::int AS held,
  ordered.waiting, ordered.held AS held_waiting,
  (SELECT count(*) FROM (
    SELECT 1 FROM delivery d WHERE d.state = 'dead' LIMIT $1
  ) AS counted)::int AS dead,
  (SELECT extract(epoch FROM now() - min(first.next_attempt_at))::float8 FROM shown CROSS JOIN LATERAL (
    SELECT d.next_attempt_at FROM delivery d WHERE d.state = 'pending' AND d.is_replay = shown.is_replay
      AND d.lane = shown.lane ORDER BY d.next_attempt_at LIMIT 1
  ) AS first WHERE is_on AND NOT is_replay AND first.next_attempt_at <= now()) AS oldest_due
FROM (
  SELECT count(*) FILTER (WHERE is_on)::int AS waiting, count(*) FILTER (WHERE NOT is_on)::int AS held
  FROM (
    SELECT coalesce(e.enabled, true) AS is_on FROM (
      SELECT d.lane FROM delivery d
      WHERE d.order_key IS NOT NULL AND NOT d.is_replay AND d.state = 'waiting' LIMIT $1
    ) AS d LEFT JOIN webhook_endpoint e ON e.id = d.lane
  ) AS each
) AS ordered`;

interface BacklogRow {
  readonly due: number;
  readonly pending: number;
  readonly waiting: number;
  readonly held: number;
  readonly held_waiting: number;
  readonly dead: number;
  readonly oldest_due: number | null;
}

/** How much of `delivery` is not made, over all instances, at a cost that does not grow with what is. */
@Injectable()
export class DeliveryBacklogRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async read(): Promise<DeliveryBacklog> {
    const [row]: BacklogRow[] = await this.dataSource.query(BACKLOG, [MAX_COUNT]);
    if (row === undefined) throw new Error('The backlog was not counted');
    const { due, pending, waiting, held, held_waiting: heldWaiting, dead } = row;
    return {
      counts: { due, pending, waiting, held: held + heldWaiting, dead },
      oldestDueSeconds: row.oldest_due ?? 0,
    };
  }
}
