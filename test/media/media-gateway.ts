import { createServer, type Server } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testConfig } from '@switchboard/config';
import pg from 'pg';
import { expect, vi } from 'vitest';
import { createGateway, type Gateway } from '../../apps/gateway/src/create-gateway.js';
import { type Simulator, startSimulator } from '../../apps/simulator/src/index.js';
import { portOf } from '../support/free-port.js';
import { queueEnvironment } from '../support/queue-store.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** An answer of the API. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A message as the API answers it. */
export interface SentMessage {
  readonly key: { readonly id: string; readonly remoteJid: string; readonly fromMe: boolean };
  readonly status: string;
  readonly messageType: string;
  readonly message: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const WAIT = { timeout: 20_000, interval: 20 };

/** A gateway in this process, WhatsApp (simulated) with its media host, and a web server with files. */
export class MediaGateway {
  private constructor(
    readonly simulator: Simulator,
    readonly gateway: Gateway,
    readonly adminKey: string,
    readonly mediaDir: string,
    /** Served under `filesUrl`, by path. */
    readonly files: Map<string, Buffer>,
    readonly filesUrl: string,
    private readonly server: Server,
    private readonly database: TestDatabase,
    private readonly client: pg.Client,
  ) {}

  static async start(variables: Readonly<Record<string, string>> = {}): Promise<MediaGateway> {
    const simulator = await startSimulator();
    const database = await createTestDatabase();
    const mediaDir = await mkdtemp(join(tmpdir(), 'media-'));
    const files = new Map<string, Buffer>();
    const server = createServer(({ url }, response) => {
      const file = files.get(url ?? '');
      response.writeHead(file === undefined ? 404 : 200).end(file);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const config = testConfig({
      EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
      WHATSAPP_WEBSOCKET_URL: simulator.websocketUrl,
      WHATSAPP_ROOT_KEY: simulator.rootKeyHex,
      WHATSAPP_MEDIA_URL: simulator.mediaUrl,
      MEDIA_DIR: mediaDir,
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
    return new MediaGateway(
      simulator,
      gateway,
      config.access.globalKey,
      mediaDir,
      files,
      `http://127.0.0.1:${portOf(server)}`,
      server,
      database,
      client,
    );
  }

  async call<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    return this.send<T>(method, path, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
  }

  /** A form with a file. */
  async form<T = unknown>(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: { readonly bytes: Buffer; readonly name: string; readonly type: string },
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return this.send<T>('POST', path, { headers, body: form });
  }

  async send<T>(
    method: string,
    path: string,
    { headers, body }: { headers: Readonly<Record<string, string>>; body: string | FormData },
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.gateway.url}${path}`, {
      method,
      headers: { apikey: this.adminKey, ...headers },
      ...(method === 'GET' ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  /** Creates an instance and pairs it. @returns its id and its number */
  async pair(name: string, more: object = {}): Promise<{ instanceId: string; number: string }> {
    const created = await this.call<{
      instance: { instanceId: string };
      qrcode: { code: string };
    }>('POST', '/instance/create', {
      instanceName: name,
      integration: 'WHATSAPP-BAILEYS',
      qrcode: true,
      ...more,
    });
    const { number } = await this.simulator.scan({ qr: created.body.qrcode.code });
    await vi.waitFor(async () => {
      const state = await this.call<{ instance: { state: string } }>(
        'GET',
        `/instance/connectionState/${name}`,
      );
      expect(state.body.instance.state).toBe('open');
    }, WAIT);
    return { instanceId: created.body.instance.instanceId, number };
  }

  /** The file of a message that a phone has received. */
  async fileAt(number: string, id: string): Promise<{ bytes: Buffer; mimetype: string }> {
    await vi.waitFor(async () => {
      const received = await this.simulator.received({ number });
      expect(received.map((message) => message.id)).toContain(id);
    }, WAIT);
    const { bytes, mimetype } = await this.simulator.media({ number, id, withBytes: true });
    return { bytes: Buffer.from(bytes ?? '', 'base64'), mimetype };
  }

  /** Everything in the folder of the store, by path. */
  async stored(): Promise<string[]> {
    const found = await readdir(this.mediaDir, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  }

  async query<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]> {
    return (await this.client.query<T>(sql, values)).rows;
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await this.simulator.stop();
    await this.client.end();
    await this.database.drop();
    this.server.close();
    await rm(this.mediaDir, { recursive: true, force: true });
  }
}
