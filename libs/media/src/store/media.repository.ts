import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { ListedMedia, MediaFilter, MediaKind, MessageRef, NewMedia } from '../media-store.js';
import type { SpooledFile } from '../spool/spooled-file.js';
import type { BlobKey } from './blob-store.js';

interface MediaRow {
  readonly id: string;
  readonly kind: MediaKind;
  readonly mimetype: string;
  readonly file_name: string | null;
  readonly size: string;
  readonly sha256: Buffer;
  readonly created_at: Date;
  readonly message_jid: string | null;
  readonly message_id: string | null;
  readonly message_from_me: boolean | null;
}

const COLUMNS =
  'id, kind, mimetype, file_name, size, sha256, created_at, message_jid, message_id, message_from_me';

/** The table `media`. What is still being written is not found. */
@Injectable()
export class MediaRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Announces a medium whose bytes are to come. */
  async announce(
    tx: EntityManager,
    { instanceId, mediaId }: BlobKey,
    { kind, mimetype, fileName, message }: NewMedia,
    keepSeconds: number,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO media (instance_id, id, kind, mimetype, file_name, message_jid, message_id, message_from_me, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(secs => $9))`,
      [
        instanceId,
        mediaId,
        kind,
        mimetype,
        fileName,
        message?.remoteJid ?? null,
        message?.id ?? null,
        message?.fromMe ?? null,
        keepSeconds,
      ],
    );
  }

  /** Says that the bytes are there. @returns null when the medium was removed meanwhile */
  async complete(
    { instanceId, mediaId }: BlobKey,
    { size, sha256 }: SpooledFile,
  ): Promise<ListedMedia | null> {
    const [rows]: [MediaRow[], number] = await this.database.query(
      `UPDATE media SET size = $3, sha256 = $4 WHERE instance_id = $1 AND id = $2 RETURNING ${COLUMNS}`,
      [instanceId, mediaId, size, Buffer.from(sha256, 'base64')],
    );
    return rows[0] === undefined ? null : toMedia(rows[0]);
  }

  async find({ instanceId, mediaId }: BlobKey): Promise<ListedMedia | null> {
    const rows: MediaRow[] = await this.database.query(
      `SELECT ${COLUMNS} FROM media WHERE instance_id = $1 AND id = $2 AND size IS NOT NULL`,
      [instanceId, mediaId],
    );
    return rows[0] === undefined ? null : toMedia(rows[0]);
  }

  async findOf(instanceId: string, message: MessageRef): Promise<ListedMedia | null> {
    const rows: MediaRow[] = await this.database.query(
      `SELECT ${COLUMNS} FROM media
       WHERE instance_id = $1 AND message_id = $2 AND message_jid = ANY ($3::text[]) AND message_from_me = $4
         AND size IS NOT NULL
       ORDER BY created_at DESC LIMIT 1`,
      [
        instanceId,
        message.id,
        [message.remoteJid, message.remoteJidAlt].filter((jid) => jid !== undefined),
        message.fromMe,
      ],
    );
    return rows[0] === undefined ? null : toMedia(rows[0]);
  }

  async list(instanceId: string, filter: MediaFilter, limit: number): Promise<ListedMedia[]> {
    const rows: MediaRow[] = await this.database.query(
      `SELECT ${COLUMNS} FROM media
       WHERE instance_id = $1 AND size IS NOT NULL
         AND ($2::text IS NULL OR id::text = $2) AND ($3::text IS NULL OR kind = $3)
         AND ($4::text IS NULL OR message_id = $4)
       ORDER BY created_at DESC, id LIMIT $5`,
      [instanceId, filter.id ?? null, filter.kind ?? null, filter.messageId ?? null, limit],
    );
    return rows.map(toMedia);
  }

  async bind(
    { instanceId, mediaId }: BlobKey,
    message: MessageRef,
    keepSeconds: number,
  ): Promise<void> {
    await this.database.query(
      `UPDATE media SET message_jid = $3, message_id = $4, message_from_me = $5,
         expires_at = now() + make_interval(secs => $6)
       WHERE instance_id = $1 AND id = $2`,
      [instanceId, mediaId, message.remoteJid, message.id, message.fromMe, keepSeconds],
    );
  }

  async remove(instanceId: string, mediaIds: readonly string[]): Promise<void> {
    await this.database.query(
      'DELETE FROM media WHERE instance_id = $1 AND id = ANY ($2::uuid[])',
      [instanceId, mediaIds],
    );
  }

  /** The next media of an instance behind this id. */
  async next(instanceId: string, afterId: string, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query(
      'SELECT id FROM media WHERE instance_id = $1 AND id > $2 ORDER BY id LIMIT $3',
      [instanceId, afterId, limit],
    );
    return rows.map(({ id }) => id);
  }
}

const toMedia = (row: MediaRow): ListedMedia => ({
  id: row.id,
  kind: row.kind,
  mimetype: row.mimetype,
  fileName: row.file_name,
  size: Number(row.size),
  sha256: row.sha256.toString('base64'),
  createdAt: row.created_at,
  message:
    row.message_jid === null || row.message_id === null || row.message_from_me === null
      ? null
      : { remoteJid: row.message_jid, id: row.message_id, fromMe: row.message_from_me },
});
