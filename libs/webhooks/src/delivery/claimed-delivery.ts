import type { SealedEndpoint } from '../endpoints/endpoint-vault.js';
import { GLOBAL_LANE } from './delivery.repository.js';

/** A delivery that this process may send until `claimed_until`. */
export interface ClaimedDelivery {
  readonly instanceId: string;
  readonly id: string;
  /** For the global webhook of the configuration. */
  readonly isGlobal: boolean;
  /** Deliveries of one lane share its limits. */
  readonly lane: string;
  /** Tells again what was told, or given up, before. */
  readonly isReplay: boolean;
  /** Others of its order key may wait for this one. */
  readonly isOrdered: boolean;
  readonly eventId: string;
  readonly eventName: string;
  readonly sequence: number;
  /** Number of this try, from 1. It was counted by the claim: a try that ends with the process counts as well. */
  readonly attempt: number;
  /** Tries that were made before the replay began. */
  readonly attemptsBefore: number;
  readonly bodySealed: Buffer;
  readonly targetSealed: Buffer | null;
  /** The endpoint as it is now; null for the global webhook and when it was removed. */
  readonly endpoint: ClaimedEndpoint | null;
}

/** What a try needs to know of its endpoint. */
export interface ClaimedEndpoint extends SealedEndpoint {
  readonly concurrency: number | null;
  readonly timeoutMs: number | null;
  readonly retrySchedule: readonly number[] | null;
  /** Whether a success is news: its last one is not, to the minute, or there were failures since. */
  readonly notesSuccess: boolean;
  /** Files are put into the body. */
  readonly base64: boolean;
}

/**
 * Claims go from lane to lane and take from each what it has room for, the first of every lane before the second of
 * any: the length of one queue is nothing to the others. A claimed row is due again when its claim runs out.
 *
 * A lane whose endpoint asks for a rate has a token bucket in `webhook_pace`, for all processes: the claim locks it, and
 * takes as many tokens as it takes rows. `opens_in_ms` says when there is one again after what was taken,
 * `closed_for_ms` when there is one for a lane that had none, or that another process is just taking from.
 *
 * Rows are locked one by one behind a fixed list, so that no plan can walk a backlog, however old the statistics are.
 *
 * Parameters: slots, is_replay, room of a lane, lanes whose room is known, their rooms, usual duration of a request and
 * what a claim lasts longer than it, in milliseconds.
 */
export const CLAIM = `
WITH RECURSIVE lanes AS (
  (SELECT lane FROM delivery WHERE state = 'pending' AND is_replay = $2 ORDER BY lane LIMIT 1)
  UNION ALL
  SELECT next.lane FROM lanes CROSS JOIN LATERAL (
    SELECT d.lane FROM delivery d
    WHERE d.state = 'pending' AND d.is_replay = $2 AND d.lane > lanes.lane ORDER BY d.lane LIMIT 1
  ) AS next
), roomy AS (
  SELECT lanes.lane, e.timeout_ms, e.rate_per_second,
    coalesce(known.room, least($3::int, coalesce(e.concurrency, $3))) AS room
  FROM lanes
  LEFT JOIN webhook_endpoint e ON e.id = lanes.lane
  LEFT JOIN unnest($4::uuid[], $5::int[]) AS known (lane, room) ON known.lane = lanes.lane
  WHERE coalesce(e.enabled, true)
), paced AS MATERIALIZED (
  SELECT lane, webhook_pace_room(lane, rate_per_second) AS room FROM roomy
  WHERE rate_per_second IS NOT NULL AND room > 0
), placed AS MATERIALIZED (
  SELECT due.*, roomy.timeout_ms,
    row_number() OVER (PARTITION BY roomy.lane ORDER BY due.next_attempt_at, due.sequence) AS place
  FROM roomy LEFT JOIN paced ON paced.lane = roomy.lane CROSS JOIN LATERAL (
    SELECT d.instance_id, d.id, d.next_attempt_at, d.sequence FROM delivery d
    WHERE d.state = 'pending' AND d.is_replay = $2 AND d.lane = roomy.lane AND d.next_attempt_at <= now()
      AND (d.target_sealed IS NULL OR NOT EXISTS (
        SELECT 1 FROM delivery earlier
        WHERE earlier.instance_id = d.instance_id AND earlier.sequence < d.sequence
          AND earlier.state = 'pending' AND earlier.target_sealed IS NOT NULL AND earlier.lane = d.lane
          AND (earlier.attempts <= d.attempts OR earlier.claimed_until > now())
      ))
    ORDER BY d.next_attempt_at, d.sequence
    LIMIT CASE WHEN roomy.rate_per_second IS NULL THEN roomy.room
      ELSE least(roomy.room, greatest(paced.room, 0)) END
  ) AS due
), chosen AS MATERIALIZED (
  SELECT row.ctid, p.place, p.next_attempt_at AS due_at,
    now() + (coalesce(p.timeout_ms, $6) + $7) * interval '1 millisecond' AS until
  FROM (SELECT * FROM placed ORDER BY place, next_attempt_at, sequence) AS p
  CROSS JOIN LATERAL (
    SELECT d.ctid FROM delivery d
    WHERE d.instance_id = p.instance_id AND d.id = p.id AND d.state = 'pending' AND d.next_attempt_at <= now()
    FOR UPDATE SKIP LOCKED
  ) AS row
  LIMIT $1
), claimed AS (
  UPDATE delivery d SET attempts = d.attempts + 1, claimed_until = until, next_attempt_at = until
  FROM chosen WHERE d.ctid = chosen.ctid
  RETURNING d.*, chosen.place, chosen.due_at
)
SELECT c.instance_id, c.id, c.lane, c.is_replay, c.order_key IS NOT NULL AS is_ordered, c.event_id, c.event_name,
  c.sequence, c.attempts, c.attempts_before, c.body_sealed, c.target_sealed,
  e.name, e.url_sealed, e.headers_sealed, e.secret_sealed, e.old_secrets_sealed, e.by_events, e.base64, e.hex_signature,
  e.concurrency, e.timeout_ms, e.retry_schedule,
  e.failing_since IS NOT NULL OR coalesce(e.last_success_at, '-infinity') < now() - interval '1 minute' AS notes_success,
  CASE WHEN e.rate_per_second IS NOT NULL AND row_number() OVER lane = 1
    THEN webhook_pace_take(c.lane, e.rate_per_second, count(*) OVER (PARTITION BY c.lane)) END AS opens_in_ms,
  closed.ms AS closed_for_ms
FROM (SELECT min(-room) AS ms FROM paced WHERE room <= 0) AS closed
LEFT JOIN claimed c ON true
LEFT JOIN webhook_endpoint e ON e.instance_id = c.instance_id AND e.id = c.endpoint_id
WINDOW lane AS (PARTITION BY c.lane ORDER BY c.place)
ORDER BY c.place, c.due_at, c.sequence`;

/** A row of `CLAIM`: there is at least one, without a delivery when none was claimed. */
export type ClaimRow = { readonly closed_for_ms: number | null } & (
  ClaimedRow | { readonly instance_id: null; readonly opens_in_ms: null }
);

export interface ClaimedRow {
  readonly instance_id: string;
  readonly id: string;
  readonly lane: string;
  readonly is_replay: boolean;
  readonly is_ordered: boolean;
  readonly event_id: string;
  readonly event_name: string;
  readonly sequence: string;
  readonly attempts: number;
  readonly attempts_before: number;
  /** Never null while a delivery is pending. */
  readonly body_sealed: Buffer;
  readonly target_sealed: Buffer | null;
  readonly name: string | null;
  readonly url_sealed: Buffer | null;
  readonly headers_sealed: Buffer | null;
  readonly secret_sealed: Buffer | null;
  readonly old_secrets_sealed: Buffer | null;
  readonly by_events: boolean | null;
  readonly base64: boolean | null;
  readonly hex_signature: boolean | null;
  readonly concurrency: number | null;
  readonly timeout_ms: number | null;
  readonly retry_schedule: readonly number[] | null;
  readonly notes_success: boolean;
  /** On one row of each lane with a rate. */
  readonly opens_in_ms: number | null;
}

export function claimedDelivery(row: ClaimedRow): ClaimedDelivery {
  return {
    instanceId: row.instance_id,
    id: row.id,
    isGlobal: row.lane === GLOBAL_LANE,
    lane: row.lane,
    isReplay: row.is_replay,
    isOrdered: row.is_ordered,
    eventId: row.event_id,
    eventName: row.event_name,
    sequence: Number(row.sequence),
    attempt: row.attempts,
    attemptsBefore: row.attempts_before,
    bodySealed: row.body_sealed,
    targetSealed: row.target_sealed,
    endpoint: endpointOf(row),
  };
}

function endpointOf(row: ClaimedRow): ClaimedEndpoint | null {
  if (row.name === null || row.url_sealed === null || row.secret_sealed === null) return null;
  return {
    name: row.name,
    urlSealed: row.url_sealed,
    headersSealed: row.headers_sealed,
    secretSealed: row.secret_sealed,
    oldSecretsSealed: row.old_secrets_sealed,
    byEvents: row.by_events === true,
    hexSignature: row.hex_signature === true,
    concurrency: row.concurrency,
    timeoutMs: row.timeout_ms,
    retrySchedule: row.retry_schedule,
    notesSuccess: row.notes_success,
    base64: row.base64 === true,
  };
}
