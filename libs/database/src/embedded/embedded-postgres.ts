import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedFailedError } from './embedded.errors.js';
import { ensureRunning, exclusively, type PreparedServer, prepareServer } from './launch.js';
import { Presence } from './presence.js';
import { type RunningServer, stopServer } from './server-process.js';

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
const LEAVE_PATIENCE_MS = 1_000;

/** A PostgreSQL server of our own that runs as long as somebody uses it. */
export interface EmbeddedPostgres {
  /** Connection URI of the role `postgres` on 127.0.0.1. It stays the same while this process runs. */
  readonly url: string;
  /** Calls `handler` each time the server has died and runs again. Returns the function that stops it. */
  onRestart(handler: () => void): () => void;
  /**
   * Call it after every pool is closed. Stops the server, or leaves it running when another process is connected.
   */
  stop(): Promise<void>;
}

/**
 * Starts the server that is kept in `directory`, or adopts the one that runs there (of another process, or of one
 * that was killed), and keeps it running until `stop`.
 *
 * @param options.parameters settings of postgresql.conf, for a server that is not running yet
 * @throws EmbeddedUnavailableError when this platform has no embedded server
 * @throws EmbeddedFailedError when it does not start; the message holds the end of its log
 */
export async function startEmbeddedPostgres(options: {
  readonly directory: string;
  readonly parameters?: Readonly<Record<string, string>>;
}): Promise<EmbeddedPostgres> {
  const prepared = await prepareServer(options.directory, options.parameters ?? {});
  const supervisor = new Supervisor(prepared);
  await supervisor.ensure();
  return supervisor;
}

class Supervisor implements EmbeddedPostgres {
  private readonly logger = new Logger('EmbeddedPostgres');
  private readonly restartHandlers = new Set<() => void>();
  private readonly stopping = new AbortController();
  private running: RunningServer | null = null;
  private presence: Presence | null = null;
  private recovery: Promise<void> = Promise.resolve();

  constructor(private readonly server: PreparedServer) {}

  get url(): string {
    if (this.running === null) throw new EmbeddedFailedError('The embedded PostgreSQL is not up.');
    return `postgresql://postgres:${this.server.password}@127.0.0.1:${this.running.port}/postgres`;
  }

  onRestart(handler: () => void): () => void {
    this.restartHandlers.add(handler);
    return () => this.restartHandlers.delete(handler);
  }

  /** Has a server running and is present at it. The lock is kept until then, so that nobody stops it in between. */
  async ensure(): Promise<void> {
    await exclusively(this.server.directory, async () => {
      this.running = await ensureRunning(this.server, this.running?.port ?? null);
      this.presence = await this.join();
    });
  }

  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    await this.recovery;
    await exclusively(this.server.directory, async () => {
      if (this.presence === null || this.running === null) return;
      const shared = await this.presence.isShared(LEAVE_PATIENCE_MS);
      await this.presence.leave();
      if (shared) {
        this.logger.log({ event: 'embedded.left_running', pid: this.running.pid });
        return;
      }
      await stopServer(this.server, this.running);
      this.logger.log({ event: 'embedded.stopped', pid: this.running.pid });
    });
  }

  private async join(): Promise<Presence> {
    const presence = await Presence.join(this.url, () => this.lost()).catch((error: unknown) => {
      throw new EmbeddedFailedError(
        `The embedded PostgreSQL runs, but refused its password. When ${this.server.directory}/password was changed or lost, restore it from a backup.`,
        { cause: error },
      );
    });
    const dataPath = await presence.dataPath();
    if (dataPath === this.server.dataPath) return presence;
    await presence.leave();
    throw new EmbeddedFailedError(
      `Another PostgreSQL server (data in ${dataPath}) answers for ${this.server.dataPath}. Stop it and start again.`,
    );
  }

  private lost(): void {
    this.presence = null;
    if (this.stopping.signal.aborted) return;
    this.logger.error({ event: 'embedded.lost', pid: this.running?.pid });
    this.recovery = this.recover();
  }

  /** Brings the server back on the same port, to which the pools of this process are bound; never gives up. */
  private async recover(): Promise<void> {
    const { signal } = this.stopping;
    const before = this.running;
    for (
      let retryMs = FIRST_RETRY_MS;
      !signal.aborted;
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
    ) {
      try {
        await this.ensure();
        if (this.running?.pid !== before?.pid) this.tellRestart();
        return;
      } catch (error) {
        this.logger.error({ event: 'embedded.restart_failed', retryMs, error: String(error) });
        await delay(retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private tellRestart(): void {
    for (const handler of this.restartHandlers) {
      try {
        handler();
      } catch (error) {
        this.logger.error({ event: 'embedded.restart_handler_failed', error: String(error) });
      }
    }
  }
}
