import { testConfig } from '@switchboard/config';
import pg from 'pg';
import { queueEnvironment } from '../../../../test/support/queue-store.js';
import { createTestDatabase } from '../../../../test/support/test-database.js';
import { createGateway, type Gateway } from '../create-gateway.js';
import { FakeChannel } from './fake-channel.js';

/** An answer of the API, read as JSON; what it should hold is for the test to say. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Headers;
}

/** A gateway in this process, on a database of its own, with a channel that has no network. */
export interface TestGateway {
  readonly gateway: Gateway;
  readonly channel: FakeChannel;
  readonly adminKey: string;
  readonly databaseUri: string;
  /** With the admin key, unless another or none is given. */
  call<T = unknown>(
    method: string,
    path: string,
    options?: { readonly body?: unknown; readonly key?: string | null },
  ): Promise<Answer<T>>;
  /** A second gateway on the same database. */
  another(): Promise<Gateway>;
  query<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export async function startTestGateway(
  variables: Readonly<Record<string, string>> = {},
): Promise<TestGateway> {
  const database = await createTestDatabase();
  const config = testConfig({
    EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
    ...queueEnvironment(database.uri),
    ...variables,
  });
  const channel = new FakeChannel();
  const start = (): Promise<Gateway> =>
    createGateway({
      config,
      databaseUri: database.uri,
      listen: { host: '127.0.0.1', port: 0 },
      channels: [channel],
      logger: false,
    });
  const gateway = await start();
  const client = new pg.Client({
    connectionString: database.uri,
    options: `-c search_path=${config.database.schema}`,
  });
  await client.connect();
  const adminKey = config.access.globalKey;
  return {
    gateway,
    channel,
    adminKey,
    databaseUri: database.uri,
    call: async (method, path, { body, key = adminKey } = {}) => {
      const response = await fetch(`${gateway.url}${path}`, {
        method,
        headers: {
          ...(key === null ? {} : { apikey: key }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      const { status, headers } = response;
      return { status, text, headers, body: text === '' ? null : JSON.parse(text) };
    },
    another: start,
    query: async (sql, values) => (await client.query(sql, values)).rows,
    close: async () => {
      await gateway.close();
      await client.end();
      await database.drop();
    },
  };
}
