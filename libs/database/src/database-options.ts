import { Logger } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import { driverSettings } from './connection-uri.js';
import { MIGRATIONS } from './migrations/index.js';
import { WatchedPool } from './silence/watched-pool.js';

/** Name of the table in which TypeORM notes the migrations that have run. */
export const MIGRATION_TABLE = 'migration';

const DEFAULT_POOL_SIZE = 10;
const DEFAULT_STATEMENT_TIMEOUT_MS = 30_000;
const DEFAULT_IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;

/** Injection token of the `DatabaseSettings` that `DatabaseModule` was given. */
export const DATABASE_SETTINGS = Symbol('DATABASE_SETTINGS');

/** How to reach the database; everything but the URI and the schema has a default. */
export interface DatabaseSettings {
  /** `postgresql://…`; PostgreSQL 15 or newer, reached directly (not through a transaction pooler). */
  readonly uri: string;
  readonly schema: string;
  /** Connections of the pool; 10 unless given. */
  readonly poolSize?: number;
  /** 30,000 unless given; null: no limit. */
  readonly statementTimeoutMs?: number | null;
  /** 30,000 unless given; null: no limit. */
  readonly idleInTransactionTimeoutMs?: number | null;
  /** `switchboard` unless given. */
  readonly applicationName?: string;
  /** Identity of this node (`DataDirectory.nodeId`); a random one unless given. */
  readonly nodeId?: string;
}

/** Options of TypeORM's DataSource: our schema on every connection, migrations only, never a synchronised schema. */
export function databaseOptions(settings: DatabaseSettings): DataSourceOptions {
  const applicationName = settings.applicationName ?? 'switchboard';
  const { statementTimeoutMs = DEFAULT_STATEMENT_TIMEOUT_MS } = settings;
  const { idleInTransactionTimeoutMs = DEFAULT_IDLE_IN_TRANSACTION_TIMEOUT_MS } = settings;
  return {
    type: 'postgres',
    schema: settings.schema,
    // Who has no limit of time (a migration) waits for the server, whatever it does.
    ...(statementTimeoutMs === null ? {} : { driver: { Pool: WatchedPool } }),
    poolSize: settings.poolSize ?? DEFAULT_POOL_SIZE,
    applicationName,
    migrations: [...MIGRATIONS],
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: 'all',
    synchronize: false,
    installExtensions: false,
    // The driver gets the URI as it is, not as TypeORM takes it apart: it knows every form and parameter.
    extra: driverSettings(settings.uri, {
      schema: settings.schema,
      applicationName,
      statementTimeoutMs,
      idleInTransactionTimeoutMs,
    }),
    poolErrorHandler: (error: unknown) =>
      new Logger('Database').warn({ event: 'database.connection_lost', error: String(error) }),
  };
}
