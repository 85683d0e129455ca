import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** Looks over the connections of all instances for those that need somebody. */
@Injectable()
export class NeglectedConnectionsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Connections that something is wanted of, and that nobody works at: their owner is gone, or `nodeId` owns them and
   * has not answered the newest command.
   *
   * @param which `only` this one, or all `except` these
   */
  async find(
    nodeId: string,
    limit: number,
    which: { readonly only: string } | { readonly except: readonly string[] },
  ): Promise<string[]> {
    const [condition, parameter] =
      'only' in which
        ? ['c.instance_id = $3', which.only]
        : ['c.instance_id <> ALL($3)', which.except];
    const rows: { instance_id: string }[] = await this.dataSource.query(
      `SELECT c.instance_id
         FROM connection c
         JOIN instance i ON i.id = c.instance_id AND i.deleted_at IS NULL
         LEFT JOIN instance_lease l ON l.instance_id = c.instance_id
         LEFT JOIN node_lease n ON n.node_id = l.owner_id AND n.boot_id = l.owner_boot_id
                               AND n.lease_until > clock_timestamp()
        WHERE ${condition}
          AND (c.desired <> 'closed' OR c.generation <> c.answered_generation)
          AND (n.node_id IS NULL OR (n.node_id = $1 AND c.generation <> c.answered_generation))
        LIMIT $2`,
      [nodeId, limit, parameter],
    );
    return rows.map((row) => row.instance_id);
  }

  /** The present epochs of these instances; a purged one is absent. */
  async epochs(instanceIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
    if (instanceIds.length === 0) return new Map();
    const rows: { instance_id: string; epoch: string }[] = await this.dataSource.query(
      'SELECT instance_id, epoch FROM instance_lease WHERE instance_id = ANY($1)',
      [instanceIds],
    );
    return new Map(rows.map((row) => [row.instance_id, BigInt(row.epoch)]));
  }
}
