import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Transactions } from '@switchboard/database';
import type { DataSource, EntityManager } from 'typeorm';
import { CLAIM, type ClaimedDelivery, claimedDelivery, type ClaimRow } from './claimed-delivery.js';
import type { Failure } from './outcome.js';

/** What is written about a try. */
export interface AttemptRecord {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly status: number | null;
  readonly failure: Failure | null;
  /** The address that the request was written to; null when it came to none. */
  readonly address: string | null;
  /** The head of the reply; null when there was none. */
  readonly replySealed: Buffer | null;
}

/** What is claimed. */
export interface ClaimLimits {
  readonly slots: number;
  readonly isReplay: boolean;
  /** Room of a lane that `rooms` does not name. */
  readonly slotsPerLane: number;
  readonly rooms: ReadonlyMap<string, number>;
  /** Longest duration of a request where its endpoint says nothing else. */
  readonly timeoutMs: number;
}

/** What a claim came to. */
export interface Claim {
  readonly deliveries: readonly ClaimedDelivery[];
  /** When an endpoint that has a rate may be told more; null when there is none. */
  readonly opensInMs: number | null;
}

/** What becomes of a delivery after a try. */
export interface Verdict {
  readonly state: 'pending' | 'delivered' | 'dead';
  /** Wait until the next try; null when there is none. */
  readonly delayMs: number | null;
}

/** A claim outlives the longest request by this much. */
const CLAIM_MARGIN_MS = 10_000;
const MAX_ERROR_LENGTH = 500;

/**
 * `delivery` as a queue over all instances. A claim is a promise to be done until `claimed_until`, on database time;
 * when the process dies the row becomes due again by itself.
 */
@Injectable()
export class DeliveryQueue {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Claims due deliveries, no more of one lane than it has room for. Those of closing events go out one after another,
   * so that a subscriber hears the last words of an instance in their order: each waits for the same try of the ones
   * before it. The rate of an endpoint holds over all processes.
   */
  async claim(limits: ClaimLimits): Promise<Claim> {
    const rows: ClaimRow[] = await this.dataSource.query(CLAIM, [
      limits.slots,
      limits.isReplay,
      limits.slotsPerLane,
      [...limits.rooms.keys()],
      [...limits.rooms.values()],
      limits.timeoutMs,
      CLAIM_MARGIN_MS,
    ]);
    const openings = rows
      .flatMap((row) => [row.opens_in_ms, row.closed_for_ms])
      .filter((ms) => ms !== null);
    return {
      deliveries: rows.flatMap((row) => (row.instance_id === null ? [] : [claimedDelivery(row)])),
      opensInMs: openings.length === 0 ? null : Math.min(...openings),
    };
  }

  /**
   * Records a try and what becomes of the delivery. A success counts whoever had it; a failure only if nobody claimed
   * the row since. The end of an ordered delivery makes the next of its key due.
   *
   * @param also what else belongs to it, in the same transaction
   */
  async record(
    delivery: ClaimedDelivery,
    verdict: Verdict,
    record: AttemptRecord,
    also: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const isRecorded = await write(tx, delivery, verdict, record);
      await also(tx);
      // Whoever took the delivery over has started, or will start, the next one.
      const startsNext =
        isRecorded && delivery.isOrdered && !delivery.isReplay && verdict.state !== 'pending';
      // A second statement on purpose: it sees what was planned behind this delivery while the first one waited.
      if (startsNext) await startNext(tx, delivery);
    });
  }

  /** The same for the common case of one statement: a success for which nobody waits. */
  async recordSuccess(delivery: ClaimedDelivery, record: AttemptRecord): Promise<void> {
    await write(this.dataSource.manager, delivery, { state: 'delivered', delayMs: null }, record);
  }

  /** Takes a claim back as if it had not been made. */
  async giveBack(delivery: ClaimedDelivery): Promise<void> {
    await this.dataSource.query(
      `UPDATE delivery SET claimed_until = NULL, attempts = attempts - 1, next_attempt_at = now()
       WHERE instance_id = $1 AND id = $2 AND attempts = $3 AND state = 'pending'`,
      [delivery.instanceId, delivery.id, delivery.attempt],
    );
  }
}

/** @returns false when the delivery was finished, or claimed by somebody else, meanwhile */
async function write(
  tx: Pick<EntityManager, 'query'>,
  delivery: ClaimedDelivery,
  { state, delayMs }: Verdict,
  record: AttemptRecord,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `WITH recorded AS (
       UPDATE delivery SET
         state = $4, claimed_until = NULL, last_status = $5, last_error = $6,
         next_attempt_at = now() + $7 * interval '1 millisecond',
         finished_at = CASE WHEN $4 = 'pending' THEN NULL ELSE now() END
       WHERE instance_id = $1 AND id = $2 AND state = 'pending'
         AND (attempts = $3 OR $4 = 'delivered')
       RETURNING instance_id, id
     ), noted AS (
       INSERT INTO delivery_attempt
         (instance_id, delivery_id, attempt, started_at, duration_ms, status, error, reply_sealed, address)
       SELECT instance_id, id, $3, $8, $9, $5, $6, $10, $11 FROM recorded
       ON CONFLICT DO NOTHING
     )
     SELECT 1 FROM recorded`,
    [
      delivery.instanceId,
      delivery.id,
      delivery.attempt,
      state,
      record.status,
      record.failure === null ? null : errorText(record.failure),
      delayMs ?? 0,
      record.startedAt,
      record.durationMs,
      record.replySealed,
      record.address,
    ],
  );
  return rows.length > 0;
}

async function startNext(tx: EntityManager, delivery: ClaimedDelivery): Promise<void> {
  await tx.query(
    `UPDATE delivery SET state = 'pending', next_attempt_at = now()
     WHERE (instance_id, id) = (
       SELECT next.instance_id, next.id
       FROM delivery ended JOIN delivery next ON next.lane = ended.lane AND next.order_key = ended.order_key
       WHERE ended.instance_id = $1 AND ended.id = $2 AND ended.state <> 'pending'
         AND next.state = 'waiting' AND NOT next.is_replay
       ORDER BY next.sequence LIMIT 1
     )`,
    [delivery.instanceId, delivery.id],
  );
}

const errorText = ({ code, message }: Failure): string =>
  `${code}: ${message}`.slice(0, MAX_ERROR_LENGTH);
