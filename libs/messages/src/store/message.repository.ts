import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MessageContent, MessageKey, MessageStatus } from '@switchboard/channels';
import type { DataSource, EntityManager } from 'typeorm';
import type { MessageRow } from './message-row.js';

/** What a receipt needs to know of the message it belongs to. */
export type MessageState = Pick<
  MessageRow,
  'id' | 'remote_jid' | 'remote_jid_alt' | 'message_id' | 'from_me' | 'participant' | 'status'
>;

/** A stored message that another one refers to. */
export type StoredContent = Pick<MessageRow, 'remote_jid' | 'from_me' | 'participant' | 'content'>;

/** The table `message`. Every query is bound to one instance. */
@Injectable()
export class MessageRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Stores what is not stored yet.
   *
   * @returns the ids of the rows that are new, each with whether a change of this message has come before it
   */
  async insertNew(
    tx: EntityManager,
    instanceId: string,
    rows: readonly MessageRow[],
  ): Promise<ReadonlyMap<string, boolean>> {
    // Sorted, so that two transactions that store the same messages wait for each other in the same order.
    const inserted: { id: string; changed: boolean }[] = await tx.query(
      `WITH fresh AS (
       INSERT INTO message (instance_id, id, remote_jid, remote_jid_alt, message_id, from_me, participant,
         participant_alt, addressing_mode, push_name, message_type, content, context_info, source, status,
         message_timestamp)
       SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, remote_jid text, remote_jid_alt text,
         message_id text, from_me boolean, participant text, participant_alt text, addressing_mode text,
         push_name text, message_type text, content jsonb, context_info jsonb, source text, status text,
         message_timestamp bigint)
       ORDER BY r.remote_jid COLLATE "C", r.message_id COLLATE "C", r.from_me
       ON CONFLICT (instance_id, remote_jid, message_id, from_me) DO NOTHING
       RETURNING id, message_id
       )
       SELECT id, EXISTS (SELECT 1 FROM message_change
         WHERE message_change.instance_id = $1 AND message_change.target_id = fresh.message_id) AS changed
       FROM fresh`,
      [instanceId, JSON.stringify(rows)],
    );
    return new Map(inserted.map(({ id, changed }) => [id, changed]));
  }

  /** The messages with one of these ids of WhatsApp, locked until the transaction ends. */
  async lockByWireIds(
    tx: EntityManager,
    instanceId: string,
    wireIds: readonly string[],
  ): Promise<MessageState[]> {
    return tx.query(
      `SELECT id, remote_jid, remote_jid_alt, message_id, from_me, participant, status FROM message
       WHERE instance_id = $1 AND message_id = ANY($2::text[])
       ORDER BY remote_jid COLLATE "C", message_id COLLATE "C", from_me FOR NO KEY UPDATE`,
      [instanceId, wireIds],
    );
  }

  /** Writes statuses; the rows are locked already. */
  async setStatuses(
    tx: EntityManager,
    instanceId: string,
    statuses: ReadonlyMap<string, MessageStatus>,
  ): Promise<void> {
    await tx.query(
      `UPDATE message SET status = changed.status
       FROM unnest($2::uuid[], $3::text[]) AS changed(id, status)
       WHERE message.instance_id = $1 AND message.id = changed.id`,
      [instanceId, [...statuses.keys()], [...statuses.values()]],
    );
  }

  /** The content of this very message; null when it is not stored. */
  async findContent(instanceId: string, key: MessageKey): Promise<MessageContent | null> {
    const rows: { content: MessageContent }[] = await this.database.query(
      `SELECT content FROM message
       WHERE instance_id = $1 AND message_id = $2 AND from_me = $3
       ORDER BY (remote_jid = $4 OR remote_jid_alt = $4) DESC NULLS LAST LIMIT 1`,
      [instanceId, key.id, key.fromMe, key.remoteJid],
    );
    return rows[0]?.content ?? null;
  }

  /** The message with this id of WhatsApp, one in `remoteJid` before others; null when it is not stored. */
  async findByWireId(
    instanceId: string,
    wireId: string,
    remoteJid: string,
  ): Promise<StoredContent | null> {
    const rows: StoredContent[] = await this.database.query(
      `SELECT remote_jid, from_me, participant, content FROM message
       WHERE instance_id = $1 AND message_id = $2
       ORDER BY (remote_jid = $3 OR remote_jid_alt = $3) DESC NULLS LAST LIMIT 1`,
      [instanceId, wireId, remoteJid],
    );
    return rows[0] ?? null;
  }
}
