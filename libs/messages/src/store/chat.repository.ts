import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TouchedChat } from './touched.js';

/** The table `chat`. */
@Injectable()
export class ChatRepository {
  /** @returns how many chats are new */
  async touch(
    tx: EntityManager,
    instanceId: string,
    chats: readonly TouchedChat[],
  ): Promise<number> {
    if (chats.length === 0) return 0;
    const rows: { inserted: boolean }[] = await tx.query(
      `WITH touched AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb)
           AS r(remote_jid text, name text, reset boolean, unread integer, last_at bigint)
       ), stored AS (
         SELECT remote_jid, unread_messages FROM chat
         WHERE instance_id = $1 AND remote_jid IN (SELECT remote_jid FROM touched)
         ORDER BY remote_jid COLLATE "C" FOR NO KEY UPDATE
       )
       INSERT INTO chat (instance_id, remote_jid, name, unread_messages, last_message_at)
       SELECT $1, remote_jid, name,
         unread + CASE WHEN reset THEN 0 ELSE COALESCE(unread_messages, 0) END, to_timestamp(last_at)
       FROM touched LEFT JOIN stored USING (remote_jid)
       ORDER BY remote_jid COLLATE "C"
       ON CONFLICT (instance_id, remote_jid) DO UPDATE SET
         name = COALESCE(EXCLUDED.name, chat.name),
         unread_messages = EXCLUDED.unread_messages,
         last_message_at = GREATEST(EXCLUDED.last_message_at, chat.last_message_at),
         updated_at = now()
       RETURNING (xmax = 0) AS inserted`,
      [instanceId, JSON.stringify(chats)],
    );
    return rows.filter(({ inserted }) => inserted).length;
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
       UPDATE chat SET unread_messages = 0, updated_at = now()
       FROM stored WHERE chat.instance_id = $1 AND chat.remote_jid = stored.remote_jid`,
      [instanceId, remoteJids],
    );
  }
}
