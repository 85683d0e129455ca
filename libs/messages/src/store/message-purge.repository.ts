import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Tables that belong to an instance here, with the columns of their primary keys behind `instance_id`. */
const TABLES = {
  message: ['id'],
  message_status: ['message_id', 'status', 'participant'],
  early_receipt: ['message_id', 'status', 'participant'],
  message_callback: ['message_id'],
  media_arrival: ['message_id'],
  chat: ['remote_jid'],
  contact: ['remote_jid'],
  idempotent_send: ['key'],
  message_change: ['remote_jid', 'by_id', 'from_me'],
  known_number: ['number'],
  chat_group: ['remote_jid'],
  chat_label: ['remote_jid', 'label_id'],
  label: ['label_id'],
  person_address: ['lid'],
} as const;

/** A table that is purged. */
export type PurgedTable = keyof typeof TABLES;
export const PURGED_TABLES: readonly PurgedTable[] = [
  'message',
  'message_status',
  'early_receipt',
  'message_callback',
  'media_arrival',
  'chat',
  'contact',
  'idempotent_send',
  'message_change',
  'known_number',
  'chat_group',
  'chat_label',
  'label',
  'person_address',
];

/** Removes rows of an instance that is gone. */
@Injectable()
export class MessagePurgeRepository {
  /**
   * Deletes up to `limit` rows behind the key `after`, along the primary key: a scan from the start would walk the rows
   * that were just deleted again each time.
   *
   * @returns the last key that was deleted, null when none was left
   */
  async deleteBatch(
    tx: EntityManager,
    table: PurgedTable,
    instanceId: string,
    after: readonly string[] | null,
    limit: number,
  ): Promise<string[] | null> {
    const columns = TABLES[table];
    const key = columns.join(', ');
    const behind =
      after === null ? '' : `AND (${key}) > (${columns.map((_, i) => `$${i + 3}`).join(', ')})`;
    const rows: Record<string, string>[] = await tx.query(
      `WITH batch AS (
         SELECT ${key} FROM ${table} WHERE instance_id = $1 ${behind} ORDER BY ${key} LIMIT $2
       ), gone AS (
         DELETE FROM ${table} USING batch
         WHERE ${table}.instance_id = $1 AND (${columns.map((column) => `${table}.${column}`).join(', ')}) = (${columns.map((column) => `batch.${column}`).join(', ')})
       )
       SELECT ${key} FROM batch ORDER BY ${columns.map((column) => `${column} DESC`).join(', ')} LIMIT 1`,
      [instanceId, limit, ...(after ?? [])],
    );
    const last = rows[0];
    return last === undefined ? null : columns.map((column) => last[column] ?? '');
  }

  /** Deletes what there is one row of. */
  async deleteTotals(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM instance_totals WHERE instance_id = $1', [instanceId]);
    await tx.query('DELETE FROM send_pacing WHERE instance_id = $1', [instanceId]);
    await tx.query('DELETE FROM group_list WHERE instance_id = $1', [instanceId]);
  }
}
