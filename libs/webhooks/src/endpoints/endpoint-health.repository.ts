import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { DisableReason } from './endpoint.js';

/** How endpoints are doing: columns of `webhook_endpoint`, written with the tries that tell. */
@Injectable()
export class EndpointHealthRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Notes a success. Writes nothing where the row says as much already, to the minute.
   *
   * @returns since when it had been failing; null when it had not
   */
  async succeeded(instanceId: string, endpointId: string): Promise<Date | null> {
    const rows: { failingSince: Date | null }[] = await this.dataSource.query(
      `WITH before AS (
         SELECT id, failing_since FROM webhook_endpoint
         WHERE instance_id = $1 AND id = $2
           AND (failing_since IS NOT NULL OR last_success_at IS NULL
             OR last_success_at < now() - interval '1 minute')
       ), noted AS (
         UPDATE webhook_endpoint e SET failing_since = NULL, last_success_at = now()
         FROM before WHERE e.instance_id = $1 AND e.id = before.id RETURNING 1
       )
       SELECT before.failing_since AS "failingSince" FROM before, noted`,
      [instanceId, endpointId],
    );
    return rows[0]?.failingSince ?? null;
  }

  /** Notes a failure, and since when there were only failures. Null when the endpoint is gone. */
  async failed(
    tx: EntityManager,
    instanceId: string,
    endpointId: string,
    code: string,
  ): Promise<Date | null> {
    const rows: { failingSince: Date }[] = await tx.query(
      `WITH noted AS (
         UPDATE webhook_endpoint
         SET failing_since = coalesce(failing_since, now()), last_failure_at = now(), last_failure = $3
         WHERE instance_id = $1 AND id = $2 RETURNING failing_since
       )
       SELECT failing_since AS "failingSince" FROM noted`,
      [instanceId, endpointId, code],
    );
    return rows[0]?.failingSince ?? null;
  }

  /** Switches an endpoint off, with the reason. @returns false when it was off already */
  async disable(
    tx: EntityManager,
    instanceId: string,
    endpointId: string,
    reason: DisableReason,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `WITH disabled AS (
         UPDATE webhook_endpoint SET enabled = false, disabled_at = now(), disabled_reason = $3
         WHERE instance_id = $1 AND id = $2 AND enabled RETURNING 1
       )
       SELECT 1 FROM disabled`,
      [instanceId, endpointId, reason],
    );
    return rows.length > 0;
  }
}
