import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureRunning, type PreparedServer, prepareServer } from '../embedded/launch.js';
import { identifyProcess } from '../embedded/postmaster.js';
import { type RunningServer, stopServer } from '../embedded/server-process.js';
import { pollUntil } from '../poll.js';

const GONE_TIMEOUT_MS = 10_000;

/**
 * A PostgreSQL server that only the test starts and stops: to the gateway it is one of somebody else, given by its URI.
 * It flushes to disk as one in service does.
 */
export class ControlledPostgres {
  private constructor(
    private readonly folder: string,
    private readonly server: PreparedServer,
    private running: RunningServer,
  ) {}

  static async start(): Promise<ControlledPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'switchboard-postgres-'));
    chmodSync(folder, 0o755); // the server's user has to pass through it
    const server = await prepareServer(join(folder, 'server'), {});
    return new ControlledPostgres(folder, server, await ensureRunning(server, null));
  }

  /** URI of its database; it stays the same over every restart. */
  get uri(): string {
    return `postgresql://postgres:${this.server.password}@127.0.0.1:${this.running.port}/postgres`;
  }

  /** Ends it at once, without a checkpoint: SIGQUIT is `pg_ctl stop -m immediate`. Resolves when its process is gone. */
  async kill(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    const { pid } = this.running;
    process.kill(pid, signal);
    const gone = await pollUntil(
      () => (identifyProcess(pid, this.server.dataPath) === 'gone' ? true : null),
      { timeoutMs: GONE_TIMEOUT_MS, everyMs: 10 },
    );
    if (gone === null) throw new Error(`PostgreSQL (process ${pid}) did not end by ${signal}`);
  }

  /** Starts it again on the same port; it first replays its log. */
  async restart(): Promise<void> {
    this.running = await ensureRunning(this.server, this.running.port);
  }

  /**
   * Holds every process of it where it is: it takes connections and what is sent to it, and answers nothing until it is
   * thawed. What it was sent meanwhile it carries out then.
   */
  freeze(): void {
    this.signalAll('SIGSTOP');
  }

  thaw(): void {
    this.signalAll('SIGCONT');
  }

  /** The postmaster first: from then on there are no new children. */
  private signalAll(signal: 'SIGSTOP' | 'SIGCONT'): void {
    const { pid } = this.running;
    process.kill(pid, signal);
    for (const child of childrenOf(pid)) {
      try {
        process.kill(child, signal);
      } catch (error) {
        // One whose client has left ends by itself meanwhile.
        if (!isGone(error)) throw error;
      }
    }
  }

  /** Stops it and removes what it stored. */
  async remove(): Promise<void> {
    await stopServer(this.server, this.running);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ESRCH';

function childrenOf(pid: number): number[] {
  return execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([parent, child]) => (parent === pid && child !== undefined ? [child] : []));
}
