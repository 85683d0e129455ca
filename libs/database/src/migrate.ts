import { Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { driverSettings, ignoresSchema } from './connection-uri.js';
import { SchemaTooNewError } from './database.errors.js';
import { databaseOptions, MIGRATION_TABLE } from './database-options.js';
import { MIGRATIONS } from './migrations/index.js';

/**
 * Brings the schema up to this release: creates it when it is missing and runs the migrations that are new, all in
 * one transaction. Several processes may call it at once; they take turns. Nothing outside the schema is touched.
 *
 * @throws SchemaTooNewError when a newer release has been at work there
 */
export async function migrate(uri: string, schema: string): Promise<void> {
  if (ignoresSchema(uri)) {
    new Logger('Database').warn({
      event: 'database.uri_schema_ignored',
      hint: 'schema= in DATABASE_CONNECTION_URI is ignored; DATABASE_SCHEMA names the schema',
      schema,
    });
  }
  const session = {
    schema,
    applicationName: 'switchboard migrations',
    statementTimeoutMs: null,
    idleInTransactionTimeoutMs: null,
  };
  const client = new pg.Client(driverSettings(uri, session));
  client.on('error', () => undefined); // told by the query that it fails
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`migrate:${schema}`]);
    await ensureSchema(client, schema);
    await refuseNewer(client, schema);
    await runMigrations({ uri, ...session });
  } finally {
    await client.end(); // frees the lock
  }
}

/** Asks first: CREATE SCHEMA IF NOT EXISTS needs the right to create one even when it exists. */
async function ensureSchema(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  if (rows.length === 0) await client.query(`CREATE SCHEMA ${client.escapeIdentifier(schema)}`);
}

async function refuseNewer(client: pg.Client, schema: string): Promise<void> {
  const { rows: tables } = await client.query(
    'SELECT 1 FROM pg_tables WHERE (schemaname, tablename) = ($1, $2)',
    [schema, MIGRATION_TABLE],
  );
  if (tables.length === 0) return;
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${MIGRATION_TABLE}`);
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new SchemaTooNewError(schema, unknown);
}

async function runMigrations(settings: Parameters<typeof databaseOptions>[0]): Promise<void> {
  const dataSource = new DataSource(databaseOptions({ ...settings, poolSize: 1 }));
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations();
    if (done.length > 0) {
      new Logger('Database').log({
        event: 'database.migrated',
        schema: settings.schema,
        migrations: done.map((migration) => migration.name),
      });
    }
  } finally {
    await dataSource.destroy();
  }
}

/** How a schema stands against this release. Touches nothing. */
export interface SchemaState {
  /** `server_version` of the database. */
  readonly serverVersion: string;
  /** False when no gateway has been at work there. */
  readonly exists: boolean;
  /** Migrations of this release that have not run there yet. */
  readonly pending: readonly string[];
  /** Migrations that ran there and that this release does not know. */
  readonly unknown: readonly string[];
  /** The clock of the database minus ours, in milliseconds; exact to half the time of one question. */
  readonly clockAheadMs: number;
  /** Gateways whose lease runs now. */
  readonly livingNodes: number;
}

/** @throws Error when the database does not answer */
export async function inspectSchema(uri: string, schema: string): Promise<SchemaState> {
  const client = new pg.Client(
    driverSettings(uri, {
      schema,
      applicationName: 'switchboard inspection',
      statementTimeoutMs: 10_000,
      idleInTransactionTimeoutMs: null,
    }),
  );
  client.on('error', () => undefined); // told by the query that it fails
  await client.connect();
  try {
    const version = await client.query<{ server_version: string }>('SHOW server_version');
    const askedAtMs = Date.now();
    const clock = await client.query<{ now_ms: number }>(
      'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now_ms',
    );
    const middleMs = (askedAtMs + Date.now()) / 2;
    const tables = await client.query(
      'SELECT 1 FROM pg_tables WHERE (schemaname, tablename) = ($1, $2)',
      [schema, MIGRATION_TABLE],
    );
    const known = MIGRATIONS.map((migration) => migration.name);
    const exists = tables.rows.length > 0;
    const ran = exists
      ? (await client.query<{ name: string }>(`SELECT name FROM ${MIGRATION_TABLE}`)).rows.map(
          (row) => row.name,
        )
      : [];
    const nodes = exists
      ? await client.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM node_lease WHERE lease_until > clock_timestamp()',
        )
      : null;
    return {
      serverVersion: version.rows[0]?.server_version ?? 'unknown',
      exists,
      pending: known.filter((name) => !ran.includes(name)),
      unknown: ran.filter((name) => !known.includes(name)),
      clockAheadMs: Math.round((clock.rows[0]?.now_ms ?? middleMs) - middleMs),
      livingNodes: nodes?.rows[0]?.count ?? 0,
    };
  } finally {
    await client.end();
  }
}
