import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { EndpointHealth, EndpointSettings } from './endpoint.js';
import type { SealedEndpoint } from './endpoint-vault.js';

/** The contract's one webhook of an instance has this name; further endpoints have their id. */
export const DEFAULT_ENDPOINT = 'default';

/** What `write` writes of an endpoint. */
export interface EndpointWrite extends SealedEndpoint, EndpointSettings {
  readonly id: string;
  readonly description: string | null;
  readonly enabled: boolean;
  readonly events: readonly string[];
  readonly base64: boolean;
}

/** An endpoint as it lies in the table. */
export interface EndpointRow extends EndpointWrite, EndpointHealth {
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

const COLUMNS = `id, name, description, enabled, url_sealed AS "urlSealed", headers_sealed AS "headersSealed",
  secret_sealed AS "secretSealed", old_secrets_sealed AS "oldSecretsSealed", events, by_events AS "byEvents",
  base64, order_mode AS "orderMode", rate_per_second AS "ratePerSecond", concurrency,
  timeout_ms AS "timeoutMs", retry_schedule AS "retrySchedule", hex_signature AS "hexSignature",
  failing_since AS "failingSince", last_success_at AS "lastSuccessAt", last_failure_at AS "lastFailureAt",
  last_failure AS "lastFailure", disabled_at AS "disabledAt", disabled_reason AS "disabledReason",
  created_at AS "createdAt", updated_at AS "updatedAt"`;

/**
 * The table `webhook_endpoint`, one instance at a time. An endpoint with a rate also has a row in `webhook_pace`, which the
 * claim takes from.
 */
@Injectable()
export class EndpointRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The contract's one webhook. */
  async find(instanceId: string): Promise<EndpointRow | null> {
    const rows: EndpointRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE instance_id = $1 AND name = $2`,
      [instanceId, DEFAULT_ENDPOINT],
    );
    return rows[0] ?? null;
  }

  async findById(instanceId: string, id: string): Promise<EndpointRow | null> {
    const rows: EndpointRow[] = await this.dataSource.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE instance_id = $1 AND id = $2`,
      [instanceId, id],
    );
    return rows[0] ?? null;
  }

  /** Reads and locks an endpoint that is to be changed. */
  async lock(tx: EntityManager, instanceId: string, id: string): Promise<EndpointRow | null> {
    const rows: EndpointRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE instance_id = $1 AND id = $2 FOR UPDATE`,
      [instanceId, id],
    );
    return rows[0] ?? null;
  }

  /** All endpoints of an instance, the oldest first. */
  async list(instanceId: string): Promise<EndpointRow[]> {
    return this.dataSource.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE instance_id = $1 ORDER BY created_at, id`,
      [instanceId],
    );
  }

  /**
   * Endpoints of this instance that are subscribed to any of these names: those that are on, and those that the gateway
   * switched off, for which deliveries are held.
   */
  async subscribed(
    tx: EntityManager,
    instanceId: string,
    subscriptions: readonly string[],
  ): Promise<EndpointRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint
       WHERE instance_id = $1 AND (enabled OR disabled_at IS NOT NULL) AND events && $2::text[]
       ORDER BY name`,
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
         ${AS_NEW}, updated_at = now()
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
    return rowOf(rows);
  }

  /**
   * Creates an endpoint or writes over it.
   *
   * @param asNew forgets that it failed and was switched off
   */
  async write(
    tx: EntityManager,
    instanceId: string,
    endpoint: EndpointWrite,
    asNew: boolean,
  ): Promise<EndpointRow> {
    const rows: EndpointRow[] = await tx.query(
      `INSERT INTO webhook_endpoint
         (instance_id, id, name, description, enabled, url_sealed, headers_sealed, secret_sealed, old_secrets_sealed,
          events, by_events, base64, order_mode, rate_per_second, concurrency, timeout_ms, retry_schedule, hex_signature)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       ON CONFLICT (instance_id, id) DO UPDATE SET
         description = $4, enabled = $5, url_sealed = $6, headers_sealed = $7, secret_sealed = $8,
         old_secrets_sealed = $9, events = $10, by_events = $11, base64 = $12, order_mode = $13,
         rate_per_second = $14, concurrency = $15, timeout_ms = $16, retry_schedule = $17, hex_signature = $18,
         ${asNew ? `${AS_NEW},` : ''} updated_at = now()
       RETURNING ${COLUMNS}`,
      [
        instanceId,
        endpoint.id,
        endpoint.name,
        endpoint.description,
        endpoint.enabled,
        endpoint.urlSealed,
        endpoint.headersSealed,
        endpoint.secretSealed,
        endpoint.oldSecretsSealed,
        endpoint.events,
        endpoint.byEvents,
        endpoint.base64,
        endpoint.orderMode,
        endpoint.ratePerSecond,
        endpoint.concurrency,
        endpoint.timeoutMs,
        endpoint.retrySchedule,
        endpoint.hexSignature,
      ],
    );
    if (endpoint.ratePerSecond !== null) {
      await tx.query(
        'INSERT INTO webhook_pace (lane, instance_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [endpoint.id, instanceId],
      );
    }
    return rowOf(rows);
  }

  /** @returns false when there was none */
  async delete(tx: EntityManager, instanceId: string, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `WITH gone AS (DELETE FROM webhook_endpoint WHERE instance_id = $1 AND id = $2 RETURNING 1)
       SELECT 1 FROM gone`,
      [instanceId, id],
    );
    await tx.query('DELETE FROM webhook_pace WHERE lane = $1', [id]);
    return rows.length > 0;
  }

  async deleteAll(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM webhook_endpoint WHERE instance_id = $1', [instanceId]);
    await tx.query('DELETE FROM webhook_pace WHERE instance_id = $1', [instanceId]);
  }
}

const AS_NEW = 'failing_since = NULL, disabled_at = NULL, disabled_reason = NULL';

function rowOf(rows: readonly EndpointRow[]): EndpointRow {
  const [row] = rows;
  if (row === undefined) throw new Error('A write gives its row');
  return row;
}
