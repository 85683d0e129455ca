import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MessageContent, MessageKey } from '@switchboard/channels';
import type { DataSource } from 'typeorm';
import { keyOf, type MessageRow } from '../store/message-row.js';

type KeyRow = Parameters<typeof keyOf>[0] & Pick<MessageRow, 'content'>;

/** A stored message with its whole key. */
export interface StoredMessage {
  readonly key: MessageKey;
  readonly content: MessageContent;
}

/** What is known of the message that is looked for. */
export interface MessageNaming {
  readonly id: string;
  readonly remoteJid?: string;
  readonly fromMe?: boolean;
}

/** `message`, looked for by who wants its medium. */
@Injectable()
export class MediaMessagesRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The message that is named, by WhatsApp's id or by that of its record; what fits best when several fit. */
  async find(
    instanceId: string,
    { id, remoteJid, fromMe }: MessageNaming,
  ): Promise<StoredMessage | null> {
    const rows: KeyRow[] = await this.database.query(
      `SELECT remote_jid, remote_jid_alt, message_id, from_me, participant, participant_alt, addressing_mode, content
       FROM message
       WHERE instance_id = $1 AND (message_id = $2 OR id = $3::uuid)
       ORDER BY (remote_jid = $4 OR remote_jid_alt = $4) DESC NULLS LAST, (from_me = $5) DESC NULLS LAST LIMIT 1`,
      [instanceId, id, UUID.test(id) ? id : null, remoteJid ?? null, fromMe ?? null],
    );
    return rows[0] === undefined ? null : { key: keyOf(rows[0]), content: rows[0].content };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
