import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** Names a medium that is to come by the record of its message. */
export interface ArrivalKey {
  readonly instanceId: string;
  /** Id of the record. */
  readonly recordId: string;
}

/** A medium whose turn it is. */
export interface ClaimedArrival extends ArrivalKey {
  /** Tries that failed so far. */
  readonly tries: number;
}

/** `media_arrival`: media of stored messages that are not in the store yet. */
@Injectable()
export class MediaArrivalRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Notes media that are to be fetched, with their messages. */
  async expect(tx: EntityManager, instanceId: string, recordIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO media_arrival (instance_id, message_id)
       SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [instanceId, recordIds],
    );
  }

  /**
   * The one that waits longest, of an instance that `nodeId` runs and that is not among `busy`. Nobody else gets it for
   * `claimSeconds`.
   */
  async claim(
    nodeId: string,
    busy: readonly string[],
    claimSeconds: number,
  ): Promise<ClaimedArrival | null> {
    const [rows]: [ClaimedArrival[], number] = await this.database.query(
      `UPDATE media_arrival AS a SET due_at = now() + make_interval(secs => $3), claim_epoch = next.epoch
       FROM (SELECT w.instance_id, w.message_id, l.epoch
             FROM media_arrival AS w JOIN instance_lease AS l USING (instance_id)
             WHERE w.due_at <= now() AND l.owner_id = $1 AND w.instance_id <> ALL ($2::uuid[])
             ORDER BY w.due_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED) AS next
       WHERE a.instance_id = next.instance_id AND a.message_id = next.message_id
       RETURNING a.instance_id AS "instanceId", a.message_id AS "recordId", a.tries`,
      [nodeId, busy, claimSeconds],
    );
    return rows[0] ?? null;
  }

  /** Makes due what was being brought when the connection of an instance changed hands, or its process died. */
  async release(nodeId: string): Promise<void> {
    await this.database.query(
      `UPDATE media_arrival AS a SET due_at = now(), claim_epoch = NULL
       FROM instance_lease AS l
       WHERE a.claim_epoch IS NOT NULL AND l.instance_id = a.instance_id AND l.owner_id = $1
         AND l.epoch <> a.claim_epoch`,
      [nodeId],
    );
  }

  /** Has every one of an instance that is due wait, and this one too. */
  async wait({ instanceId, recordId }: ArrivalKey, seconds: number): Promise<void> {
    await this.database.query(
      `UPDATE media_arrival SET due_at = now() + make_interval(secs => $3), claim_epoch = NULL
       WHERE instance_id = $1 AND (message_id = $2 OR due_at <= now())`,
      [instanceId, recordId, seconds],
    );
  }

  /** Counts a try that failed. @param seconds null: it was the last */
  async failed(
    { instanceId, recordId }: ArrivalKey,
    reason: string,
    seconds: number | null,
  ): Promise<void> {
    await this.database.query(
      `UPDATE media_arrival SET tries = tries + 1, reason = $3, claim_epoch = NULL, due_at = now() + make_interval(secs => $4)
       WHERE instance_id = $1 AND message_id = $2`,
      [instanceId, recordId, reason, seconds],
    );
  }

  async settle({ instanceId, recordId }: ArrivalKey): Promise<void> {
    await this.database.query(
      'DELETE FROM media_arrival WHERE instance_id = $1 AND message_id = $2',
      [instanceId, recordId],
    );
  }

  /** Forgets those that nobody would keep any more. @returns how many */
  async dropOld(days: number, limit: number): Promise<number> {
    const [, dropped]: [unknown[], number] = await this.database.query(
      `DELETE FROM media_arrival AS a USING (
         SELECT instance_id, message_id FROM media_arrival
         WHERE created_at < now() - make_interval(days => $1) LIMIT $2) AS old
       WHERE a.instance_id = old.instance_id AND a.message_id = old.message_id`,
      [days, limit],
    );
    return dropped;
  }
}
