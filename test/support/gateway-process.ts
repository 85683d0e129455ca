import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { freePort } from './free-port.js';
import { queueEnvironment } from './queue-store.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/gateway/src/main.js', import.meta.url));

/** What a gateway process is started with, besides what every one gets. */
export interface GatewaySettings {
  /** Empty: the embedded server of its own. */
  readonly databaseUri: string;
  /** A gateway whose keys this one shares: a second node of one installation. */
  readonly peer?: GatewayProcess;
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
  readonly adminKey: string;
  private readonly encryptionKey: string;
  readonly dataDir = mkdtempSync(join(tmpdir(), 'switchboard-test-'));
  private child: ChildProcess | null = null;
  private ended: Promise<number | null> = Promise.resolve(null);
  output = '';

  private constructor(
    private readonly settings: GatewaySettings,
    readonly port: number,
  ) {
    this.adminKey = settings.peer?.adminKey ?? randomBytes(24).toString('base64url');
    this.encryptionKey = settings.peer?.encryptionKey ?? randomBytes(32).toString('base64');
    // The user of the embedded server has to pass through it.
    chmodSync(this.dataDir, 0o711);
  }

  static async start(settings: GatewaySettings): Promise<GatewayProcess> {
    const gateway = new GatewayProcess(settings, await freePort());
    await gateway.start();
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Of the process that runs now. */
  get pid(): number {
    if (this.child?.pid === undefined) throw new Error('The gateway does not run');
    return this.child.pid;
  }

  /** What it is started with: other programs that work on the same installation take it too. */
  get environment(): Readonly<Record<string, string | undefined>> {
    return {
      PATH: process.env['PATH'],
      SERVER_HOST: '127.0.0.1',
      SERVER_PORT: String(this.port),
      DATABASE_CONNECTION_URI: this.settings.databaseUri,
      AUTHENTICATION_API_KEY: this.adminKey,
      ENCRYPTION_KEY: this.encryptionKey,
      DATA_DIR: this.dataDir,
      EGRESS_ALLOWED_CIDRS: '127.0.0.0/8',
      ...queueEnvironment(this.settings.databaseUri),
      ...this.settings.env,
    };
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      cwd: this.dataDir,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    await vi.waitFor(() => this.readyOrEnded(child), { timeout: 60_000, interval: 50 });
    if (hasEnded(child)) throw new Error(`It ended:\n${this.output.slice(-4_000)}`);
  }

  /** @throws while it is neither */
  private async readyOrEnded(child: ChildProcess): Promise<void> {
    if (hasEnded(child)) return;
    const answer = await fetch(`${this.url}/health/ready`);
    if (!answer.ok) throw new Error(`Not ready (${answer.status}):\n${this.output.slice(-4_000)}`);
  }

  /** Lines of the log that tell of a failure which nobody handled; empty when all is well. */
  unhandledFailures(): string[] {
    return this.output
      .split('\n')
      .filter((line) => /process\.(uncaught_exception|unhandled_rejection)/.test(line));
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

  /** `TEST_GATEWAY_LOGS=<folder>` keeps what it logged, to look into a failure. */
  async dispose(): Promise<void> {
    await this.kill();
    const folder = process.env['TEST_GATEWAY_LOGS'];
    if (folder !== undefined) writeFileSync(join(folder, `gateway-${this.port}.log`), this.output);
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Calls the API as a client does, with the admin key unless another is given. */
  async call<T>(
    method: string,
    path: string,
    options: {
      body?: unknown;
      key?: string | null;
      headers?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<ApiAnswer<T>> {
    const key = options.key === undefined ? this.adminKey : options.key;
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(key === null ? {} : { apikey: key }),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
    });
    const text = await answer.text();
    const body: T = text === '' ? null : JSON.parse(text);
    return { status: answer.status, body, headers: answer.headers };
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
