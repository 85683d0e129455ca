import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/apps/gateway/src/main.js', import.meta.url));

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** What a gateway process is started with, besides what every one gets. */
export interface GatewaySettings {
  readonly databaseUri: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** An answer of the API. */
export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/**
 * The built gateway as a process of its own, which a test may kill and start again: port, keys and data directory stay.
 */
export class GatewayProcess {
  readonly adminKey = randomBytes(24).toString('base64url');
  private readonly encryptionKey = randomBytes(32).toString('base64');
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'switchboard-test-'));
  private child: ChildProcess | null = null;
  private ended: Promise<number | null> = Promise.resolve(null);
  output = '';

  private constructor(
    private readonly settings: GatewaySettings,
    readonly port: number,
  ) {}

  static async start(settings: GatewaySettings): Promise<GatewayProcess> {
    const gateway = new GatewayProcess(settings, await freePort());
    await gateway.start();
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      cwd: this.dataDir,
      env: {
        PATH: process.env['PATH'],
        SERVER_HOST: '127.0.0.1',
        SERVER_PORT: String(this.port),
        DATABASE_CONNECTION_URI: this.settings.databaseUri,
        AUTHENTICATION_API_KEY: this.adminKey,
        ENCRYPTION_KEY: this.encryptionKey,
        DATA_DIR: this.dataDir,
        EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
        ...this.settings.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    const deadline = Date.now() + 60_000;
    for (;;) {
      const ready = await fetch(`${this.url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return;
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`The gateway did not become ready:\n${this.output.slice(-4_000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** `kill -9`; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  /** SIGTERM; resolves with the exit code. */
  async terminate(): Promise<number | null> {
    this.child?.kill('SIGTERM');
    return this.ended;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Calls the API as a client does, with the admin key unless another is given. */
  async call<T>(
    method: string,
    path: string,
    options: { body?: unknown; key?: string | null } = {},
  ): Promise<ApiAnswer<T>> {
    const key = options.key === undefined ? this.adminKey : options.key;
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(key === null ? {} : { apikey: key }),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
    });
    const text = await answer.text();
    const body: T = text === '' ? null : JSON.parse(text);
    return { status: answer.status, body, headers: answer.headers };
  }
}
