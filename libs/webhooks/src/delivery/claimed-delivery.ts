import type { SealedEndpoint } from '../endpoints/endpoint-vault.js';

/** The lane of all deliveries of the global webhook; those of an endpoint have its id. */
export const GLOBAL_LANE = '00000000-0000-0000-0000-000000000000';

/** A delivery that this process may send until `claimed_until`. */
export interface ClaimedDelivery {
  readonly instanceId: string;
  readonly id: string;
  /** For the global webhook of the configuration. */
  readonly isGlobal: boolean;
  /** Deliveries of one lane share its limit of concurrent requests. */
  readonly lane: string;
  readonly eventId: string;
  readonly eventName: string;
  readonly sequence: number;
  /** Number of this try, from 1. It was counted by the claim: a try that ends with the process counts as well. */
  readonly attempt: number;
  readonly bodySealed: Buffer;
  readonly targetSealed: Buffer | null;
  /** The endpoint as it is now; null for the global webhook and when it was removed. */
  readonly endpoint: (SealedEndpoint & { readonly enabled: boolean }) | null;
}

/** So many due rows are looked at for one claim. */
const WINDOW = 200;

/**
 * Parameters: slots, slots a lane, lanes with running requests, how many each, lanes that are full, duration of the
 * claim in milliseconds.
 */
export const CLAIM = `
WITH due AS (
  SELECT d.instance_id, d.id, d.next_attempt_at, d.sequence, coalesce(d.endpoint_id, '${GLOBAL_LANE}') AS lane
  FROM delivery d
  WHERE d.state = 'pending' AND d.next_attempt_at <= now()
    AND (d.claimed_until IS NULL OR d.claimed_until <= now())
    AND coalesce(d.endpoint_id, '${GLOBAL_LANE}') <> ALL ($5::uuid[])
    AND (d.target_sealed IS NULL OR NOT EXISTS (
      SELECT 1 FROM delivery earlier
      WHERE earlier.instance_id = d.instance_id AND earlier.sequence < d.sequence
        AND earlier.state = 'pending' AND earlier.target_sealed IS NOT NULL
        AND earlier.endpoint_id IS NOT DISTINCT FROM d.endpoint_id
        AND (earlier.attempts <= d.attempts OR earlier.claimed_until > now())
    ))
  ORDER BY d.next_attempt_at, d.sequence LIMIT ${WINDOW}
), placed AS (
  SELECT due.*, row_number() OVER (PARTITION BY lane ORDER BY next_attempt_at, sequence) AS place
  FROM due
), chosen AS (
  SELECT d.instance_id, d.id, placed.lane
  FROM placed
  JOIN delivery d ON d.instance_id = placed.instance_id AND d.id = placed.id
  LEFT JOIN unnest($3::uuid[], $4::int[]) AS running (lane, requests) ON running.lane = placed.lane
  WHERE placed.place <= $2 - coalesce(running.requests, 0)
    AND d.state = 'pending' AND (d.claimed_until IS NULL OR d.claimed_until <= now())
  ORDER BY placed.next_attempt_at, placed.sequence LIMIT $1
  FOR UPDATE OF d SKIP LOCKED
), claimed AS (
  UPDATE delivery d
  SET attempts = d.attempts + 1, claimed_until = now() + $6 * interval '1 millisecond'
  FROM chosen WHERE d.instance_id = chosen.instance_id AND d.id = chosen.id
  RETURNING d.*, chosen.lane
)
SELECT c.instance_id, c.id, c.lane, c.event_id, c.event_name, c.sequence, c.attempts,
  c.body_sealed, c.target_sealed,
  e.enabled, e.url_sealed, e.headers_sealed, e.secret_sealed, e.by_events
FROM claimed c
LEFT JOIN webhook_endpoint e ON e.instance_id = c.instance_id AND e.id = c.endpoint_id
ORDER BY c.next_attempt_at, c.sequence`;

/** A row of `CLAIM`. */
export interface ClaimedRow {
  readonly instance_id: string;
  readonly id: string;
  readonly lane: string;
  readonly event_id: string;
  readonly event_name: string;
  readonly sequence: string;
  readonly attempts: number;
  readonly body_sealed: Buffer;
  readonly target_sealed: Buffer | null;
  readonly enabled: boolean | null;
  readonly url_sealed: Buffer | null;
  readonly headers_sealed: Buffer | null;
  readonly secret_sealed: Buffer | null;
  readonly by_events: boolean | null;
}

export function claimedDelivery(row: ClaimedRow): ClaimedDelivery {
  return {
    instanceId: row.instance_id,
    id: row.id,
    isGlobal: row.lane === GLOBAL_LANE,
    lane: row.lane,
    eventId: row.event_id,
    eventName: row.event_name,
    sequence: Number(row.sequence),
    attempt: row.attempts,
    bodySealed: row.body_sealed,
    targetSealed: row.target_sealed,
    endpoint: endpointOf(row),
  };
}

function endpointOf(row: ClaimedRow): ClaimedDelivery['endpoint'] {
  if (row.url_sealed === null || row.secret_sealed === null) return null;
  return {
    enabled: row.enabled === true,
    urlSealed: row.url_sealed,
    headersSealed: row.headers_sealed,
    secretSealed: row.secret_sealed,
    byEvents: row.by_events === true,
  };
}
