import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** How fast an instance sends. */
export interface Pacing {
  readonly enabled: boolean;
  readonly messagesPerMinute: number;
  readonly burst: number;
  readonly maxWaitMs: number;
}

/** What comes of asking for a turn. */
export type Turn =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'refused'; readonly afterMs: number };

/** Time between two messages; behind a burst it is what each has to wait for. */
const GAP = `interval '1 minute' / messages_per_minute`;
/** When the next message would have its turn, were it asked for now. */
const NEXT = `GREATEST(taken_until, clock_timestamp()) - (burst - 1) * ${GAP}`;

/**
 * The table `send_pacing`: a token bucket for each paced instance, kept as the time up to which its tokens are taken. All
 * processes take from the one row, on the database's clock.
 */
@Injectable()
export class PacingRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Takes the next turn if it comes soon enough; null when the instance is not paced. */
  async take(instanceId: string): Promise<Turn | null> {
    const [taken]: { wait_ms: number }[] = await this.database.query(
      `WITH turn AS (
         UPDATE send_pacing SET taken_until = GREATEST(taken_until, clock_timestamp()) + ${GAP}
         WHERE instance_id = $1 AND enabled
           AND ${NEXT} <= clock_timestamp() + max_wait_ms * interval '1 millisecond'
         RETURNING taken_until - burst * ${GAP} AS at
       )
       SELECT (extract(epoch FROM at - clock_timestamp()) * 1000)::float8 AS wait_ms FROM turn`,
      [instanceId],
    );
    if (taken !== undefined) return { kind: 'wait', ms: Math.max(0, Math.ceil(taken.wait_ms)) };
    const [full]: { after_ms: number }[] = await this.database.query(
      `SELECT (extract(epoch FROM ${NEXT} - clock_timestamp()) * 1000)::float8 - max_wait_ms AS after_ms
       FROM send_pacing WHERE instance_id = $1 AND enabled`,
      [instanceId],
    );
    return full === undefined ? null : { kind: 'refused', afterMs: full.after_ms };
  }

  async find(instanceId: string): Promise<Pacing | null> {
    const [row]: {
      enabled: boolean;
      messages_per_minute: number;
      burst: number;
      max_wait_ms: number;
    }[] = await this.database.query(
      'SELECT enabled, messages_per_minute, burst, max_wait_ms FROM send_pacing WHERE instance_id = $1',
      [instanceId],
    );
    if (row === undefined) return null;
    const { enabled, messages_per_minute: messagesPerMinute, burst, max_wait_ms: maxWaitMs } = row;
    return { enabled, messagesPerMinute, burst, maxWaitMs };
  }

  async set(instanceId: string, pacing: Pacing): Promise<void> {
    const { enabled, messagesPerMinute, burst, maxWaitMs } = pacing;
    await this.database.query(
      `INSERT INTO send_pacing (instance_id, enabled, messages_per_minute, burst, max_wait_ms)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (instance_id) DO UPDATE SET enabled = EXCLUDED.enabled,
         messages_per_minute = EXCLUDED.messages_per_minute, burst = EXCLUDED.burst,
         max_wait_ms = EXCLUDED.max_wait_ms, taken_until = clock_timestamp()`,
      [instanceId, enabled, messagesPerMinute, burst, maxWaitMs],
    );
  }
}
