import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  conditionsOf,
  type DeliveryFilter,
  type DeliveryState,
  SHOWN_STATE,
} from './delivery-filter.js';

/** A delivery as it is shown. */
export interface ShownDelivery {
  readonly id: string;
  /** Null for the global webhook. */
  readonly endpointId: string | null;
  readonly eventId: string;
  readonly event: string;
  readonly sequence: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly isReplay: boolean;
  /** When it is tried next; null when that is not a matter of time. */
  readonly nextAttemptAt: Date | null;
  readonly lastStatus: number | null;
  /** `code: message`. */
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Its body is still kept. */
  readonly hasBody: boolean;
}

/** One try as it lies in the table. */
export interface AttemptRow {
  readonly attempt: number;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly status: number | null;
  readonly error: string | null;
  /** Null when the request came to no address. */
  readonly address: string | null;
  readonly replySealed: Buffer | null;
}

/** After which delivery a page begins. */
export interface Place {
  readonly sequence: number;
  readonly id: string;
}

const COLUMNS = `d.id, d.endpoint_id AS "endpointId", d.event_id AS "eventId", d.event_name AS event,
  d.sequence::int8 AS sequence, ${SHOWN_STATE} AS state, d.attempts, d.is_replay AS "isReplay",
  CASE WHEN ${SHOWN_STATE} = 'pending' THEN d.next_attempt_at END AS "nextAttemptAt",
  d.last_status AS "lastStatus", d.last_error AS "lastError", d.created_at AS "createdAt",
  d.finished_at AS "finishedAt", d.body_sealed IS NOT NULL AS "hasBody"`;
const FROM = `delivery d LEFT JOIN webhook_endpoint e ON e.instance_id = d.instance_id AND e.id = d.endpoint_id`;

/** What became of deliveries: `delivery` and `delivery_attempt` to be looked at, one instance at a time. */
@Injectable()
export class DeliveryHistoryRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The newest first. */
  async list(
    instanceId: string,
    filter: DeliveryFilter,
    after: Place | null,
    limit: number,
  ): Promise<ShownDelivery[]> {
    const parameters: unknown[] = [instanceId, limit];
    let conditions = conditionsOf(filter, parameters);
    if (after !== null) {
      parameters.push(after.sequence, after.id);
      conditions += ` AND (d.sequence, d.id) < ($${parameters.length - 1}, $${parameters.length})`;
    }
    const rows: (Omit<ShownDelivery, 'sequence'> & { sequence: string })[] =
      await this.dataSource.query(
        `SELECT ${COLUMNS} FROM ${FROM} WHERE d.instance_id = $1${conditions}
         ORDER BY d.sequence DESC, d.id DESC LIMIT $2`,
        parameters,
      );
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }

  async find(instanceId: string, id: string): Promise<ShownDelivery | null> {
    const rows: (Omit<ShownDelivery, 'sequence'> & { sequence: string })[] =
      await this.dataSource.query(
        `SELECT ${COLUMNS} FROM ${FROM} WHERE d.instance_id = $1 AND d.id = $2`,
        [instanceId, id],
      );
    const [row] = rows;
    return row === undefined ? null : { ...row, sequence: Number(row.sequence) };
  }

  /** Tries of one delivery, the first first. */
  async attempts(instanceId: string, deliveryId: string): Promise<AttemptRow[]> {
    return this.dataSource.query(
      `SELECT attempt, started_at AS "startedAt", duration_ms AS "durationMs", status, error, host(address) AS address,
         reply_sealed AS "replySealed"
       FROM delivery_attempt WHERE instance_id = $1 AND delivery_id = $2 ORDER BY attempt`,
      [instanceId, deliveryId],
    );
  }
}
