import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Page } from '../chats/find-chats.service.js';
import { encodeCursor } from '../find/list-cursor.js';
import { type ContactQuery, contactQuery } from './contact-query.js';
import type { FindContactsDto, FoundContactDto } from './find-contacts.dto.js';

/** A row of a search. */
interface FoundRow {
  readonly id: string;
  readonly remote_jid: string;
  readonly remote_jid_alt: string | null;
  readonly name: string | null;
  readonly profile_pic_url: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** Reads stored contacts. */
@Injectable()
export class FindContactsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** In the order of their addresses. @throws NumberInvalidError, CursorInvalidError */
  async find(instanceId: string, body: FindContactsDto): Promise<Page<FoundContactDto>> {
    const query = contactQuery(body);
    if (query.by.kind === 'none') return { items: [], nextCursor: null };
    const { sql, values } = statement(instanceId, query);
    const rows: FoundRow[] = await this.database.query(sql, values);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => toFoundContact(instanceId, row)),
      nextCursor:
        last === undefined || rows.length < query.limit ? null : encodeCursor([last.remote_jid]),
    };
  }

  /** How PostgreSQL goes about it, for tests. */
  async explain(instanceId: string, body: FindContactsDto): Promise<string> {
    const { sql, values } = statement(instanceId, contactQuery(body));
    const rows: { 'QUERY PLAN': string }[] = await this.database.query(`EXPLAIN ${sql}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
}

function statement(
  instanceId: string,
  { by, after, limit, offset }: ContactQuery,
): { sql: string; values: string[] } {
  const values = [instanceId];
  const place = (value: string): string => `$${values.push(value)}`;
  const conditions = ['instance_id = $1'];
  if (by.kind === 'address') {
    const jid = place(by.jid);
    conditions.push(`(remote_jid = ${jid} OR remote_jid_alt = ${jid})`);
  }
  if (by.kind === 'id') conditions.push(`id = ${place(by.id)}::uuid`);
  if (after !== '') conditions.push(`remote_jid > ${place(after)}`);
  return {
    sql: `SELECT id, remote_jid, remote_jid_alt, COALESCE(saved_name, push_name) AS name, profile_pic_url,
        created_at, updated_at
      FROM contact WHERE ${conditions.join(' AND ')}
      ORDER BY remote_jid LIMIT ${limit} OFFSET ${offset}`,
    values,
  };
}

function toFoundContact(instanceId: string, row: FoundRow): FoundContactDto {
  const isGroup = row.remote_jid.endsWith('@g.us');
  const isKnown = row.name !== null || row.profile_pic_url !== null;
  return {
    id: row.id,
    remoteJid: row.remote_jid,
    remoteJidAlt: row.remote_jid_alt,
    pushName: row.name,
    profilePicUrl: row.profile_pic_url,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    instanceId,
    isGroup,
    isSaved: true,
    type: isGroup ? 'group' : isKnown ? 'contact' : 'group_member',
  };
}
