import { Injectable } from '@nestjs/common';
import type { MessageKey } from '@switchboard/channels';
import type { EntityManager } from 'typeorm';
import type { MessageRow } from '../store/message-row.js';

/** Messages that something was done to. */
@Injectable()
export class ChangedMessageRepository {
  /** The message of this key, locked until the transaction ends; null when it is not stored. */
  async lock(tx: EntityManager, instanceId: string, key: MessageKey): Promise<MessageRow | null> {
    const rows: MessageRow[] = await tx.query(
      `SELECT id, remote_jid, remote_jid_alt, message_id, from_me, participant, participant_alt, addressing_mode,
         push_name, message_type, content, context_info, source, status, message_timestamp
       FROM message
       WHERE instance_id = $1 AND message_id = $2 AND from_me = $3
         AND (remote_jid = $4 OR remote_jid_alt = $4)
       ORDER BY (remote_jid = $4) DESC LIMIT 1 FOR NO KEY UPDATE`,
      [instanceId, key.id, key.fromMe, key.remoteJid],
    );
    return rows[0] ?? null;
  }
}
