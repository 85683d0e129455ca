import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/**
 * Deadlines are moved when a gateway finds that none had run for a while. Until one has looked, nothing is due: an
 * outage of ours deletes nothing.
 */
const GATEWAY_WAS_ALIVE = `EXISTS (SELECT 1 FROM gateway_clock WHERE last_alive_at > clock_timestamp() - interval '15 s')`;

/**
 * Which instances have run out of time. The deadline is a column of `connection`, on the clock of the database; it is
 * null while there are credentials that can log in.
 */
@Injectable()
export class ExpirationRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Living instances whose deadline has passed, the longest overdue first. */
  async due(limit: number): Promise<string[]> {
    const rows: { instance_id: string }[] = await this.dataSource.query(
      `SELECT connection.instance_id FROM connection
       JOIN instance ON instance.id = connection.instance_id AND instance.deleted_at IS NULL
       WHERE connection.expires_at <= clock_timestamp() AND ${GATEWAY_WAS_ALIVE}
       ORDER BY connection.expires_at
       LIMIT $1`,
      [limit],
    );
    return rows.map(({ instance_id }) => instance_id);
  }

  /**
   * Looks again, and holds the row. False also when another node is removing the instance at this moment: it is not
   * waited for.
   */
  async isDue(tx: EntityManager, instanceId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM connection
       WHERE instance_id = $1 AND expires_at <= clock_timestamp() AND NOT has_credentials AND ${GATEWAY_WAS_ALIVE}
       FOR UPDATE SKIP LOCKED`,
      [instanceId],
    );
    return rows.length > 0;
  }
}
