import { Injectable } from '@nestjs/common';
import type { JsonValue, MessageStatus } from '@switchboard/channels';
import type { EntityManager } from 'typeorm';

/** One status of one message. */
export interface StatusRow {
  readonly message_id: string;
  readonly status: MessageStatus;
  /** Who received or read, in a group; otherwise empty. */
  readonly participant: string;
  /** Seconds since 1970; null for now. */
  readonly at: number | null;
  /** Null unless it is a failure with reasons. */
  readonly errors: JsonValue;
}

/** What makes a status another one. */
type StatusName = Pick<StatusRow, 'message_id' | 'status' | 'participant'>;

/** The table `message_status`: what became of each message. */
@Injectable()
export class MessageStatusRepository {
  /**
   * Stores what is not stored yet.
   *
   * @returns true for each row that is new, in the order given
   */
  async insertNew(
    tx: EntityManager,
    instanceId: string,
    rows: readonly StatusRow[],
  ): Promise<boolean[]> {
    const inserted: StatusName[] = await tx.query(
      `INSERT INTO message_status (instance_id, message_id, status, participant, at, errors)
       SELECT $1, r.message_id, r.status, r.participant, COALESCE(to_timestamp(r.at), now()), r.errors
       FROM jsonb_to_recordset($2::jsonb)
         AS r(message_id uuid, status text, participant text, at bigint, errors jsonb)
       ORDER BY r.message_id, r.status COLLATE "C", r.participant COLLATE "C"
       ON CONFLICT DO NOTHING
       RETURNING message_id, status, participant`,
      [instanceId, JSON.stringify(rows)],
    );
    const fresh = new Set(inserted.map(nameOf));
    // A status that was given twice is new once.
    return rows.map((row) => fresh.delete(nameOf(row)));
  }
}

const nameOf = (row: StatusName): string => `${row.message_id} ${row.status} ${row.participant}`;
