import { Injectable } from '@nestjs/common';
import { type AddressPair, MESSAGE_STATUSES } from '@switchboard/channels';
import type { EntityManager } from 'typeorm';
import type { ChatRow } from '../store/chat.repository.js';
import type { ContactRow } from '../store/contact.repository.js';
import { NEVER_UNREAD } from '../store/touched.js';

/** Messages that were stored under both addresses, of which one went. */
export interface Doubles {
  readonly all: number;
  /** Those that may have been counted as unread in both chats. */
  readonly unread: number;
}

/** What two rows became. */
export interface MergedRow<T> {
  readonly row: T;
  /** False when there was one row, under the LID. */
  readonly wasTwo: boolean;
}

/**
 * Moves what is stored under the LID of a person to their number, one table at a time: `message` with its `media`, `chat` with its labels,
 * `contact`. Done again it does nothing.
 */
@Injectable()
export class AddressMergeRepository {
  /** The message that was stored under both addresses stays once, as far on as the one that got further. */
  async moveMessages(
    tx: EntityManager,
    instanceId: string,
    { lid, phoneJid }: AddressPair,
  ): Promise<Doubles> {
    const doubles: { from_me: boolean; message_type: string }[] = await tx
      .query(
        `WITH double AS (
         SELECT l.id AS gone, n.id AS kept, l.from_me, l.status, l.deleted_at, l.edited_at, l.content,
           l.message_type, l.context_info
         FROM message AS l JOIN message AS n USING (instance_id, message_id, from_me)
         WHERE instance_id = $1 AND l.remote_jid = $2 AND n.remote_jid = $3
         ORDER BY message_id COLLATE "C", from_me FOR UPDATE OF l, n
       ), moved AS (
         INSERT INTO message_status (instance_id, message_id, status, participant, at, errors)
         SELECT $1, kept, s.status, s.participant, s.at, s.errors
         FROM double JOIN message_status AS s ON s.instance_id = $1 AND s.message_id = gone
         ON CONFLICT DO NOTHING
       ), old AS (
         DELETE FROM message_status AS s USING double WHERE s.instance_id = $1 AND s.message_id = gone
       ), kept AS (
         UPDATE message AS m SET
           status = CASE WHEN array_position($4::text[], double.status) > array_position($4::text[], m.status)
             THEN double.status ELSE m.status END,
           deleted_at = COALESCE(m.deleted_at, double.deleted_at),
           content = CASE WHEN newer THEN double.content ELSE m.content END,
           message_type = CASE WHEN newer THEN double.message_type ELSE m.message_type END,
           context_info = CASE WHEN newer THEN double.context_info ELSE m.context_info END,
           edited_at = GREATEST(m.edited_at, double.edited_at)
         FROM double JOIN message AS o ON o.instance_id = $1 AND o.id = double.kept
           CROSS JOIN LATERAL (
             SELECT double.edited_at IS NOT NULL
               AND double.edited_at > COALESCE(o.edited_at, '-infinity') AS newer
           ) AS edit
         WHERE m.instance_id = $1 AND m.id = double.kept
       )
       DELETE FROM message AS m USING double WHERE m.instance_id = $1 AND m.id = gone
       RETURNING m.from_me, m.message_type`,
        [instanceId, lid, phoneJid, MESSAGE_STATUSES],
      )
      .then(([rows]: [{ from_me: boolean; message_type: string }[], number]) => rows);
    await tx.query(
      `UPDATE media SET message_jid = $3 FROM message AS m
       WHERE m.instance_id = $1 AND m.remote_jid = $2
         AND media.instance_id = $1 AND media.message_id = m.message_id AND media.message_jid = $2`,
      [instanceId, lid, phoneJid],
    );
    await tx.query(
      `UPDATE message SET remote_jid = $3, remote_jid_alt = $2 WHERE instance_id = $1 AND remote_jid = $2`,
      [instanceId, lid, phoneJid],
    );
    return {
      all: doubles.length,
      unread: doubles.filter((double) => !double.from_me && !NEVER_UNREAD.has(double.message_type))
        .length,
    };
  }

  /** @param doubles incoming messages that both chats may have counted as unread */
  async mergeChats(
    tx: EntityManager,
    instanceId: string,
    { lid, phoneJid }: AddressPair,
    doubles: number,
  ): Promise<MergedRow<ChatRow> | null> {
    const found = await this.lock(tx, 'chat', instanceId, lid, phoneJid);
    await tx.query(
      `WITH moved AS (
         DELETE FROM chat_label WHERE instance_id = $1 AND remote_jid = $2 RETURNING label_id
       )
       INSERT INTO chat_label (instance_id, remote_jid, label_id) SELECT $1, $3, label_id FROM moved
       ON CONFLICT DO NOTHING`,
      [instanceId, lid, phoneJid],
    );
    if (!found.has(lid)) return null;
    const wasTwo = found.has(phoneJid);
    const [rows]: [ChatRow[], number] = wasTwo
      ? await tx.query(
          `WITH old AS (
             DELETE FROM chat WHERE instance_id = $1 AND remote_jid = $2 RETURNING *
           )
           UPDATE chat SET
             name = COALESCE(chat.name, old.name),
             unread_messages = chat.unread_messages + GREATEST(0, old.unread_messages - $4::integer),
             marked_unread = chat.marked_unread OR old.marked_unread,
             archived = chat.archived AND old.archived,
             last_message_at = GREATEST(chat.last_message_at, old.last_message_at),
             created_at = LEAST(chat.created_at, old.created_at),
             updated_at = now()
           FROM old WHERE chat.instance_id = $1 AND chat.remote_jid = $3
           RETURNING ${CHAT}`,
          [instanceId, lid, phoneJid, doubles],
        )
      : await tx.query(
          `UPDATE chat SET remote_jid = $3, updated_at = now()
           WHERE instance_id = $1 AND remote_jid = $2 RETURNING ${CHAT}`,
          [instanceId, lid, phoneJid],
        );
    return rows[0] === undefined ? null : { row: rows[0], wasTwo };
  }

  async mergeContacts(
    tx: EntityManager,
    instanceId: string,
    { lid, phoneJid }: AddressPair,
  ): Promise<MergedRow<ContactRow> | null> {
    const found = await this.lock(tx, 'contact', instanceId, lid, phoneJid);
    if (!found.has(lid)) return null;
    const wasTwo = found.has(phoneJid);
    const [rows]: [ContactRow[], number] = wasTwo
      ? await tx.query(
          `WITH old AS (
             DELETE FROM contact WHERE instance_id = $1 AND remote_jid = $2 RETURNING *
           )
           UPDATE contact SET
             remote_jid_alt = $2,
             push_name = COALESCE(contact.push_name, old.push_name),
             saved_name = COALESCE(contact.saved_name, old.saved_name),
             profile_pic_url = COALESCE(contact.profile_pic_url, old.profile_pic_url),
             created_at = LEAST(contact.created_at, old.created_at),
             updated_at = now()
           FROM old WHERE contact.instance_id = $1 AND contact.remote_jid = $3
           RETURNING ${CONTACT}`,
          [instanceId, lid, phoneJid],
        )
      : await tx.query(
          `UPDATE contact SET remote_jid = $3, remote_jid_alt = $2, updated_at = now()
           WHERE instance_id = $1 AND remote_jid = $2 RETURNING ${CONTACT}`,
          [instanceId, lid, phoneJid],
        );
    return rows[0] === undefined ? null : { row: rows[0], wasTwo };
  }

  private async lock(
    tx: EntityManager,
    table: 'chat' | 'contact',
    instanceId: string,
    ...addresses: readonly string[]
  ): Promise<ReadonlySet<string>> {
    const rows: { remote_jid: string }[] = await tx.query(
      `SELECT remote_jid FROM ${table} WHERE instance_id = $1 AND remote_jid = ANY($2::text[])
       ORDER BY remote_jid COLLATE "C" FOR UPDATE`,
      [instanceId, addresses],
    );
    return new Set(rows.map((row) => row.remote_jid));
  }
}

const CHAT = `chat.id, chat.remote_jid, chat.name, chat.unread_messages, chat.marked_unread, chat.archived,
  false AS inserted, false AS renamed`;
const CONTACT = `contact.remote_jid, contact.push_name, contact.saved_name, contact.profile_pic_url,
  false AS inserted`;
