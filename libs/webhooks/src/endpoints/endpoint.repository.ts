import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** The contract's one webhook of an instance has this name; further endpoints will have others. */
export const DEFAULT_ENDPOINT = 'default';

/** An endpoint as it lies in the table. */
export interface EndpointRow {
  readonly id: string;
  readonly enabled: boolean;
  readonly urlSealed: Buffer;
  readonly headersSealed: Buffer | null;
  readonly secretSealed: Buffer;
  readonly events: readonly string[];
  readonly byEvents: boolean;
  readonly base64: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What `upsert` writes. Undefined keeps what is stored, or takes the default of the column. */
export interface EndpointChange {
  readonly id: string;
  readonly enabled: boolean;
  readonly urlSealed: Buffer;
  readonly headersSealed: Buffer | null | undefined;
  /** Undefined keeps the stored one; `newSecretSealed` is for an endpoint that has none yet. */
  readonly secretSealed: Buffer | undefined;
  readonly newSecretSealed: Buffer;
  readonly events: readonly string[];
  readonly byEvents: boolean | undefined;
  readonly base64: boolean | undefined;
}

const COLUMNS = `id, enabled, url_sealed AS "urlSealed", headers_sealed AS "headersSealed",
  secret_sealed AS "secretSealed", events, by_events AS "byEvents", base64,
  created_at AS "createdAt", updated_at AS "updatedAt"`;

/** The table `webhook_endpoint`, one instance at a time. */
@Injectable()
export class EndpointRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async find(instanceId: string): Promise<EndpointRow | null> {
    const rows: EndpointRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE instance_id = $1 AND name = $2`,
      [instanceId, DEFAULT_ENDPOINT],
    );
    return rows[0] ?? null;
  }

  /** Endpoints of this instance that are on and subscribed to any of these names. */
  async subscribed(
    tx: EntityManager,
    instanceId: string,
    subscriptions: readonly string[],
  ): Promise<EndpointRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint
       WHERE instance_id = $1 AND enabled AND events && $2::text[] ORDER BY name`,
      [instanceId, subscriptions],
    );
  }

  /** Creates the default endpoint or changes it, in one statement: two racing calls leave the whole of one. */
  async upsert(
    tx: EntityManager,
    instanceId: string,
    change: EndpointChange,
  ): Promise<EndpointRow> {
    const rows: EndpointRow[] = await tx.query(
      `INSERT INTO webhook_endpoint AS stored
         (instance_id, id, name, enabled, url_sealed, headers_sealed, secret_sealed, events, by_events, base64)
       VALUES ($1, $2, $3, $4, $5, $6::bytea, coalesce($7::bytea, $8), $9, coalesce($10, false), coalesce($11, false))
       ON CONFLICT (instance_id, name) DO UPDATE SET
         enabled = $4, url_sealed = $5,
         headers_sealed = CASE WHEN $12 THEN stored.headers_sealed ELSE $6 END,
         secret_sealed = coalesce($7, stored.secret_sealed),
         events = $9,
         by_events = coalesce($10, stored.by_events),
         base64 = coalesce($11, stored.base64),
         updated_at = now()
       RETURNING ${COLUMNS}`,
      [
        instanceId,
        change.id,
        DEFAULT_ENDPOINT,
        change.enabled,
        change.urlSealed,
        change.headersSealed ?? null,
        change.secretSealed ?? null,
        change.newSecretSealed,
        change.events,
        change.byEvents ?? null,
        change.base64 ?? null,
        change.headersSealed === undefined,
      ],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('An upsert gives its row');
    return row;
  }

  async deleteAll(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM webhook_endpoint WHERE instance_id = $1', [instanceId]);
  }
}
