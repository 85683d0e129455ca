import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { SealedAuthKey } from '../auth-sealer.js';
import type { AuthKeyName } from '../names.js';

/** The table `auth_key`: credentials and Signal keys, one row a key. */
@Injectable()
export class AuthKeyRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The rows found, in no order. */
  async find(instanceId: string, type: string, ids: readonly string[]): Promise<SealedAuthKey[]> {
    const rows: { key_id: string; value_sealed: Buffer }[] = await this.dataSource.query(
      'SELECT key_id, value_sealed FROM auth_key WHERE instance_id = $1 AND type = $2 AND key_id = ANY($3)',
      [instanceId, type, ids],
    );
    return rows.map((row) => ({ type, id: row.key_id, sealed: row.value_sealed }));
  }

  /** Inserts or overwrites. `keys` are sorted and name each key once: two commits lock rows in one order. */
  async upsert(
    tx: EntityManager,
    instanceId: string,
    keys: readonly SealedAuthKey[],
  ): Promise<void> {
    if (keys.length === 0) return;
    await tx.query(
      `INSERT INTO auth_key (instance_id, type, key_id, value_sealed)
       SELECT $1, type, key_id, value_sealed
       FROM unnest($2::text[], $3::text[], $4::bytea[]) AS changed (type, key_id, value_sealed)
       ON CONFLICT (instance_id, type, key_id) DO UPDATE SET value_sealed = excluded.value_sealed`,
      [
        instanceId,
        keys.map((key) => key.type),
        keys.map((key) => key.id),
        keys.map((key) => key.sealed),
      ],
    );
  }

  /** Removes these keys; ones that are not there are ignored. */
  async remove(
    tx: EntityManager,
    instanceId: string,
    names: readonly AuthKeyName[],
  ): Promise<void> {
    if (names.length === 0) return;
    await tx.query(
      `DELETE FROM auth_key AS stored
       USING unnest($2::text[], $3::text[]) AS removed (type, key_id)
       WHERE stored.instance_id = $1 AND stored.type = removed.type AND stored.key_id = removed.key_id`,
      [instanceId, names.map((name) => name.type), names.map((name) => name.id)],
    );
  }

  /** Up to `limit` keys that come after `after` in primary-key order. */
  async page(instanceId: string, after: AuthKeyName, limit: number): Promise<SealedAuthKey[]> {
    const rows: { type: string; key_id: string; value_sealed: Buffer }[] =
      await this.dataSource.query(
        `SELECT type, key_id, value_sealed FROM auth_key
         WHERE instance_id = $1 AND (type, key_id) > ($2, $3) ORDER BY type, key_id LIMIT $4`,
        [instanceId, after.type, after.id, limit],
      );
    return rows.map((row) => ({ type: row.type, id: row.key_id, sealed: row.value_sealed }));
  }

  /** Removes every key of the instance, in one statement: the session is gone as a whole or not at all. */
  async removeAll(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM auth_key WHERE instance_id = $1', [instanceId]);
  }

  /**
   * Removes up to `limit` keys that come after `after` in primary-key order.
   * @returns the last key removed, or null when none was left
   */
  async removeBatch(
    instanceId: string,
    after: AuthKeyName,
    limit: number,
  ): Promise<AuthKeyName | null> {
    // The database says which row was last: its collation is not the order of JavaScript.
    const rows: { type: string; key_id: string }[] = await this.dataSource.query(
      `WITH batch AS (
         SELECT type, key_id FROM auth_key
         WHERE instance_id = $1 AND (type, key_id) > ($2, $3)
         ORDER BY type, key_id LIMIT $4
       ), removed AS (
         DELETE FROM auth_key AS stored USING batch
         WHERE stored.instance_id = $1 AND stored.type = batch.type AND stored.key_id = batch.key_id
         RETURNING stored.type, stored.key_id
       )
       SELECT type, key_id FROM removed ORDER BY type DESC, key_id DESC LIMIT 1`,
      [instanceId, after.type, after.id, limit],
    );
    const last = rows[0];
    return last === undefined ? null : { type: last.type, id: last.key_id };
  }
}
