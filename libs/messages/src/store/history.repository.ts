import { Injectable } from '@nestjs/common';
import type { HistoryChat, HistoryContact } from '@switchboard/channels';
import type { EntityManager } from 'typeorm';
import { storableText } from './storable-json.js';

/** Writes the history of an account into `chat` and `contact`. What is stored already is newer, and stays. */
@Injectable()
export class HistoryRepository {
  /** Fills in names that are missing. @returns the addresses of those that are new */
  async addChats(
    tx: EntityManager,
    instanceId: string,
    chats: readonly HistoryChat[],
  ): Promise<ReadonlySet<string>> {
    if (chats.length === 0) return new Set();
    const rows = uniqueBy(chats, ({ remoteJid }) => remoteJid).map((chat) => ({
      remote_jid: storableText(chat.remoteJid),
      name: chat.name === null ? null : storableText(chat.name),
      unread: chat.unreadMessages,
      last_at: chat.lastMessageAt,
    }));
    const written: { remote_jid: string; inserted: boolean }[] = await tx.query(
      `INSERT INTO chat (instance_id, remote_jid, name, unread_messages, last_message_at)
       SELECT $1, r.remote_jid, r.name, r.unread, to_timestamp(r.last_at)
       FROM jsonb_to_recordset($2::jsonb) AS r(remote_jid text, name text, unread integer, last_at bigint)
       ORDER BY r.remote_jid COLLATE "C"
       ON CONFLICT (instance_id, remote_jid) DO UPDATE SET name = EXCLUDED.name, updated_at = now()
         WHERE chat.name IS NULL AND EXCLUDED.name IS NOT NULL
       RETURNING remote_jid, (xmax = 0) AS inserted`,
      [instanceId, JSON.stringify(rows)],
    );
    return insertedOf(written);
  }

  /** Fills in names and addresses that are missing. @returns the addresses of those that are new */
  async addContacts(
    tx: EntityManager,
    instanceId: string,
    contacts: readonly HistoryContact[],
  ): Promise<ReadonlySet<string>> {
    if (contacts.length === 0) return new Set();
    const rows = uniqueBy(contacts, ({ remoteJid }) => remoteJid).map((contact) => ({
      remote_jid: storableText(contact.remoteJid),
      remote_jid_alt:
        contact.remoteJidAlt === undefined ? null : storableText(contact.remoteJidAlt),
      push_name: contact.pushName === null ? null : storableText(contact.pushName),
    }));
    const written: { remote_jid: string; inserted: boolean }[] = await tx.query(
      `INSERT INTO contact (instance_id, remote_jid, remote_jid_alt, push_name)
       SELECT $1, r.remote_jid, r.remote_jid_alt, r.push_name
       FROM jsonb_to_recordset($2::jsonb) AS r(remote_jid text, remote_jid_alt text, push_name text)
       ORDER BY r.remote_jid COLLATE "C"
       ON CONFLICT (instance_id, remote_jid) DO UPDATE SET
         push_name = COALESCE(contact.push_name, EXCLUDED.push_name),
         remote_jid_alt = COALESCE(contact.remote_jid_alt, EXCLUDED.remote_jid_alt), updated_at = now()
         WHERE (contact.push_name IS NULL AND EXCLUDED.push_name IS NOT NULL)
           OR (contact.remote_jid_alt IS NULL AND EXCLUDED.remote_jid_alt IS NOT NULL)
       RETURNING remote_jid, (xmax = 0) AS inserted`,
      [instanceId, JSON.stringify(rows)],
    );
    return insertedOf(written);
  }
}

const insertedOf = (
  rows: readonly { readonly remote_jid: string; readonly inserted: boolean }[],
): ReadonlySet<string> =>
  new Set(rows.filter(({ inserted }) => inserted).map(({ remote_jid }) => remote_jid));

/** The last of those with the same key: one statement may not write a row twice. */
function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
