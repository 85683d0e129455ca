import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { LastMessage } from '@switchboard/channels';
import type { DataSource } from 'typeorm';
import { keyOf, type MessageRow } from '../store/message-row.js';
import { type ChatQuery, inEitherAddressing } from './chat-query.js';

/** A chat of a list, with its latest message and what is known of who is at the other end. */
export interface ListedChat {
  readonly id: string;
  readonly remote_jid: string;
  readonly name: string | null;
  readonly unread_messages: number;
  readonly marked_unread: boolean;
  readonly archived: boolean;
  readonly created_at: Date;
  readonly updated_at: Date;
  /** As a text, so that no digit of it is lost in a cursor. */
  readonly last_at: string;
  readonly contact_id: string | null;
  readonly contact_name: string | null;
  readonly picture: string | null;
  readonly labels: readonly string[];
  readonly last:
    (Omit<MessageRow, 'message_timestamp'> & { readonly message_timestamp: number }) | null;
}

/** A chat by itself. */
export interface StoredChat {
  readonly id: string;
  readonly remote_jid: string;
  readonly name: string | null;
  readonly unread_messages: number;
  readonly marked_unread: boolean;
  readonly archived: boolean;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly labels: readonly string[];
}

const LABELS = `ARRAY(SELECT label_id FROM chat_label AS l
  WHERE l.instance_id = $1 AND l.remote_jid = c.remote_jid ORDER BY label_id COLLATE "C")`;

/** A group is named by its subject, a person by what the owner or they themselves say. */
const NAME = `COALESCE(
  (SELECT metadata->>'subject' FROM chat_group AS g WHERE g.instance_id = $1 AND g.remote_jid = c.remote_jid),
  p.saved_name, c.name, p.push_name)`;

const PERSON = `LEFT JOIN LATERAL (
    SELECT id, saved_name, push_name, profile_pic_url FROM contact
    WHERE instance_id = $1 AND remote_jid = c.remote_jid
    UNION ALL
    SELECT id, saved_name, push_name, profile_pic_url FROM contact
    WHERE instance_id = $1 AND remote_jid_alt = c.remote_jid
    LIMIT 1
  ) AS p ON true`;

/** Reads chats with their messages. */
@Injectable()
export class StoredChatRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The latest chats that have messages. */
  page(instanceId: string, query: ChatQuery): Promise<ListedChat[]> {
    return this.database.query(pageSql(query), [instanceId, ...query.values]);
  }

  /** How PostgreSQL goes about it, for tests. */
  async explain(instanceId: string, query: ChatQuery): Promise<string> {
    const rows: { 'QUERY PLAN': string }[] = await this.database.query(
      `EXPLAIN ${pageSql(query)}`,
      [instanceId, ...query.values],
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  async find(instanceId: string, remoteJid: string): Promise<StoredChat | null> {
    const rows: StoredChat[] = await this.database.query(
      `SELECT c.id, c.remote_jid, ${NAME} AS name, c.unread_messages, c.marked_unread, c.archived,
         c.created_at, c.updated_at, ${LABELS} AS labels
       FROM chat AS c ${PERSON}
       WHERE c.instance_id = $1 AND c.${inEitherAddressing('$2')}
       ORDER BY (c.remote_jid = $2) DESC LIMIT 1`,
      [instanceId, remoteJid],
    );
    return rows[0] ?? null;
  }

  /** The latest stored message of a chat; null when there is none. */
  async lastMessage(instanceId: string, remoteJid: string): Promise<LastMessage | null> {
    const rows: MessageRow[] = await this.database.query(
      `SELECT remote_jid, remote_jid_alt, message_id, from_me, participant, participant_alt, addressing_mode,
         message_timestamp
       FROM message WHERE instance_id = $1 AND ${inEitherAddressing('$2')}
       ORDER BY message_timestamp DESC, id DESC LIMIT 1`,
      [instanceId, remoteJid],
    );
    const row = rows[0];
    return row === undefined
      ? null
      : { key: keyOf(row), messageTimestamp: Number(row.message_timestamp) };
  }
}

/** Chats first, then the latest message of each: an index leads to either. */
const pageSql = ({ where, limit, offset }: ChatQuery): string =>
  `SELECT c.id, c.remote_jid, ${NAME} AS name, c.unread_messages, c.marked_unread, c.archived,
     c.created_at, c.updated_at, c.last_message_at::text AS last_at, ${LABELS} AS labels,
     p.id AS contact_id, COALESCE(p.saved_name, p.push_name) AS contact_name, p.profile_pic_url AS picture,
     m.last
   FROM (
     SELECT * FROM chat
     WHERE instance_id = $1 AND last_message_at IS NOT NULL ${where}
     ORDER BY last_message_at DESC, remote_jid DESC LIMIT ${limit} OFFSET ${offset}
   ) AS c
   ${PERSON}
   LEFT JOIN LATERAL (
     SELECT to_jsonb(l) AS last FROM (
       SELECT id, remote_jid, remote_jid_alt, message_id, from_me, participant, participant_alt, addressing_mode,
         push_name, message_type, content, context_info, source, status, message_timestamp
       FROM message WHERE instance_id = $1 AND remote_jid = c.remote_jid
       ORDER BY message_timestamp DESC, id DESC LIMIT 1
     ) AS l
   ) AS m ON true
   ORDER BY c.last_message_at DESC, c.remote_jid DESC`;
