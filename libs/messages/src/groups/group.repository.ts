import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { GroupMetadata } from '@switchboard/channels';
import type { DataSource, EntityManager } from 'typeorm';

/** After this long what is known of a group is asked for again, whatever was told meanwhile. */
const MAX_AGE = "interval '24 hours'";

/** A group, with what is known of its picture. */
export interface GroupRow {
  readonly metadata: GroupMetadata;
  readonly picture_url: string | null;
  readonly picture_known: boolean;
}

/** The tables `chat_group` and `group_list`: groups as they were told or asked for. */
@Injectable()
export class GroupRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The time of the database, from which on changes count as later than a question. */
  async now(): Promise<string> {
    const [row]: { now: string }[] = await this.database.query(
      'SELECT clock_timestamp()::text AS now',
    );
    return row?.now ?? '';
  }

  /** A group that needs not be asked for; null when it does. */
  async find(instanceId: string, jid: string): Promise<GroupRow | null> {
    const rows: GroupRow[] = await this.database.query(
      `SELECT metadata, picture_url, COALESCE(picture_known_at > now() - ${MAX_AGE}, false) AS picture_known
       FROM chat_group
       WHERE instance_id = $1 AND remote_jid = $2 AND is_current AND learned_at > now() - ${MAX_AGE}`,
      [instanceId, jid],
    );
    return rows[0] ?? null;
  }

  /** All groups of an instance; null when they have to be asked for. */
  async findAll(instanceId: string): Promise<GroupRow[] | null> {
    const complete: unknown[] = await this.database.query(
      `SELECT FROM group_list
       WHERE instance_id = $1 AND complete_at > now() - ${MAX_AGE}
         AND NOT EXISTS (SELECT FROM chat_group WHERE instance_id = $1 AND NOT is_current)`,
      [instanceId],
    );
    return complete.length === 0 ? null : this.stored(instanceId);
  }

  /** All groups that there are rows of, whatever they are worth. */
  stored(instanceId: string): Promise<GroupRow[]> {
    return this.database.query(
      `SELECT metadata, picture_url, COALESCE(picture_known_at > now() - ${MAX_AGE}, false) AS picture_known
       FROM chat_group WHERE instance_id = $1 ORDER BY remote_jid COLLATE "C"`,
      [instanceId],
    );
  }

  /**
   * Takes groups as they are. What is not followed is stored, and asked for again the next time.
   *
   * @param askedAt when they were asked for: a group that changed since is left as it is; null for what was told
   */
  async learn(
    tx: EntityManager,
    instanceId: string,
    groups: readonly GroupMetadata[],
    askedAt: string | null,
  ): Promise<void> {
    if (groups.length === 0) return;
    await tx.query(
      `INSERT INTO chat_group (instance_id, remote_jid, metadata, is_current, learned_at, changed_at)
       SELECT $1, r.id, r.metadata, COALESCE(l.followed, false), clock_timestamp(),
         COALESCE($3::timestamptz, clock_timestamp())
       FROM jsonb_to_recordset($2::jsonb) AS r(id text, metadata jsonb)
         LEFT JOIN group_list AS l ON l.instance_id = $1
       ORDER BY r.id COLLATE "C"
       ON CONFLICT (instance_id, remote_jid) DO UPDATE SET
         metadata = EXCLUDED.metadata, is_current = EXCLUDED.is_current,
         learned_at = EXCLUDED.learned_at, changed_at = EXCLUDED.changed_at
       WHERE $3::timestamptz IS NULL OR chat_group.changed_at <= $3::timestamptz
         OR NOT chat_group.is_current`,
      [
        instanceId,
        JSON.stringify(groups.map((metadata) => ({ id: metadata.id, metadata }))),
        askedAt,
      ],
    );
  }

  /** After `learn` of all that there are: those that are not among them are gone, and the list is whole. */
  async complete(
    tx: EntityManager,
    instanceId: string,
    jids: readonly string[],
    askedAt: string,
  ): Promise<void> {
    await tx.query(
      `DELETE FROM chat_group
       WHERE instance_id = $1 AND NOT remote_jid = ANY($2::text[]) AND changed_at <= $3::timestamptz`,
      [instanceId, jids, askedAt],
    );
    await tx.query(
      'UPDATE group_list SET complete_at = now() WHERE instance_id = $1 AND followed',
      [instanceId],
    );
  }

  /** The stored groups among these, locked until the transaction ends. */
  async lock(
    tx: EntityManager,
    instanceId: string,
    jids: readonly string[],
  ): Promise<ReadonlyMap<string, GroupMetadata>> {
    const rows: { remote_jid: string; metadata: GroupMetadata }[] = await tx.query(
      `SELECT remote_jid, metadata FROM chat_group
       WHERE instance_id = $1 AND remote_jid = ANY($2::text[])
       ORDER BY remote_jid COLLATE "C" FOR NO KEY UPDATE`,
      [instanceId, jids],
    );
    return new Map(rows.map((row) => [row.remote_jid, row.metadata]));
  }

  /** Writes a group as a change has made it; null: nobody knows what it is now. The row is locked already. */
  async rewrite(
    tx: EntityManager,
    instanceId: string,
    jid: string,
    metadata: GroupMetadata | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE chat_group SET metadata = COALESCE($3::jsonb, metadata),
         is_current = is_current AND $3::jsonb IS NOT NULL, changed_at = clock_timestamp()
       WHERE instance_id = $1 AND remote_jid = $2`,
      [instanceId, jid, metadata === null ? null : JSON.stringify(metadata)],
    );
  }

  async remove(tx: EntityManager, instanceId: string, jid: string): Promise<void> {
    await tx.query('DELETE FROM chat_group WHERE instance_id = $1 AND remote_jid = $2', [
      instanceId,
      jid,
    ]);
  }

  /** There is a group that is not among the stored ones. */
  async miss(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('UPDATE group_list SET complete_at = NULL WHERE instance_id = $1', [instanceId]);
  }

  /** Whether changes are told from now on. After a time in which they were not, nothing stored is current. */
  async follow(tx: EntityManager, instanceId: string, followed: boolean): Promise<void> {
    const before: { followed: boolean }[] = await tx.query(
      'SELECT followed FROM group_list WHERE instance_id = $1 FOR UPDATE',
      [instanceId],
    );
    await tx.query(
      `INSERT INTO group_list (instance_id, followed) VALUES ($1, $2)
       ON CONFLICT (instance_id) DO UPDATE SET followed = EXCLUDED.followed,
         complete_at = CASE WHEN group_list.followed AND EXCLUDED.followed THEN group_list.complete_at END
       WHERE NOT (group_list.followed AND EXCLUDED.followed)`,
      [instanceId, followed],
    );
    if (followed && before[0]?.followed === true) return;
    await tx.query(
      'UPDATE chat_group SET is_current = false WHERE instance_id = $1 AND is_current',
      [instanceId],
    );
  }

  /** The pictures of these groups are others now. */
  async forgetPictures(
    tx: EntityManager,
    instanceId: string,
    jids: readonly string[],
  ): Promise<void> {
    await tx.query(
      `UPDATE chat_group SET picture_url = NULL, picture_known_at = NULL
       WHERE instance_id = $1 AND remote_jid = ANY($2::text[])`,
      [instanceId, jids],
    );
  }

  /** Pictures that were asked for; null: there is none that is shown. */
  async storePictures(
    instanceId: string,
    pictures: readonly { readonly jid: string; readonly url: string | null }[],
  ): Promise<void> {
    if (pictures.length === 0) return;
    await this.database.query(
      `UPDATE chat_group SET picture_url = r.url, picture_known_at = now()
       FROM jsonb_to_recordset($2::jsonb) AS r(jid text, url text)
       WHERE instance_id = $1 AND remote_jid = r.jid`,
      [instanceId, JSON.stringify(pictures)],
    );
  }
}
