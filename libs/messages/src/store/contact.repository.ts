import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WrittenRow } from './told-rows.js';
import type { TouchedContact } from './touched.js';

/** What is told of one person; null: unknown, what is stored stays. */
export interface ToldContact {
  readonly remote_jid: string;
  readonly remote_jid_alt: string | null;
  readonly push_name: string | null;
  readonly saved_name: string | null;
}

/** A contact that is new, or not what it was. */
export interface ContactRow extends WrittenRow {
  readonly push_name: string | null;
  readonly saved_name: string | null;
  readonly profile_pic_url: string | null;
}

/** The table `contact`. */
@Injectable()
export class ContactRepository {
  /**
   * What is known is never overwritten by nothing.
   *
   * @returns those that are new or not what they were
   */
  async touch(
    tx: EntityManager,
    instanceId: string,
    contacts: readonly (TouchedContact | ToldContact)[],
  ): Promise<ContactRow[]> {
    if (contacts.length === 0) return [];
    return tx.query(
      `INSERT INTO contact (instance_id, remote_jid, remote_jid_alt, push_name, saved_name)
       SELECT $1, r.remote_jid, r.remote_jid_alt, r.push_name, r.saved_name
       FROM jsonb_to_recordset($2::jsonb)
         AS r(remote_jid text, remote_jid_alt text, push_name text, saved_name text)
       ORDER BY r.remote_jid COLLATE "C"
       ON CONFLICT (instance_id, remote_jid) DO UPDATE SET
         push_name = COALESCE(EXCLUDED.push_name, contact.push_name),
         saved_name = COALESCE(EXCLUDED.saved_name, contact.saved_name),
         remote_jid_alt = COALESCE(EXCLUDED.remote_jid_alt, contact.remote_jid_alt),
         updated_at = now()
       WHERE (contact.push_name, contact.saved_name, contact.remote_jid_alt) IS DISTINCT FROM
         (COALESCE(EXCLUDED.push_name, contact.push_name),
          COALESCE(EXCLUDED.saved_name, contact.saved_name),
          COALESCE(EXCLUDED.remote_jid_alt, contact.remote_jid_alt))
       RETURNING remote_jid, push_name, saved_name, profile_pic_url, (xmax = 0) AS inserted`,
      [instanceId, JSON.stringify(contacts)],
    );
  }

  /** The pictures of these contacts are others now. @returns the contacts that are known */
  async forgetPictures(
    tx: EntityManager,
    instanceId: string,
    remoteJids: readonly string[],
  ): Promise<ContactRow[]> {
    const [rows]: [ContactRow[], number] = await tx.query(
      `UPDATE contact SET profile_pic_url = NULL, picture_known_at = NULL, updated_at = now()
       WHERE instance_id = $1 AND remote_jid = ANY($2::text[])
       RETURNING remote_jid, push_name, saved_name, profile_pic_url, false AS inserted`,
      [instanceId, remoteJids],
    );
    return rows;
  }
}
