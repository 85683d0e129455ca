import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MessageStatus } from '@switchboard/channels';
import type { DataSource } from 'typeorm';
import type { Page } from '../chats/find-chats.service.js';
import type { FindStatusesDto, FoundStatusDto } from './find-statuses.dto.js';
import { CursorInvalidError, decodeCursor, encodeCursor } from './list-cursor.js';

const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 1_000;
const MAX_PAGE = 1_000_000;

/** A row of a search. */
interface FoundRow {
  readonly id: string;
  readonly message_id: string;
  readonly remote_jid: string;
  readonly from_me: boolean;
  readonly message_participant: string | null;
  readonly participant: string;
  readonly status: MessageStatus;
  readonly message_timestamp: string;
}

/** Reads what became of messages. */
@Injectable()
export class FindStatusesService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Those of the newest messages first. @throws CursorInvalidError */
  async find(instanceId: string, body: FindStatusesDto): Promise<Page<FoundStatusDto>> {
    const { sql, values, limit } = statement(instanceId, body);
    const rows: FoundRow[] = await this.database.query(sql, values);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => toFoundStatus(instanceId, row)),
      nextCursor:
        last === undefined || rows.length < limit
          ? null
          : encodeCursor([last.message_timestamp, last.id, last.status, last.participant]),
    };
  }

  /** How PostgreSQL goes about it, for tests. */
  async explain(instanceId: string, body: FindStatusesDto): Promise<string> {
    const { sql, values } = statement(instanceId, body);
    const rows: { 'QUERY PLAN': string }[] = await this.database.query(`EXPLAIN ${sql}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
}

/** Along the messages, newest first: the page ends the walk. */
function statement(
  instanceId: string,
  { where = {}, page, offset, cursor }: FindStatusesDto,
): { sql: string; values: string[]; limit: number } {
  const values = [instanceId];
  const place = (value: string): string => `$${values.push(value.replaceAll('\0', ''))}`;
  const conditions = ['m.instance_id = $1'];
  const keyId = where.id || where.keyId;
  if (keyId) conditions.push(`m.message_id = ${place(keyId)}`);
  if (where.remoteJid) conditions.push(`m.remote_jid = ${place(where.remoteJid)}`);
  if (cursor) conditions.push(behind(cursor, place));
  const limit = Math.min(offset || DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
  const skipped = cursor ? 0 : (Math.min(page || 1, MAX_PAGE) - 1) * limit;
  return {
    sql: `SELECT m.id, m.message_id, m.remote_jid, m.from_me, m.participant AS message_participant,
        m.message_timestamp, s.participant, s.status
      FROM message AS m JOIN message_status AS s ON s.instance_id = $1 AND s.message_id = m.id
      WHERE ${conditions.join(' AND ')}
      ORDER BY m.message_timestamp DESC, m.id DESC, s.status, s.participant
      LIMIT ${limit} OFFSET ${skipped}`,
    values,
    limit,
  };
}

function behind(cursor: string, place: (value: string) => string): string {
  const [at = '', id = '', status = '', participant = ''] = decodeCursor(cursor, 4);
  if (!/^\d{1,18}$/.test(at) || !/^[0-9a-f-]{36}$/.test(id)) throw new CursorInvalidError();
  const [atPlace, idPlace] = [place(at), place(id)];
  const [statusPlace, participantPlace] = [place(status), place(participant)];
  return `(m.message_timestamp, m.id) <= (${atPlace}::bigint, ${idPlace}::uuid)
    AND ((m.message_timestamp, m.id) < (${atPlace}::bigint, ${idPlace}::uuid)
      OR (s.status, s.participant) > (${statusPlace}, ${participantPlace}))`;
}

const toFoundStatus = (instanceId: string, row: FoundRow): FoundStatusDto => ({
  id: `${row.id}:${row.status}:${row.participant}`,
  keyId: row.message_id,
  remoteJid: row.remote_jid,
  fromMe: row.from_me,
  participant: row.participant || row.message_participant,
  pollUpdates: null,
  status: row.status,
  messageId: row.id,
  instanceId,
});
