import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  CLAIM,
  type ClaimedDelivery,
  claimedDelivery,
  type ClaimedRow,
} from './claimed-delivery.js';
import type { Failure } from './outcome.js';

/** What is written about a try. */
export interface AttemptRecord {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly status: number | null;
  readonly failure: Failure | null;
}

/** How much may be claimed. */
export interface ClaimLimits {
  readonly slots: number;
  readonly slotsPerLane: number;
  /** Requests that are running in each lane. */
  readonly running: ReadonlyMap<string, number>;
  readonly claimMs: number;
}

const MAX_ERROR_LENGTH = 500;

/**
 * `delivery` as a queue over all instances. A claim is a promise to be done until `claimed_until`, on database time;
 * when the process dies the row becomes due again by itself.
 */
@Injectable()
export class DeliveryQueue {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Claims due deliveries, the longest due first, no more of one lane than it has room for. Those of closing events
   * go out one after another, so that a subscriber hears the last words of an instance in their order: each waits for
   * the same try of the ones before it.
   */
  async claim(limits: ClaimLimits): Promise<ClaimedDelivery[]> {
    const lanes = [...limits.running.keys()];
    const full = lanes.filter((lane) => (limits.running.get(lane) ?? 0) >= limits.slotsPerLane);
    const rows: ClaimedRow[] = await this.dataSource.query(CLAIM, [
      limits.slots,
      limits.slotsPerLane,
      lanes,
      [...limits.running.values()],
      full,
      limits.claimMs,
    ]);
    return rows.map(claimedDelivery);
  }

  /**
   * Records a try and what becomes of the delivery. A success counts whoever had it; a failure only if nobody claimed
   * the row since.
   *
   * @param delayMs wait until the next try; null when there is none
   */
  async record(
    delivery: ClaimedDelivery,
    state: 'pending' | 'delivered' | 'dead',
    delayMs: number | null,
    record: AttemptRecord,
  ): Promise<void> {
    const error = record.failure === null ? null : errorText(record.failure);
    await this.dataSource.query(
      `WITH recorded AS (
         UPDATE delivery SET
           state = $4, claimed_until = NULL, last_status = $5, last_error = $6,
           next_attempt_at = now() + $7 * interval '1 millisecond',
           finished_at = CASE WHEN $4 = 'pending' THEN NULL ELSE now() END
         WHERE instance_id = $1 AND id = $2 AND state = 'pending'
           AND (attempts = $3 OR $4 = 'delivered')
         RETURNING instance_id, id
       )
       INSERT INTO delivery_attempt (instance_id, delivery_id, attempt, started_at, duration_ms, status, error)
       SELECT instance_id, id, $3, $8, $9, $5, $6 FROM recorded
       ON CONFLICT DO NOTHING`,
      [
        delivery.instanceId,
        delivery.id,
        delivery.attempt,
        state,
        record.status,
        error,
        delayMs ?? 0,
        record.startedAt,
        record.durationMs,
      ],
    );
  }

  /** Takes a claim back as if it had not been made. `held` keeps the row until its endpoint is switched on again. */
  async giveBack(delivery: ClaimedDelivery, when: 'now' | 'held'): Promise<void> {
    await this.dataSource.query(
      `UPDATE delivery SET claimed_until = NULL, attempts = attempts - 1,
         next_attempt_at = CASE WHEN $4 THEN 'infinity' ELSE now() END
       WHERE instance_id = $1 AND id = $2 AND attempts = $3 AND state = 'pending'`,
      [delivery.instanceId, delivery.id, delivery.attempt, when === 'held'],
    );
  }
}

const errorText = ({ code, message }: Failure): string =>
  `${code}: ${message}`.slice(0, MAX_ERROR_LENGTH);
