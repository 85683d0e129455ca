import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { SinkKind } from '../event-sink.js';

/** What an instance wants of a sink. */
export interface SinkSetting {
  readonly id: string;
  readonly instanceId: string;
  readonly kind: SinkKind;
  readonly enabled: boolean;
  /** Subscription names; empty while it is off. */
  readonly events: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const COLUMNS = `id, instance_id AS "instanceId", sink AS kind, enabled, events,
  created_at AS "createdAt", updated_at AS "updatedAt"`;

/** The table `sink_setting`, one instance at a time. */
@Injectable()
export class SinkSettingRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async find(
    instanceId: string,
    kind: SinkKind,
    tx: EntityManager | DataSource = this.dataSource,
  ): Promise<SinkSetting | null> {
    const rows: SinkSetting[] = await tx.query(
      `SELECT ${COLUMNS} FROM sink_setting WHERE instance_id = $1 AND sink = $2`,
      [instanceId, kind],
    );
    return rows[0] ?? null;
  }

  async ofInstances(instanceIds: readonly string[]): Promise<SinkSetting[]> {
    return this.dataSource.query(
      `SELECT ${COLUMNS} FROM sink_setting WHERE instance_id = ANY ($1::uuid[])`,
      [instanceIds],
    );
  }

  async upsert(
    tx: EntityManager,
    instanceId: string,
    kind: SinkKind,
    setting: Pick<SinkSetting, 'id' | 'enabled' | 'events'>,
  ): Promise<SinkSetting> {
    const rows: SinkSetting[] = await tx.query(
      `INSERT INTO sink_setting (instance_id, sink, id, enabled, events) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (instance_id, sink) DO UPDATE SET enabled = $4, events = $5, updated_at = now()
       RETURNING ${COLUMNS}`,
      [instanceId, kind, setting.id, setting.enabled, setting.events],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('An upsert gives its row');
    return row;
  }

  async deleteAll(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM sink_setting WHERE instance_id = $1', [instanceId]);
  }
}
