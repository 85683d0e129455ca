import { migrate } from '@switchboard/database';
import { runMigrations } from 'bullmq';
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Schema of the gateway's tables in test databases. */
export const TEST_SCHEMA = 'switchboard';
/** BullMQ's schema in test databases. */
export const TEST_QUEUE_SCHEMA = 'switchboard_queue';
/** Test databases are named `switchboard_test_<unix seconds>_<random>`. */
export const TEST_DATABASE_PREFIX = 'switchboard_test_';

// Templates are named `switchboard_template_<fingerprint of the migrations>_<unix seconds>`.
const TEMPLATE_PREFIX = 'switchboard_template_';
const CREATED_AT = /^switchboard_(?:test|template_[0-9a-f]+)_(\d+)(?:_|$)/;
const STALE_AFTER_SECONDS = 3_600;
const MIGRATIONS = fileURLToPath(new URL('../../libs/database/src/migrations/', import.meta.url));

/**
 * Makes the database that test databases are copied from, unless one with these very migrations is there, and drops
 * what killed runs left behind.
 *
 * @returns its name
 */
export async function prepareTemplate(serverUri: string): Promise<string> {
  const wanted = `${TEMPLATE_PREFIX}${migrationsFingerprint()}_`;
  return withClient(serverUri, async (client) => {
    // Runs that begin at the same time take turns.
    await client.query(`SELECT pg_advisory_lock(hashtextextended('${TEMPLATE_PREFIX}', 0))`);
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
    const names = rows.map((row) => row.datname);
    const existing = names.find((name) => name.startsWith(wanted));
    await dropStale(
      client,
      names.filter((name) => name !== existing),
    );
    if (existing !== undefined) return existing;
    const template = `${wanted}${Math.floor(Date.now() / 1000)}`;
    await buildTemplate(client, serverUri, template);
    return template;
  });
}

/** The same server, another database. */
export function databaseUri(serverUri: string, database: string): string {
  const uri = new URL(serverUri);
  uri.pathname = `/${database}`;
  return uri.toString();
}

export async function withClient<T>(
  uri: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: uri });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function buildTemplate(client: pg.Client, serverUri: string, name: string): Promise<void> {
  const draft = `${TEST_DATABASE_PREFIX}${Math.floor(Date.now() / 1000)}_${randomUUID().slice(0, 8)}`;
  await client.query(`CREATE DATABASE ${draft}`);
  const uri = databaseUri(serverUri, draft);
  await migrate(uri, TEST_SCHEMA);
  await withClient(uri, (inside) => runMigrations(inside, TEST_QUEUE_SCHEMA));
  // The last step, so that a template that exists is complete. Connections just closed may linger for a moment.
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
    draft,
  ]);
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

/** Also templates of other migrations, once no run that began with them can still need them. */
async function dropStale(client: pg.Client, names: readonly string[]): Promise<void> {
  const oldest = Date.now() / 1000 - STALE_AFTER_SECONDS;
  for (const name of names) {
    const createdAt = CREATED_AT.exec(name)?.[1];
    if (createdAt === undefined || Number(createdAt) > oldest) continue;
    // Without FORCE: one that somebody is connected to is not stale.
    await client.query(`DROP DATABASE IF EXISTS ${name}`).catch((error: { code?: string }) => {
      if (error.code !== '55006') throw error;
    });
  }
}

function migrationsFingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(MIGRATIONS + file));
  const bullmq = new URL('../../node_modules/bullmq/package.json', import.meta.url);
  hash.update(readFileSync(bullmq));
  return hash.digest('hex').slice(0, 16);
}
