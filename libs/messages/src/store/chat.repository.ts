import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WrittenRow } from './told-rows.js';
import type { TouchedChat } from './touched.js';

/** What is told of one chat; null: unknown, what is stored stays. */
export interface ToldChat {
  readonly remote_jid: string;
  readonly name: string | null;
  readonly unread: number | null;
  readonly marked_unread: boolean | null;
  readonly archived: boolean | null;
}

/** A chat that is new, or not what it was. */
export interface ChatRow extends WrittenRow {
  readonly id: string;
  readonly name: string | null;
  readonly unread_messages: number;
  readonly marked_unread: boolean;
  readonly archived: boolean;
  /** Whether it has another name than before, or one at last. */
  readonly renamed: boolean;
}

const ROW = 'id, remote_jid, name, unread_messages, marked_unread, archived';

/** The table `chat`. */
@Injectable()
export class ChatRepository {
  /** Counts new messages in. @returns the chats that are new or have another name */
  async touch(
    tx: EntityManager,
    instanceId: string,
    chats: readonly TouchedChat[],
  ): Promise<ChatRow[]> {
    if (chats.length === 0) return [];
    const rows: ChatRow[] = await tx.query(
      `WITH touched AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb)
           AS r(remote_jid text, name text, reset boolean, unread integer, last_at bigint)
       ), stored AS (
         SELECT remote_jid, name FROM chat
         WHERE instance_id = $1 AND remote_jid IN (SELECT remote_jid FROM touched)
         ORDER BY remote_jid COLLATE "C" FOR NO KEY UPDATE
       ), written AS (
         INSERT INTO chat (instance_id, remote_jid, name, unread_messages, last_message_at)
         SELECT $1, remote_jid, touched.name, unread, to_timestamp(last_at)
         FROM touched LEFT JOIN stored USING (remote_jid)
         ORDER BY remote_jid COLLATE "C"
         ON CONFLICT (instance_id, remote_jid) DO UPDATE SET
           name = COALESCE(EXCLUDED.name, chat.name),
           (unread_messages, marked_unread) = (
             SELECT counted, chat.marked_unread AND counted > 0
             FROM touched AS t CROSS JOIN LATERAL (
               SELECT t.unread + CASE WHEN t.reset THEN 0 ELSE chat.unread_messages END AS counted
             ) AS c
             WHERE t.remote_jid = chat.remote_jid
           ),
           last_message_at = GREATEST(EXCLUDED.last_message_at, chat.last_message_at),
           updated_at = now()
         RETURNING ${ROW}, (xmax = 0) AS inserted
       )
       SELECT written.*, NOT inserted AND written.name IS DISTINCT FROM stored.name AS renamed
       FROM written LEFT JOIN stored USING (remote_jid)`,
      [instanceId, JSON.stringify(chats)],
    );
    return rows.filter(({ inserted, renamed }) => inserted || renamed);
  }

  /** Makes chats that are not known yet. @returns them */
  async insertNew(
    tx: EntityManager,
    instanceId: string,
    chats: readonly ToldChat[],
  ): Promise<ChatRow[]> {
    return tx.query(
      `INSERT INTO chat (instance_id, remote_jid, name, unread_messages, marked_unread, archived)
       SELECT $1, remote_jid, name, COALESCE(unread, 0), COALESCE(marked_unread, false),
         COALESCE(archived, false)
       FROM jsonb_to_recordset($2::jsonb)
         AS r(remote_jid text, name text, unread integer, marked_unread boolean, archived boolean)
       ORDER BY remote_jid COLLATE "C"
       ON CONFLICT DO NOTHING
       RETURNING ${ROW}, true AS inserted, false AS renamed`,
      [instanceId, JSON.stringify(chats)],
    );
  }

  /** Changes chats that are known. @returns those that are not what they were */
  async change(
    tx: EntityManager,
    instanceId: string,
    chats: readonly ToldChat[],
  ): Promise<ChatRow[]> {
    const rows: [ChatRow[], number] = await tx.query(
      `WITH told AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb)
           AS r(remote_jid text, name text, unread integer, marked_unread boolean, archived boolean)
       ), locked AS (
         SELECT chat.remote_jid, chat.name AS old_name FROM chat
         WHERE chat.instance_id = $1 AND chat.remote_jid IN (SELECT remote_jid FROM told)
         ORDER BY chat.remote_jid COLLATE "C" FOR NO KEY UPDATE
       )
       UPDATE chat SET
         name = COALESCE(told.name, chat.name),
         unread_messages = COALESCE(told.unread, chat.unread_messages),
         marked_unread = COALESCE(told.marked_unread, chat.marked_unread),
         archived = COALESCE(told.archived, chat.archived),
         updated_at = now()
       FROM told JOIN locked USING (remote_jid)
       WHERE chat.instance_id = $1 AND chat.remote_jid = told.remote_jid
         AND (chat.name, chat.unread_messages, chat.marked_unread, chat.archived) IS DISTINCT FROM
           (COALESCE(told.name, chat.name), COALESCE(told.unread, chat.unread_messages),
            COALESCE(told.marked_unread, chat.marked_unread), COALESCE(told.archived, chat.archived))
       RETURNING chat.id, chat.remote_jid, chat.name, chat.unread_messages, chat.marked_unread,
         chat.archived, false AS inserted, chat.name IS DISTINCT FROM locked.old_name AS renamed`,
      [instanceId, JSON.stringify(chats)],
    );
    return rows[0];
  }

  /** @returns the addresses of those that there were */
  async delete(
    tx: EntityManager,
    instanceId: string,
    remoteJids: readonly string[],
  ): Promise<string[]> {
    const [rows]: [{ remote_jid: string }[], number] = await tx.query(
      'DELETE FROM chat WHERE instance_id = $1 AND remote_jid = ANY($2::text[]) RETURNING remote_jid',
      [instanceId, remoteJids],
    );
    return rows.map((row) => row.remote_jid);
  }

  /** The owner has read these chats, on another device. */
  async markRead(
    tx: EntityManager,
    instanceId: string,
    remoteJids: readonly string[],
  ): Promise<void> {
    await tx.query(
      `WITH stored AS (
         SELECT remote_jid FROM chat WHERE instance_id = $1 AND remote_jid = ANY($2::text[])
         ORDER BY remote_jid COLLATE "C" FOR NO KEY UPDATE
       )
       UPDATE chat SET unread_messages = 0, marked_unread = false, updated_at = now()
       FROM stored WHERE chat.instance_id = $1 AND chat.remote_jid = stored.remote_jid`,
      [instanceId, remoteJids],
    );
  }
}
