import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { SchemaTooNewError } from './database.errors.js';
import { databaseOptions } from './database-options.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.uri });
  client.on('error', () => undefined);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

async function column(sql: string, parameters: unknown[] = []): Promise<unknown[]> {
  const { rows } = await client.query<unknown[]>({
    text: sql,
    values: parameters,
    rowMode: 'array',
  });
  return rows.map((row) => row[0]);
}

/** Every table, sequence and index outside `schema`. */
function relationsOutside(schema: string): Promise<unknown[]> {
  return column(
    `SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', $1) ORDER BY 1`,
    [schema],
  );
}

describe('migrate', () => {
  it('runs once when four processes start at once, and touches nothing outside its schema', async () => {
    const before = await relationsOutside('fresh');
    const extensions = await column('SELECT extname FROM pg_extension ORDER BY 1');
    await Promise.all(Array.from({ length: 4 }, () => migrate(database.uri, 'fresh')));
    await migrate(database.uri, 'fresh');
    expect(await column('SELECT name FROM fresh.migration ORDER BY id')).toEqual(
      MIGRATIONS.map((migration) => migration.name),
    );
    expect(await column('SELECT count(*)::int FROM fresh.instance')).toEqual([0]);
    expect(await relationsOutside('fresh')).toEqual(before);
    expect(await column('SELECT extname FROM pg_extension ORDER BY 1')).toEqual(extensions);
  });

  it('ignores the schema that the URI names', async () => {
    const uri = new URL(database.uri);
    uri.searchParams.set('schema', 'somebody_elses');
    await migrate(uri.toString(), 'ours');
    expect(await column(`SELECT to_regclass('ours.instance')::text`)).toEqual(['ours.instance']);
    expect(
      await column(`SELECT nspname FROM pg_namespace WHERE nspname = 'somebody_elses'`),
    ).toEqual([]);
  });

  it('refuses a schema that a newer release has changed', async () => {
    await migrate(database.uri, 'newer');
    await client.query(
      `INSERT INTO newer.migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`,
    );
    const refused = migrate(database.uri, 'newer');
    await expect(refused).rejects.toThrow(SchemaTooNewError);
    await expect(refused).rejects.toThrow('FromTheFuture9999999999999');
  });

  it('works for a role that owns the schema but may not create one', async () => {
    const role = `switchboard_test_${randomUUID().slice(0, 8)}`;
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'limited'`);
    try {
      await client.query(`CREATE SCHEMA limited AUTHORIZATION ${role}`);
      const uri = new URL(database.uri);
      uri.username = role;
      uri.password = 'limited';
      await migrate(uri.toString(), 'limited');
      expect(await column('SELECT count(*)::int FROM limited.migration')).toEqual([
        MIGRATIONS.length,
      ]);
    } finally {
      await client.query(`DROP OWNED BY ${role}`);
      await client.query(`DROP ROLE ${role}`);
    }
  });

  it('can be undone', async () => {
    await migrate(database.uri, 'undone');
    const dataSource = new DataSource(databaseOptions({ uri: database.uri, schema: 'undone' }));
    await dataSource.initialize();
    for (let left = MIGRATIONS.length; left > 0; left -= 1) await dataSource.undoLastMigration();
    await dataSource.destroy();
    expect(
      await column(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'undone' AND tablename <> 'migration'`,
      ),
    ).toEqual([]);
  });
});

describe('a connection of ours', () => {
  it('has our schema alone on its search path, limits and a name', async () => {
    const settings = { uri: database.uri, schema: 'switchboard', statementTimeoutMs: 1_234 };
    const dataSource = new DataSource(databaseOptions(settings));
    await dataSource.initialize();
    const rows: unknown[] = await dataSource.query(
      `SELECT current_setting('search_path') AS path, current_setting('statement_timeout') AS timeout,
              current_setting('idle_in_transaction_session_timeout') AS idle,
              current_setting('application_name') AS name`,
    );
    await dataSource.destroy();
    expect(rows).toEqual([
      { path: 'switchboard', timeout: '1234ms', idle: '30s', name: 'switchboard' },
    ]);
  });
});
