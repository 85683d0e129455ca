import { Logger } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrCreateFile } from '../atomic-file.js';
import { FileLock } from '../file-lock.js';
import { pollUntil } from '../poll.js';
import { ensureCluster } from './cluster.js';
import { EmbeddedFailedError } from './embedded.errors.js';
import { findInstallation } from './installation.js';
import { choosePort, rememberedPort, rememberPort } from './port.js';
import { findServerHome, makePassable } from './server-home.js';
import {
  findRunningServer,
  type RunningServer,
  ServerExitedError,
  type ServerSettings,
  spawnServer,
} from './server-process.js';

const LOCK_TIMEOUT_MS = 180_000;
const PORT_PATIENCE_MS = 2_000;
const SPAWN_TIMEOUT_MS = 15_000;
const SPAWN_RETRY_MS = 200;

const PARAMETERS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '200',
};

const logger = new Logger('EmbeddedPostgres');

/** A directory in which everything that a server needs is ready. */
export interface PreparedServer extends ServerSettings {
  /** Real path of the directory that was asked for. */
  readonly directory: string;
  /** Of the role `postgres`. */
  readonly password: string;
}

/**
 * Runs `work` while no other process starts or stops the server of this directory.
 *
 * @throws EmbeddedFailedError when another process holds the lock for minutes
 */
export async function exclusively<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const lock = await FileLock.acquire(join(directory, 'lock'), LOCK_TIMEOUT_MS);
  if (lock === null) {
    throw new EmbeddedFailedError(
      `Another process has been starting or stopping the embedded PostgreSQL in ${directory} for ${LOCK_TIMEOUT_MS / 1000} s. End it and try again.`,
    );
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Creates what is missing: folders, binaries that run, password, cluster. */
export async function prepareServer(
  asked: string,
  parameters: Readonly<Record<string, string>>,
): Promise<PreparedServer> {
  await makePassable(asked);
  const directory = await realpath(asked);
  return exclusively(directory, async () => {
    const home = await findServerHome(directory);
    const installation = await findInstallation(home);
    const password = await readOrCreateFile(join(directory, 'password'), () =>
      randomBytes(24).toString('base64url'),
    );
    const dataPath = await ensureCluster(home, installation, password);
    return {
      directory,
      password,
      installation,
      account: home.account,
      dataPath,
      logPath: join(directory, 'postgres.log'),
      parameters: { ...PARAMETERS, ...parameters },
    };
  });
}

/**
 * Finds the server that runs in this directory, or starts one. Call it within `exclusively`.
 *
 * @param keepPort the port that pools of this process are bound to; null: the remembered one, or another when a
 *   stranger has taken it
 */
export async function ensureRunning(
  server: PreparedServer,
  keepPort: number | null,
): Promise<RunningServer> {
  const running = await findRunningServer(server.dataPath);
  if (running !== null) {
    logger.log({ event: 'embedded.adopted', pid: running.pid, port: running.port });
    await rememberPort(server.directory, running.port);
    return running;
  }
  const remembered = await rememberedPort(server.directory);
  let lastError: ServerExitedError | null = null;
  const started = await pollUntil(
    async () => {
      const port = keepPort ?? (await choosePort(remembered, PORT_PATIENCE_MS));
      try {
        return await spawnServer(server, port);
      } catch (error) {
        if (!(error instanceof ServerExitedError) || !error.isTransient) throw error;
        lastError = error;
        return null;
      }
    },
    { timeoutMs: SPAWN_TIMEOUT_MS, everyMs: SPAWN_RETRY_MS },
  );
  if (started === null) throw lastError ?? new EmbeddedFailedError('No attempt to start was made.');
  if (remembered !== null && remembered !== started.port) {
    logger.warn({ event: 'embedded.port_changed', from: remembered, to: started.port });
  }
  await rememberPort(server.directory, started.port);
  logger.log({ event: 'embedded.started', pid: started.pid, port: started.port });
  return started;
}
