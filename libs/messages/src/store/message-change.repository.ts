import { Injectable } from '@nestjs/common';
import type { MessageChange, MessageEdited, PollVoted } from '@switchboard/channels';
import type { EntityManager } from 'typeorm';
import { keyOf, type MessageRow } from './message-row.js';
import { storableJson, storableText } from './storable-json.js';

/** What a change needs to know of the message that it belongs to. */
export type ChangedMessage = Parameters<typeof keyOf>[0] &
  Pick<MessageRow, 'id' | 'status' | 'content'> & {
    readonly edited_ms: number | null;
    readonly deleted: boolean;
  };

/** The last vote of one person. */
export type LastVote = Pick<PollVoted, 'voter' | 'options'>;

/** The table `message_change`, and what it does to `message`. Every query is bound to one instance. */
@Injectable()
export class MessageChangeRepository {
  /** Stores what is not stored yet. @returns the changes that are new, in the order given */
  async insertNew(
    tx: EntityManager,
    instanceId: string,
    changes: readonly MessageChange[],
  ): Promise<MessageChange[]> {
    const rows = changes.map((change, index) => ({
      index,
      remote_jid: storableText(change.by.remoteJid),
      by_id: storableText(change.by.id),
      from_me: change.by.fromMe,
      target_id: storableText(change.target.id),
      kind: change.kind,
      author: storableText(change.kind === 'voted' ? change.voter : ''),
      change: storableJson({ ...change, by: { ...change.by }, target: { ...change.target } }),
      at: change.timestampMs,
    }));
    const inserted: { remote_jid: string; by_id: string; from_me: boolean }[] = await tx.query(
      `INSERT INTO message_change (instance_id, remote_jid, by_id, from_me, target_id, kind, author, change, at)
       SELECT $1, r.remote_jid, r.by_id, r.from_me, r.target_id, r.kind, r.author, r.change,
         to_timestamp(r.at / 1000.0)
       FROM jsonb_to_recordset($2::jsonb) AS r(index integer, remote_jid text, by_id text, from_me boolean,
         target_id text, kind text, author text, change jsonb, at bigint)
       ORDER BY r.remote_jid COLLATE "C", r.by_id COLLATE "C", r.from_me
       ON CONFLICT DO NOTHING
       RETURNING remote_jid, by_id, from_me`,
      [instanceId, JSON.stringify(rows)],
    );
    const fresh = new Set(inserted.map((row) => nameOf(row)));
    // A change that was given twice is new once.
    return changes.filter((_, index) => {
      const row = rows[index];
      return row !== undefined && fresh.delete(nameOf(row));
    });
  }

  /** A vote that was kept is open now. */
  async opened(tx: EntityManager, instanceId: string, vote: PollVoted): Promise<void> {
    await tx.query(
      `UPDATE message_change SET kind = $5, author = $6, change = $7
       WHERE instance_id = $1 AND remote_jid = $2 AND by_id = $3 AND from_me = $4`,
      [
        instanceId,
        storableText(vote.by.remoteJid),
        storableText(vote.by.id),
        vote.by.fromMe,
        vote.kind,
        storableText(vote.voter),
        JSON.stringify(storableJson({ ...vote, by: { ...vote.by }, target: { ...vote.target } })),
      ],
    );
  }

  /** The messages with one of these ids of WhatsApp, locked until the transaction ends. */
  async lockTargets(
    tx: EntityManager,
    instanceId: string,
    wireIds: readonly string[],
  ): Promise<ChangedMessage[]> {
    return tx.query(
      `SELECT id, remote_jid, remote_jid_alt, message_id, from_me, participant, participant_alt, addressing_mode,
         status, content, (extract(epoch FROM edited_at) * 1000)::float8 AS edited_ms,
         deleted_at IS NOT NULL AS deleted
       FROM message WHERE instance_id = $1 AND message_id = ANY($2::text[])
       ORDER BY remote_jid COLLATE "C", message_id COLLATE "C", from_me FOR NO KEY UPDATE`,
      [instanceId, wireIds],
    );
  }

  /** What was changed of messages with these ids before they were stored, oldest first. */
  async ofTargets(
    tx: EntityManager,
    instanceId: string,
    wireIds: readonly string[],
  ): Promise<MessageChange[]> {
    const rows: { change: MessageChange }[] = await tx.query(
      `SELECT change FROM message_change WHERE instance_id = $1 AND target_id = ANY($2::text[])
       ORDER BY at, by_id COLLATE "C"`,
      [instanceId, wireIds],
    );
    return rows.map(({ change }) => change);
  }

  /** The last vote of each who voted in this poll. */
  async lastVotes(
    tx: EntityManager,
    instanceId: string,
    { message_id: pollId, remote_jid: remoteJid, remote_jid_alt: remoteJidAlt }: ChangedMessage,
  ): Promise<LastVote[]> {
    const rows: { author: string; options: string[] }[] = await tx.query(
      `SELECT author, change->'options' AS options FROM (
         SELECT DISTINCT ON (author) author, change, at, by_id FROM message_change
         WHERE instance_id = $1 AND target_id = $2 AND kind = 'voted' AND remote_jid = ANY($3::text[])
         ORDER BY author, at DESC, by_id COLLATE "C" DESC
       ) AS last ORDER BY at, by_id COLLATE "C"`,
      [instanceId, pollId, [remoteJid, remoteJidAlt].filter((jid) => jid !== null)],
    );
    return rows.map(({ author: voter, options }) => ({ voter, options }));
  }

  async edit(
    tx: EntityManager,
    instanceId: string,
    id: string,
    { content, messageType, contextInfo, timestampMs }: MessageEdited,
  ): Promise<void> {
    await tx.query(
      `UPDATE message SET content = $3, message_type = $4, context_info = $5, edited_at = to_timestamp($6 / 1000.0)
       WHERE instance_id = $1 AND id = $2`,
      [
        instanceId,
        id,
        JSON.stringify(storableJson(content)),
        storableText(messageType),
        contextInfo === null ? null : JSON.stringify(storableJson(contextInfo)),
        timestampMs,
      ],
    );
  }

  async markDeleted(
    tx: EntityManager,
    instanceId: string,
    id: string,
    timestampMs: number,
  ): Promise<void> {
    await tx.query(
      `UPDATE message SET deleted_at = to_timestamp($3 / 1000.0) WHERE instance_id = $1 AND id = $2`,
      [instanceId, id, timestampMs],
    );
  }
}

const nameOf = (row: { remote_jid: string; by_id: string; from_me: boolean }): string =>
  JSON.stringify([row.remote_jid, row.by_id, row.from_me]);
