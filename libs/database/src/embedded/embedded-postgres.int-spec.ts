import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { identifyProcess, readPidFile } from './postmaster.js';

const RUNNER = fileURLToPath(
  new URL('../../../../test/support/run-typescript.mjs', import.meta.url),
);
const HOLDER = fileURLToPath(new URL('embedded-holder.fixture.ts', import.meta.url));
const PATIENCE = { timeout: 60_000, interval: 50 };

const children: Holder[] = [];
let folder: string;

/** Whatever the test left running. */
async function endAll(): Promise<void> {
  for (const child of children.splice(0)) await child.kill();
  const left = existsSync(dataPath()) ? readPidFile(dataPath()) : null;
  if (left !== null && identifyProcess(left.pid, dataPath()) === 'server') {
    process.kill(left.pid, 'SIGINT');
    await vi.waitFor(() => expect(identifyProcess(left.pid, dataPath())).toBe('gone'), PATIENCE);
  }
}

function makeFolder(): void {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-embedded-'));
  chmodSync(folder, 0o755); // the server's user has to pass through it
}

function removeFolder(): void {
  rmSync(folder, { recursive: true, force: true });
}

function directory(): string {
  return join(folder, 'postgres');
}

function dataPath(): string {
  return join(directory(), 'pg18');
}

function serverPid(): number {
  const pid = readPidFile(dataPath())?.pid;
  if (pid === undefined) throw new Error('no server runs');
  return pid;
}

/** A process of its own that uses the server. */
class Holder {
  private output = '';
  private readonly exited: Promise<void>;

  private constructor(private readonly child: ChildProcess) {
    this.exited = new Promise((resolve) => child.once('exit', () => resolve()));
    const collect = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
  }

  static start(): Holder {
    const holder = new Holder(
      spawn(process.execPath, [RUNNER, HOLDER, directory()], { stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    children.push(holder);
    return holder;
  }

  /** The URI that it printed, once its server is up. */
  url(): Promise<string> {
    return this.says(/^postgresql:.*$/m);
  }

  says(pattern: RegExp): Promise<string> {
    return vi.waitFor(() => {
      const line = pattern.exec(this.output)?.[0];
      if (line === undefined) throw new Error(`not said yet: ${pattern} in\n${this.output}`);
      return line;
    }, PATIENCE);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  async terminate(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.exited;
  }
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('an embedded server on an empty folder', { timeout: 180_000 }, () => {
  beforeEach(makeFolder);
  afterEach(async () => {
    await endAll();
    removeFolder();
  });

  it('starts from nothing, is closed to others, keeps its port and data, and stops', async () => {
    const first = await startEmbeddedPostgres({ directory: directory() });
    await query(first.url, 'CREATE TABLE kept (id int)');
    expect(await query(first.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(first.url, 'SHOW unix_socket_directories')).toEqual([
      { unix_socket_directories: '' },
    ]);
    const wrong = new URL(first.url);
    wrong.password = 'password';
    await expect(query(wrong.toString(), 'SELECT 1')).rejects.toThrow('password authentication');
    expect(statSync(join(directory(), 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(dataPath()).mode & 0o777).toBe(0o700);
    const pid = serverPid();
    await first.stop();
    expect(readPidFile(dataPath())).toBeNull();
    await vi.waitFor(() => expect(identifyProcess(pid, dataPath())).toBe('gone'), PATIENCE);

    const second = await startEmbeddedPostgres({ directory: directory() });
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT * FROM kept')).toEqual([]);
    await second.stop();
  });

  it('serves two processes that start at once on an empty folder', async () => {
    const holders = [Holder.start(), Holder.start()];
    const [one, two] = await Promise.all(holders.map((holder) => holder.url()));
    expect(one).toBe(two);
    expect(await query(one ?? '', 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it.runIf(process.getuid?.() === 0)('runs when its folder is closed to its user', async () => {
    chmodSync(folder, 0o700);
    const server = await startEmbeddedPostgres({ directory: directory() });
    const home = readFileSync(join(directory(), 'location'), 'utf8').trim();
    try {
      expect(home).toMatch(/^\/var\/lib\/switchboard\/[0-9a-f]{16}$/);
      const { url } = server;
      await server.stop();
      // Opened meanwhile: it is still found where it was put.
      chmodSync(folder, 0o755);
      const again = await startEmbeddedPostgres({ directory: directory() });
      expect(again.url).toBe(url);
      expect(existsSync(join(home, 'pg18', 'PG_VERSION'))).toBe(true);
      await again.stop();
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});

describe('an embedded server with data', { timeout: 180_000 }, () => {
  beforeAll(makeFolder);
  afterEach(endAll);
  afterAll(removeFolder);

  it('is left running while another process uses it, and stopped by the last', async () => {
    const [one, two] = [Holder.start(), Holder.start()];
    const url = await one.url();
    await two.url();
    await one.terminate();
    expect(await query(url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await two.terminate();
    expect(readPidFile(dataPath())).toBeNull();
  });

  it('is adopted after its process was killed', async () => {
    const killed = Holder.start();
    const url = await killed.url();
    await query(url, 'CREATE TABLE adopted (id int)');
    const pid = serverPid();
    await killed.kill();
    const next = await startEmbeddedPostgres({ directory: directory() });
    expect(next.url).toBe(url);
    expect(serverPid()).toBe(pid);
    expect(await query(next.url, 'SELECT * FROM adopted')).toEqual([]);
    await next.stop();
  });

  it('is started again on its port when it dies, and says so', async () => {
    const server = await startEmbeddedPostgres({ directory: directory() });
    const { url } = server;
    await query(url, 'CREATE TABLE survived AS SELECT 7 AS id');
    const restarted = vi.fn();
    server.onRestart(restarted);
    process.kill(serverPid(), 'SIGKILL');
    await vi.waitFor(() => expect(restarted).toHaveBeenCalledOnce(), PATIENCE);
    expect(server.url).toBe(url);
    expect(await query(url, 'SELECT * FROM survived')).toEqual([{ id: 7 }]);
    await server.stop();
    expect(readPidFile(dataPath())).toBeNull();
  });

  it('is started again once when two processes see it die', async () => {
    const holders = [Holder.start(), Holder.start()];
    const [url = ''] = await Promise.all(holders.map((holder) => holder.url()));
    process.kill(serverPid(), 'SIGKILL');
    await Promise.all(holders.map((holder) => holder.says(/^restarted$/m)));
    expect(await query(url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it('starts after both it and its process were killed', async () => {
    const killed = Holder.start();
    const url = await killed.url();
    const pid = serverPid();
    await killed.kill();
    process.kill(pid, 'SIGKILL');
    const next = await startEmbeddedPostgres({ directory: directory() });
    expect(next.url).toBe(url);
    await next.stop();
  });

  it('moves to another port only when a stranger has taken its own', async () => {
    const first = await startEmbeddedPostgres({ directory: directory() });
    const port = Number(new URL(first.url).port);
    await first.stop();
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
    const second = await startEmbeddedPostgres({ directory: directory() });
    expect(Number(new URL(second.url).port)).not.toBe(port);
    expect(readFileSync(join(directory(), 'port'), 'utf8').trim()).toBe(new URL(second.url).port);
    await second.stop();
    stranger.close();
  });
});
