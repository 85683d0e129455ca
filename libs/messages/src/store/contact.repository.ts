import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TouchedContact } from './touched.js';

/** The table `contact`. */
@Injectable()
export class ContactRepository {
  /** A name that is known is never overwritten by none. @returns how many contacts are new */
  async touch(
    tx: EntityManager,
    instanceId: string,
    contacts: readonly TouchedContact[],
  ): Promise<number> {
    if (contacts.length === 0) return 0;
    const rows: { inserted: boolean }[] = await tx.query(
      `INSERT INTO contact (instance_id, remote_jid, push_name)
       SELECT $1, r.remote_jid, r.push_name
       FROM jsonb_to_recordset($2::jsonb) AS r(remote_jid text, push_name text)
       ORDER BY r.remote_jid COLLATE "C"
       ON CONFLICT (instance_id, remote_jid) DO UPDATE SET push_name = EXCLUDED.push_name, updated_at = now()
         WHERE EXCLUDED.push_name IS NOT NULL AND EXCLUDED.push_name IS DISTINCT FROM contact.push_name
       RETURNING (xmax = 0) AS inserted`,
      [instanceId, JSON.stringify(contacts)],
    );
    return rows.filter(({ inserted }) => inserted).length;
  }
}
