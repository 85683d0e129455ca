import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MessageSource, MessageStatus, StatusError } from '@switchboard/channels';
import type { DataSource } from 'typeorm';
import type { MessageRow } from '../store/message-row.js';
import type { MessageQuery } from './message-query.js';

/** A status that a message has had, with the reasons of a failure. */
export interface FoundStatus {
  readonly status: MessageStatus;
  readonly errors: readonly StatusError[] | null;
}

/** A row of a search. */
export interface FoundRow extends Omit<MessageRow, 'message_timestamp' | 'source'> {
  readonly source: MessageSource;
  /** A 64-bit integer, which the driver gives as a text. */
  readonly message_timestamp: string;
  readonly statuses: readonly FoundStatus[];
  /** Why its file could not be saved; null when it was, or may be still. */
  readonly media_failure: string | null;
}

/** Searches in `message`. */
@Injectable()
export class FoundMessageRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** How many messages match. Of a whole instance the count is kept, so that it costs the same however many there are. */
  async count(instanceId: string, query: MessageQuery): Promise<number> {
    const rows: { total: string }[] = query.everything
      ? await this.database.query(
          'SELECT messages AS total FROM instance_totals WHERE instance_id = $1',
          [instanceId],
        )
      : await this.database.query(`SELECT count(*) AS total FROM message WHERE ${query.where}`, [
          instanceId,
          ...query.values,
        ]);
    return Number(rows[0]?.total ?? 0);
  }

  /**
   * One page, newest first, each message with the statuses it has had. The ids are found in an index alone; the rows are
   * read of those on the page.
   */
  async page(instanceId: string, query: MessageQuery): Promise<FoundRow[]> {
    const { values, pageSize, page, after } = query;
    const [first, second] = [`$${values.length + 4}`, `$${values.length + 5}`];
    const behind =
      after === null ? '' : `AND (message_timestamp, id) < (${first}::bigint, ${second}::uuid)`;
    return this.database.query(
      `SELECT m.id, remote_jid, remote_jid_alt, message_id, from_me, participant, participant_alt, addressing_mode,
         push_name, message_type, content, context_info, source, m.status, message_timestamp,
         (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('status', s.status, 'errors', s.errors)), '[]')
          FROM message_status AS s WHERE s.instance_id = $1 AND s.message_id = m.id) AS statuses,
         (SELECT a.reason FROM media_arrival AS a
          WHERE a.instance_id = $1 AND a.message_id = m.id AND a.due_at IS NULL
            AND NOT EXISTS (SELECT FROM media AS f WHERE f.instance_id = $1 AND f.message_id = m.message_id
              AND f.message_jid IN (m.remote_jid, m.remote_jid_alt) AND f.size IS NOT NULL)) AS media_failure
       FROM (SELECT id FROM message WHERE ${query.where} ${behind}
             ORDER BY message_timestamp DESC, id DESC
             LIMIT $${values.length + 2} OFFSET $${values.length + 3}) AS found
         JOIN message AS m ON m.instance_id = $1 AND m.id = found.id
       ORDER BY message_timestamp DESC, m.id DESC`,
      [
        instanceId,
        ...values,
        pageSize,
        after === null ? (page - 1) * pageSize : 0,
        ...(after === null ? [] : [after.timestamp, after.id]),
      ],
    );
  }
}
