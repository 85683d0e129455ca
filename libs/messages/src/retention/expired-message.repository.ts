import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** Removes messages whose time is over. */
@Injectable()
export class ExpiredMessageRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The instances that have messages, behind `after` in the order of their ids. */
  async instances(after: string | null, limit: number): Promise<string[]> {
    const rows: { instance_id: string }[] = await this.database.query(
      `SELECT instance_id FROM instance_totals
       WHERE messages > 0 AND ($1::uuid IS NULL OR instance_id > $1::uuid)
       ORDER BY instance_id LIMIT $2`,
      [after, limit],
    );
    return rows.map((row) => row.instance_id);
  }

  /**
   * Removes the oldest messages of an instance, up to `limit`, with all that belongs to them. Chats and contacts stay.
   *
   * @returns how many there were
   */
  async removeOldest(
    tx: EntityManager,
    instanceId: string,
    days: number,
    limit: number,
  ): Promise<number> {
    const old: { id: string; message_id: string }[] = await tx.query(
      `SELECT id, message_id FROM message
       WHERE instance_id = $1 AND message_timestamp < extract(epoch FROM now() - $2 * interval '1 day')
       ORDER BY message_timestamp, id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [instanceId, days, limit],
    );
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    const wireIds = old.map((message) => message.message_id);
    await tx.query(
      'DELETE FROM message_status WHERE instance_id = $1 AND message_id = ANY($2::uuid[])',
      [instanceId, ids],
    );
    await tx.query(
      'DELETE FROM message_change WHERE instance_id = $1 AND target_id = ANY($2::text[])',
      [instanceId, wireIds],
    );
    await tx.query(
      'DELETE FROM message_callback WHERE instance_id = $1 AND message_id = ANY($2::text[])',
      [instanceId, wireIds],
    );
    await tx.query('DELETE FROM message WHERE instance_id = $1 AND id = ANY($2::uuid[])', [
      instanceId,
      ids,
    ]);
    await tx.query('UPDATE instance_totals SET messages = messages - $2 WHERE instance_id = $1', [
      instanceId,
      old.length,
    ]);
    return old.length;
  }
}
