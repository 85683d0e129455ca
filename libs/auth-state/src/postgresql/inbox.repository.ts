import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { SealedInboxEntry } from '../auth-sealer.js';

interface InboxRow {
  readonly cipher_hash: Buffer;
  readonly payload_sealed: Buffer;
}

/** The table `inbox`: what was decrypted, told or not. */
@Injectable()
export class InboxRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Adds entries; one that is there already stays as it is, told ones included. */
  async add(
    tx: EntityManager,
    instanceId: string,
    entries: readonly SealedInboxEntry[],
  ): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `INSERT INTO inbox (instance_id, cipher_hash, payload_sealed)
       SELECT $1, cipher_hash, payload_sealed
       FROM unnest($2::bytea[], $3::bytea[]) AS received (cipher_hash, payload_sealed)
       ON CONFLICT (instance_id, cipher_hash) DO NOTHING`,
      [instanceId, entries.map((entry) => entry.cipherHash), entries.map((entry) => entry.sealed)],
    );
  }

  async find(instanceId: string, cipherHash: Uint8Array): Promise<SealedInboxEntry | null> {
    const rows: InboxRow[] = await this.dataSource.query(
      'SELECT cipher_hash, payload_sealed FROM inbox WHERE instance_id = $1 AND cipher_hash = $2',
      [instanceId, Buffer.from(cipherHash)],
    );
    return rows[0] === undefined ? null : fromRow(rows[0]);
  }

  /** Entries that are not told yet, oldest first. */
  async undone(instanceId: string, limit: number): Promise<SealedInboxEntry[]> {
    const rows: InboxRow[] = await this.dataSource.query(
      `SELECT cipher_hash, payload_sealed FROM inbox
       WHERE instance_id = $1 AND done_at IS NULL ORDER BY position LIMIT $2`,
      [instanceId, limit],
    );
    return rows.map(fromRow);
  }

  /** Marks as told; an entry that is told already keeps its time. */
  async settle(
    tx: EntityManager,
    instanceId: string,
    cipherHashes: readonly Uint8Array[],
  ): Promise<void> {
    if (cipherHashes.length === 0) return;
    await tx.query(
      `UPDATE inbox SET done_at = now()
       WHERE instance_id = $1 AND cipher_hash = ANY($2::bytea[]) AND done_at IS NULL`,
      [instanceId, cipherHashes.map((hash) => Buffer.from(hash))],
    );
  }

  async removeAll(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM inbox WHERE instance_id = $1', [instanceId]);
  }

  /** Removes up to `limit` entries of any instance that were told more than `days` ago. @returns how many */
  async removeTold(days: number, limit: number): Promise<number> {
    const rows: { removed: string }[] = await this.dataSource.query(
      `WITH batch AS (
         SELECT instance_id, cipher_hash FROM inbox
         WHERE done_at < now() - make_interval(days => $1)
         ORDER BY done_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ), removed AS (
         DELETE FROM inbox AS stored USING batch
         WHERE stored.instance_id = batch.instance_id AND stored.cipher_hash = batch.cipher_hash
         RETURNING 1
       )
       SELECT count(*) AS removed FROM removed`,
      [days, limit],
    );
    return Number(rows[0]?.removed ?? 0);
  }

  /**
   * Removes up to `limit` entries of the instance that come after `after` in primary-key order.
   * @returns the last hash removed, or null when none was left
   */
  async removeBatch(instanceId: string, after: Buffer, limit: number): Promise<Buffer | null> {
    const rows: { cipher_hash: Buffer }[] = await this.dataSource.query(
      `WITH batch AS (
         SELECT cipher_hash FROM inbox
         WHERE instance_id = $1 AND cipher_hash > $2
         ORDER BY cipher_hash LIMIT $3
       ), removed AS (
         DELETE FROM inbox AS stored USING batch
         WHERE stored.instance_id = $1 AND stored.cipher_hash = batch.cipher_hash
         RETURNING stored.cipher_hash
       )
       SELECT cipher_hash FROM removed ORDER BY cipher_hash DESC LIMIT 1`,
      [instanceId, after, limit],
    );
    return rows[0]?.cipher_hash ?? null;
  }
}

function fromRow(row: InboxRow): SealedInboxEntry {
  return { cipherHash: row.cipher_hash, sealed: row.payload_sealed };
}
