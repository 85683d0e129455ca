import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** A connection of a living instance, with the node that owns it as `n`; all null when no living node does. */
const CONNECTIONS_WITH_OWNERS = `connection c
  JOIN instance i ON i.id = c.instance_id AND i.deleted_at IS NULL
  LEFT JOIN instance_lease l ON l.instance_id = c.instance_id
  LEFT JOIN node_lease n ON n.node_id = l.owner_id AND n.boot_id = l.owner_boot_id
                        AND n.lease_until > clock_timestamp()`;

/** Looks over the connections of all instances for those that need somebody. */
@Injectable()
export class NeglectedConnectionsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Connections with a command that is not answered, and that `nodeId` may see to: it owns them, or nobody does. Reads
   * an index of such connections alone.
   */
  unanswered(nodeId: string, limit: number, except: readonly string[]): Promise<string[]> {
    return this.ids(
      `SELECT c.instance_id FROM ${CONNECTIONS_WITH_OWNERS}
        WHERE c.generation <> c.answered_generation AND (n.node_id IS NULL OR n.node_id = $1)
          AND c.instance_id <> ALL($3)
        LIMIT $2`,
      [nodeId, limit, except],
    );
  }

  /** Connections of which something is wanted and that nobody owns. Reads every connection that is wanted open. */
  unowned(limit: number, except: readonly string[]): Promise<string[]> {
    return this.ids(
      `SELECT c.instance_id FROM ${CONNECTIONS_WITH_OWNERS}
        WHERE c.desired <> 'closed' AND n.node_id IS NULL AND c.instance_id <> ALL($2)
        LIMIT $1`,
      [limit, except],
    );
  }

  /** Whether this one connection is either. */
  async isNeglected(nodeId: string, instanceId: string): Promise<boolean> {
    const found = await this.ids(
      `SELECT c.instance_id FROM ${CONNECTIONS_WITH_OWNERS}
        WHERE c.instance_id = $2
          AND (c.generation <> c.answered_generation AND (n.node_id IS NULL OR n.node_id = $1)
               OR c.desired <> 'closed' AND n.node_id IS NULL)`,
      [nodeId, instanceId],
    );
    return found.length > 0;
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

  private async ids(sql: string, parameters: readonly unknown[]): Promise<string[]> {
    const rows: { instance_id: string }[] = await this.dataSource.query(sql, [...parameters]);
    return rows.map((row) => row.instance_id);
  }
}
