import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { StoreKind } from '../located-store.js';

/** Where the session of an instance is. */
export interface AuthLocation {
  readonly store: StoreKind;
  /** When it was taken from a back-up; null when it was not, or has been paired again since. */
  readonly restoredAt: Date | null;
  /** Where it was moved out of every store to, and the id of the archive there; `store` is where it was. */
  readonly parked: { readonly address: string; readonly id: string } | null;
}

interface LocationRow {
  readonly store: StoreKind;
  readonly restored_at: Date | null;
  readonly parked_at: string | null;
  readonly parked_id: string | null;
}

/** The table `auth_location`. */
@Injectable()
export class AuthLocationRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Null for an instance that nobody has run yet. */
  async find(instanceId: string, tx?: EntityManager): Promise<AuthLocation | null> {
    const rows: LocationRow[] = await (tx ?? this.dataSource).query(
      'SELECT store, restored_at, parked_at, parked_id FROM auth_location WHERE instance_id = $1',
      [instanceId],
    );
    const row = rows[0];
    if (row === undefined) return null;
    const { store, restored_at: restoredAt, parked_at: address, parked_id: id } = row;
    return { store, restoredAt, parked: address === null || id === null ? null : { address, id } };
  }

  /** Where it is; at `otherwise`, from now on, when it is nowhere yet. */
  async assign(tx: EntityManager, instanceId: string, otherwise: StoreKind): Promise<AuthLocation> {
    await tx.query(
      'INSERT INTO auth_location (instance_id, store) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [instanceId, otherwise],
    );
    const location = await this.find(instanceId, tx);
    return location ?? { store: otherwise, restoredAt: null, parked: null };
  }

  /** It is in this store now, and parked no more. */
  async move(tx: EntityManager, instanceId: string, store: StoreKind): Promise<void> {
    await tx.query(
      `INSERT INTO auth_location (instance_id, store) VALUES ($1, $2)
       ON CONFLICT (instance_id)
       DO UPDATE SET store = excluded.store, parked_at = NULL, parked_id = NULL`,
      [instanceId, store],
    );
  }

  /** It is in this archive now, and nowhere else. */
  async park(
    tx: EntityManager,
    instanceId: string,
    { address, id }: { readonly address: string; readonly id: string },
  ): Promise<void> {
    await tx.query(
      'UPDATE auth_location SET parked_at = $2, parked_id = $3 WHERE instance_id = $1',
      [instanceId, address, id],
    );
  }

  async setRestored(tx: EntityManager, instanceId: string, restored: boolean): Promise<void> {
    await tx.query(
      `UPDATE auth_location SET restored_at = CASE WHEN $2 THEN clock_timestamp() END
       WHERE instance_id = $1 AND (restored_at IS NOT NULL OR $2)`,
      [instanceId, restored],
    );
  }

  /** The present epoch of the right to run the instance; null when it is gone. */
  async epoch(instanceId: string): Promise<bigint | null> {
    const rows: { epoch: string }[] = await this.dataSource.query(
      'SELECT epoch FROM instance_lease WHERE instance_id = $1',
      [instanceId],
    );
    return rows[0] === undefined ? null : BigInt(rows[0].epoch);
  }

  async remove(instanceId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM auth_location WHERE instance_id = $1', [instanceId]);
  }

  /** How many sessions of living instances are parked, and in none of the stores. */
  async parkedCount(): Promise<number> {
    const rows: { count: string }[] = await this.dataSource.query(
      `SELECT count(*) AS count FROM auth_location l
       JOIN instance i ON i.id = l.instance_id AND i.deleted_at IS NULL WHERE l.parked_at IS NOT NULL`,
    );
    return Number(rows[0]?.count ?? 0);
  }

  /** How many living instances are in each store. */
  async counts(): Promise<ReadonlyMap<StoreKind, number>> {
    const rows: { store: StoreKind; count: string }[] = await this.dataSource.query(
      `SELECT l.store, count(*) AS count FROM auth_location l
       JOIN instance i ON i.id = l.instance_id AND i.deleted_at IS NULL
       WHERE l.parked_at IS NULL GROUP BY l.store`,
    );
    return new Map(rows.map(({ store, count }) => [store, Number(count)]));
  }
}
