import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { SendOnce } from './send-once.js';

/** How long a key is held. */
const HELD = '24 hours';
/** How long an attempt counts as alive after its last sign of life. */
const LEASE = '15 seconds';

/** The row of a key. `unknown`: an attempt ended, and may or may not have sent something. */
export interface OnceRow {
  readonly fingerprint: Buffer;
  readonly state: 'sending' | 'unknown' | 'done';
  readonly answer: unknown;
}

/** An attempt that may send now. */
export interface Claim {
  /** Null: the other side names the message. */
  readonly messageId: string | null;
  /** True when an earlier attempt may have sent it. */
  readonly again: boolean;
}

/** The table `idempotent_send`. Every query is bound to one instance. */
@Injectable()
export class OnceRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Takes the key for an attempt: one that is new, or one whose last attempt is over or dead and asked for the same. Null
   * when it is not to be had; `find` says why.
   */
  async claim(
    instanceId: string,
    { key, fingerprint }: SendOnce,
    attempt: string,
    messageId: string | null,
  ): Promise<Claim | null> {
    const rows: { message_id: string | null; attempts: number }[] = await this.database.query(
      `INSERT INTO idempotent_send AS held (instance_id, key, fingerprint, message_id, attempt, lease_until)
       VALUES ($1, $2, $3, $4, $5, now() + interval '${LEASE}')
       ON CONFLICT (instance_id, key) DO UPDATE SET
         fingerprint = EXCLUDED.fingerprint,
         message_id = CASE WHEN held.created_at < now() - interval '${HELD}'
           THEN EXCLUDED.message_id ELSE held.message_id END,
         attempts = CASE WHEN held.created_at < now() - interval '${HELD}' THEN 1 ELSE held.attempts + 1 END,
         created_at = CASE WHEN held.created_at < now() - interval '${HELD}' THEN now() ELSE held.created_at END,
         state = 'sending', answer = NULL, attempt = EXCLUDED.attempt, lease_until = EXCLUDED.lease_until
       WHERE held.created_at < now() - interval '${HELD}'
         OR (held.fingerprint = EXCLUDED.fingerprint
           AND (held.state = 'unknown' OR (held.state = 'sending' AND held.lease_until < now())))
       RETURNING message_id, attempts`,
      [instanceId, key, fingerprint, messageId, attempt],
    );
    const [row] = rows;
    return row === undefined ? null : { messageId: row.message_id, again: row.attempts > 1 };
  }

  async find(instanceId: string, key: string): Promise<OnceRow | null> {
    const rows: OnceRow[] = await this.database.query(
      'SELECT fingerprint, state, answer FROM idempotent_send WHERE instance_id = $1 AND key = $2',
      [instanceId, key],
    );
    return rows[0] ?? null;
  }

  /** The attempt is still at it. */
  async renew(instanceId: string, key: string, attempt: string): Promise<void> {
    await this.database.query(
      `UPDATE idempotent_send SET lease_until = now() + interval '${LEASE}'
       WHERE instance_id = $1 AND key = $2 AND attempt = $3 AND state = 'sending'`,
      [instanceId, key, attempt],
    );
  }

  /** Keeps the answer, in the transaction that stores the message. */
  async complete(
    tx: EntityManager,
    instanceId: string,
    key: string,
    attempt: string,
    answer: unknown,
  ): Promise<void> {
    await tx.query(
      `UPDATE idempotent_send SET state = 'done', answer = $4
       WHERE instance_id = $1 AND key = $2 AND attempt = $3`,
      [instanceId, key, attempt, JSON.stringify(answer)],
    );
  }

  /** The attempt is over, and nobody knows whether it sent something. */
  async leaveUnknown(instanceId: string, key: string, attempt: string): Promise<void> {
    await this.database.query(
      `UPDATE idempotent_send SET state = 'unknown'
       WHERE instance_id = $1 AND key = $2 AND attempt = $3 AND state = 'sending'`,
      [instanceId, key, attempt],
    );
  }

  /** The attempt sent nothing: the key is free. */
  async release(instanceId: string, key: string, attempt: string): Promise<void> {
    await this.database.query(
      `DELETE FROM idempotent_send
       WHERE instance_id = $1 AND key = $2 AND attempt = $3 AND state = 'sending'`,
      [instanceId, key, attempt],
    );
  }

  /** Drops, over all instances, up to `limit` keys that were held long enough. @returns how many */
  async dropOld(tx: EntityManager, limit: number): Promise<number> {
    const rows: { dropped: string }[] = await tx.query(
      `WITH old AS (
         SELECT instance_id, key FROM idempotent_send WHERE created_at < now() - interval '${HELD}'
         ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED
       ), gone AS (
         DELETE FROM idempotent_send USING old
         WHERE idempotent_send.instance_id = old.instance_id AND idempotent_send.key = old.key
         RETURNING 1
       )
       SELECT count(*)::text AS dropped FROM gone`,
      [limit],
    );
    return Number(rows[0]?.dropped ?? 0);
  }
}
