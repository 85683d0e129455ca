import { execFile, spawn } from 'node:child_process';
import { closeSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { pollUntil } from '../poll.js';
import { EmbeddedFailedError } from './embedded.errors.js';
import type { Installation } from './installation.js';
import { identifyProcess, pidFilePath, readPidFile } from './postmaster.js';
import { type Account, runAs } from './run-as.js';
import { openLog, readLogTail } from './server-log.js';

const POLL_MS = 25;
// After a crash the server first replays what it had logged, which may take a while.
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 60_000;
const ZOMBIE_TIMEOUT_MS = 3_000;

/** A server that accepts connections. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

export interface ServerSettings {
  readonly installation: Installation;
  readonly account: Account;
  readonly dataPath: string;
  readonly logPath: string;
  /** Parameters of postgresql.conf, given on the command line. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The server spawned by us ended before it was ready. */
export class ServerExitedError extends EmbeddedFailedError {
  constructor(readonly logTail: string) {
    super(`The embedded PostgreSQL ended before it was ready. Its log says:\n${logTail}`);
  }

  /** True for what passes: the port is taken, or the last processes of a killed server have not ended yet. */
  get isTransient(): boolean {
    return /Address already in use|shared memory block|lock file .* already exists/.test(
      this.logTail,
    );
  }
}

/**
 * Finds a server that runs on this data directory already: left by a process that was killed, or started by another
 * one. Waits while it starts or stops. Clears away the pid file of a server that is gone when it names a living
 * process, since a new server would then refuse to start.
 *
 * @returns null when none runs
 */
export async function findRunningServer(dataPath: string): Promise<RunningServer | null> {
  let zombieSince: number | null = null;
  const found = await pollUntil<RunningServer | 'none'>(
    () => {
      const file = readPidFile(dataPath);
      if (file === null) return 'none';
      switch (identifyProcess(file.pid, dataPath)) {
        case 'gone':
          return 'none';
        case 'server':
          return file.status === 'ready' && file.port !== null
            ? { pid: file.pid, port: file.port }
            : null;
        case 'zombie':
          zombieSince ??= performance.now();
          if (performance.now() - zombieSince < ZOMBIE_TIMEOUT_MS) return null;
          break;
        case 'other':
          break;
      }
      rmSync(pidFilePath(dataPath), { force: true });
      return 'none';
    },
    { timeoutMs: START_TIMEOUT_MS, everyMs: POLL_MS },
  );
  if (found === null) {
    throw new EmbeddedFailedError(
      `A PostgreSQL server runs on ${dataPath} but has not become ready for ${START_TIMEOUT_MS / 1000} s. See its log.`,
    );
  }
  return found === 'none' ? null : found;
}

/**
 * Starts a server that outlives this process: Ctrl-C reaches the whole process group, and must not take the database
 * away from a gateway that is still finishing its work.
 *
 * @throws ServerExitedError when it ends before it is ready
 */
export async function spawnServer(settings: ServerSettings, port: number): Promise<RunningServer> {
  const log = openLog(settings.logPath);
  const parameters = { ...settings.parameters, port: String(port) };
  const child = spawn(
    settings.installation.postgres,
    [
      '-D',
      settings.dataPath,
      ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...runAs(settings.account), detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  closeSync(log.fd);
  child.unref();
  let failure: string | null = null;
  let ended = false;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (ended = true));

  const outcome = await pollUntil<'ready' | 'ended'>(
    () => {
      if (ended || failure !== null) return 'ended';
      const file = readPidFile(settings.dataPath);
      return file?.pid === child.pid && file?.status === 'ready' ? 'ready' : null;
    },
    { timeoutMs: START_TIMEOUT_MS, everyMs: POLL_MS },
  );
  if (outcome === 'ended' || child.pid === undefined) {
    throw new ServerExitedError(failure ?? readLogTail(settings.logPath, log.start));
  }
  if (outcome === null) {
    throw new EmbeddedFailedError(
      `The embedded PostgreSQL was not ready within ${START_TIMEOUT_MS / 1000} s. See ${settings.logPath}.`,
    );
  }
  return { pid: child.pid, port };
}

/**
 * Fast shutdown: open transactions are rolled back, everything committed is kept. Resolves when the server has taken
 * its pid file away.
 */
export async function stopServer(settings: ServerSettings, server: RunningServer): Promise<void> {
  if (process.platform === 'win32') {
    // No signals there: pg_ctl speaks to the server through a pipe.
    const stop = ['stop', '-D', settings.dataPath, '-m', 'fast', '-w'];
    await promisify(execFile)(settings.installation.pgCtl, stop, runAs(settings.account));
    return;
  }
  process.kill(server.pid, 'SIGINT');
  const gone = await pollUntil(
    () => {
      if (readPidFile(settings.dataPath)?.pid !== server.pid) return true;
      return identifyProcess(server.pid, settings.dataPath) === 'gone' ? true : null;
    },
    { timeoutMs: STOP_TIMEOUT_MS, everyMs: POLL_MS },
  );
  if (gone === null) {
    throw new EmbeddedFailedError(
      `The embedded PostgreSQL (process ${server.pid}) did not stop within ${STOP_TIMEOUT_MS / 1000} s. See ${settings.logPath}.`,
    );
  }
}
