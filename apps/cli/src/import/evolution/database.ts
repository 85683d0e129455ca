import pg from 'pg';
import { DomainError } from '@switchboard/errors';
import { z } from 'zod';
import {
  type InstanceRow,
  instanceRow,
  type ProxyRow,
  proxyRow,
  type SettingRow,
  settingRow,
  type SinkRow,
  sinkRow,
  type WebhookRow,
  webhookRow,
} from './rows.js';

/** Rows of one step. */
const BATCH = 1_000;

/** The tables that belong to an instance, and that are read row by row. */
export type BulkTable = 'Chat' | 'Contact' | 'Message';
/** Tables of which it is only said how much there was. */
export const LEFT_TABLES = ['Label', 'MessageUpdate', 'Media', 'Template'] as const;
export type LeftTable = (typeof LEFT_TABLES)[number];

/** What belongs to one instance, one row each. */
export interface InstanceParts {
  readonly setting: SettingRow | null;
  readonly webhook: WebhookRow | null;
  readonly proxy: ProxyRow | null;
  readonly websocket: SinkRow | null;
  readonly rabbitmq: SinkRow | null;
}

/** The database cannot be read, or is none of Evolution API. */
export class EvolutionDatabaseError extends DomainError {
  readonly code = 'import.database';
  readonly status = 400;

  constructor(problem: string, options?: ErrorOptions) {
    super(`The database of --database ${problem}.`, options);
  }
}

/** An Evolution API 2.3 database, read in one snapshot. Nothing is ever written to it: the server sees to that. */
export class EvolutionDatabase {
  private cursors = 0;

  private constructor(
    private readonly client: pg.Client,
    private readonly tables: ReadonlySet<string>,
  ) {}

  /** @throws EvolutionDatabaseError */
  static async open(uri: string): Promise<EvolutionDatabase> {
    if (!/^postgres(ql)?:/.test(uri) || !URL.canParse(uri)) {
      throw new EvolutionDatabaseError('is not a PostgreSQL URI');
    }
    const url = new URL(uri);
    // Prisma's way to name the schema.
    const schema = url.searchParams.get('schema') ?? 'public';
    const parameters = Array.from(url.searchParams.keys());
    for (const name of parameters) {
      if (!name.startsWith('ssl')) url.searchParams.delete(name);
    }
    const client = new pg.Client({
      connectionString: url.toString(),
      application_name: 'switchboard import',
      options: '-c default_transaction_read_only=on',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('error', () => undefined); // told by the query that it fails
    try {
      await client.connect();
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query("SELECT set_config('search_path', $1, true)", [schema]);
      const { rows } = await client.query<{ tablename: string }>(
        'SELECT tablename FROM pg_tables WHERE schemaname = $1',
        [schema],
      );
      const tables = new Set(rows.map((row) => row.tablename));
      for (const needed of ['Instance', 'Session', 'Message', 'Chat', 'Contact', 'Webhook']) {
        if (!tables.has(needed)) {
          throw new EvolutionDatabaseError(
            `has no table "${needed}" in the schema "${schema}"; name another by ?schema=`,
          );
        }
      }
      return new EvolutionDatabase(client, tables);
    } catch (error) {
      await client.end().catch(() => undefined);
      if (error instanceof EvolutionDatabaseError) throw error;
      // The message of the driver names host and user, never the password.
      const reason = error instanceof Error ? error.message : String(error);
      throw new EvolutionDatabaseError(`cannot be read (${reason})`, { cause: error });
    }
  }

  async close(): Promise<void> {
    await this.client.query('ROLLBACK').catch(() => undefined);
    await this.client.end();
  }

  /** Other programs that are connected to it: the gateway over there, if it still runs. */
  async otherConnections(): Promise<number> {
    const { rows } = await this.client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend'
         AND pid <> pg_backend_pid() AND application_name NOT LIKE 'switchboard%'`,
    );
    return rows[0]?.count ?? 0;
  }

  /** In the order of their names, as far as they can be read. */
  async instances(): Promise<InstanceRow[]> {
    const { rows } = await this.client.query<{ row: unknown }>(
      'SELECT to_jsonb(t) AS row FROM "Instance" t ORDER BY name',
    );
    return rows.flatMap(({ row }) => {
      const parsed = instanceRow.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
  }

  async parts(instanceId: string): Promise<InstanceParts> {
    return {
      setting: await this.one('Setting', settingRow, instanceId),
      webhook: await this.one('Webhook', webhookRow, instanceId),
      proxy: await this.one('Proxy', proxyRow, instanceId),
      websocket: await this.one('Websocket', sinkRow, instanceId),
      rabbitmq: await this.one('Rabbitmq', sinkRow, instanceId),
    };
  }

  /** The text of the credentials; null when there are none. */
  async credentials(instanceId: string): Promise<string | null> {
    const { rows } = await this.client.query<{ creds: string | null }>(
      'SELECT creds FROM "Session" WHERE "sessionId" = $1',
      [instanceId],
    );
    return rows[0]?.creds ?? null;
  }

  async count(table: BulkTable | LeftTable, instanceId: string): Promise<number> {
    if (!this.tables.has(table)) return 0;
    const { rows } = await this.client.query<{ count: string }>(
      `SELECT count(*) AS count FROM "${table}" WHERE "instanceId" = $1`,
      [instanceId],
    );
    return Number(rows[0]?.count ?? 0);
  }

  /** Every row of one instance, some at a time, however many there are. */
  async *rows(table: BulkTable, instanceId: string): AsyncIterable<readonly unknown[]> {
    const cursor = `import_${(this.cursors += 1)}`;
    await this.client.query(
      `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT to_jsonb(t) AS row FROM "${table}" t WHERE "instanceId" = $1`,
      [instanceId],
    );
    try {
      for (;;) {
        const { rows } = await this.client.query<{ row: unknown }>(`FETCH ${BATCH} FROM ${cursor}`);
        if (rows.length === 0) return;
        yield rows.map(({ row }) => row);
      }
    } finally {
      await this.client.query(`CLOSE ${cursor}`);
    }
  }

  private async one<T>(table: string, schema: z.ZodType<T>, instanceId: string): Promise<T | null> {
    if (!this.tables.has(table)) return null;
    const { rows } = await this.client.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE "instanceId" = $1`,
      [instanceId],
    );
    const parsed = schema.safeParse(rows[0]?.row);
    return parsed.success ? parsed.data : null;
  }
}
