import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server writes about itself into `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  /** Null while the server has not come that far. */
  readonly port: number | null;
  /** `starting`, `ready`, `stopping`, `standby`; empty while the server has not come that far. */
  readonly status: string;
}

/**
 * Reads the text of a `postmaster.pid`: pid on line 1, port on line 4, status on line 8
 * (PostgreSQL, src/include/utils/pidfile.h).
 *
 * @returns null when it is empty or no pid file
 */
export function parsePidFile(text: string): PidFile | null {
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number.parseInt(lines[3] ?? '', 10);
  return {
    pid,
    port: Number.isInteger(port) ? port : null,
    status: (lines[7] ?? '').trim(),
  };
}

export function pidFilePath(dataPath: string): string {
  return join(dataPath, 'postmaster.pid');
}

/** Null when there is none. */
export function readPidFile(dataPath: string): PidFile | null {
  try {
    return parsePidFile(readFileSync(pidFilePath(dataPath), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What the process of a pid file is. `other`: the number was given to another program, after a reboot for example. */
export type ProcessIdentity = 'gone' | 'server' | 'zombie' | 'other';

/**
 * Looks a process up in /proc. A server works inside its data directory, under whatever path that was given to it,
 * so its working directory tells it apart. One that was just killed may be a zombie for a moment, and counts as alive
 * for `kill`. Where there is no /proc, a living process is taken for the server; connecting to it is the proof.
 */
export function identifyProcess(pid: number, dataPath: string): ProcessIdentity {
  if (process.platform !== 'linux') return isAlive(pid) ? 'server' : 'gone';
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === null) return 'gone';
  if (processState(stat) === 'Z') return 'zombie';
  const folder = orNull(() => readlinkSync(`/proc/${pid}/cwd`));
  return folder === realpathSync(dataPath) ? 'server' : 'other';
}

/** The state letter of /proc/<pid>/stat; the name before it may itself hold spaces and parentheses. */
export function processState(stat: string): string {
  return stat.slice(stat.lastIndexOf(')') + 1).trim()[0] ?? '';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** ESRCH: the process ended while its entry was read. EACCES: it is another user's, so not the server. */
function orNull(read: () => string): string | null {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return null;
    throw error;
  }
}
