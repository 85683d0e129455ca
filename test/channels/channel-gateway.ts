import { createGateway, type Gateway } from '../../apps/gateway/src/create-gateway.js';
import { FIRST_NUMBER, GraphStandIn } from '../../apps/simulator/src/index.js';
import { testConfig } from '@switchboard/config';
import { EventLog, type StoredEvent } from '@switchboard/events';
import pg from 'pg';
import { queueEnvironment } from '../support/queue-store.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Verify token of every gateway here. */
export const VERIFY_TOKEN = 'verify-token-of-this-test';
/** Secret of the app that all numbers belong to unless they have one of their own. */
export const { appSecret: APP_SECRET, token: ACCESS_TOKEN } = FIRST_NUMBER;

/** An answer of the API. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Headers;
}

/** A gateway in this process, with the channels of the product and a stand-in for Graph. */
export class ChannelGateway {
  private constructor(
    readonly graph: GraphStandIn,
    readonly gateway: Gateway,
    readonly adminKey: string,
    private readonly database: TestDatabase,
    private readonly client: pg.Client,
  ) {}

  static async start(
    variables: Readonly<Record<string, string>> = {},
    graph?: GraphStandIn,
  ): Promise<ChannelGateway> {
    const standIn = graph ?? (await GraphStandIn.start());
    const database = await createTestDatabase();
    const config = testConfig({
      EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
      WA_BUSINESS_URL: standIn.url,
      WA_BUSINESS_TOKEN_WEBHOOK: VERIFY_TOKEN,
      WA_BUSINESS_APP_SECRET: APP_SECRET,
      ...queueEnvironment(database.uri),
      ...variables,
    });
    const gateway = await createGateway({
      config,
      databaseUri: database.uri,
      listen: { host: '127.0.0.1', port: 0 },
      logger: false,
    });
    const client = new pg.Client({
      connectionString: database.uri,
      options: `-c search_path=${config.database.schema}`,
    });
    await client.connect();
    return new ChannelGateway(standIn, gateway, config.access.globalKey, database, client);
  }

  /** With the admin key, unless another or none is given. */
  async call<T = unknown>(
    method: string,
    path: string,
    { body, key = this.adminKey }: { readonly body?: unknown; readonly key?: string | null } = {},
  ): Promise<Answer<T>> {
    return this.send<T>(method, path, {
      headers: {
        ...(key === null ? {} : { apikey: key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  async send<T = unknown>(
    method: string,
    path: string,
    init: { headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> },
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.gateway.url}${path}`, { method, ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const { status, headers } = response;
    return { status, text, headers, body: isJson ? JSON.parse(text) : null };
  }

  /** Creates an instance of the Cloud API. The stand-in knows its number unless told otherwise. */
  async createCloud(instanceName: string, id: string, more: object = {}) {
    await this.graph.setNumber({ id, webhookUrl: `${this.gateway.url}/webhook/meta` });
    const body = {
      instanceName,
      integration: 'WHATSAPP-BUSINESS',
      number: id,
      token: ACCESS_TOKEN,
      ...more,
    };
    return this.call<{
      instance: { instanceId: string; status: string; reason: string };
      hash: string;
    }>('POST', '/instance/create', { body });
  }

  /** What an instance has told so far, oldest first. */
  async events(instanceId: string): Promise<StoredEvent[]> {
    const log = this.gateway.app.get(EventLog, { strict: false });
    const found: StoredEvent[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const page: Awaited<ReturnType<EventLog['after']>> = await log.after(instanceId, after, 500);
      found.push(...page.events);
      after = page.next;
    }
    return found;
  }

  async query<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]> {
    return (await this.client.query<T>(sql, values)).rows;
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await this.graph.stop();
    await this.client.end();
    await this.database.drop();
  }
}
