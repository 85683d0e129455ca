import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedUnavailableError } from './embedded.errors.js';

/** Who the server runs as; empty when it is simply the user of this process. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** Spawn options for programs of PostgreSQL: the account, a folder everybody may be in, and a known locale. */
export interface RunAs extends Account {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** True when this process may, and for PostgreSQL must, give up its rights: the server refuses to run as root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** As root: `postgres` when there is such a user, else `nobody`. Else the user of this process. */
export function defaultAccount(): Account {
  if (!isRoot()) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new EmbeddedUnavailableError(
    'it must not run as root, and there is no user named postgres or nobody',
  );
}

/**
 * As root: whoever owns the cluster, so that one made by an ordinary user, or before a `postgres` user was added,
 * goes on working.
 */
export function accountOwning(dataPath: string): Account {
  if (!isRoot()) return {};
  const { uid, gid } = statSync(dataPath);
  return uid === 0 ? defaultAccount() : { uid, gid };
}

export function runAs(account: Account): RunAs {
  const inherited = process.platform === 'win32' ? process.env : { PATH: process.env['PATH'] };
  return {
    ...account,
    cwd: process.platform === 'win32' ? process.cwd() : '/',
    env: { ...inherited, LC_ALL: 'C', TZ: 'UTC' },
  };
}

/** Whether the account may enter the folder; a parent with mode 0700 is enough to keep it out. */
export function canEnter(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('test', ['-x', folder], runAs(account)).status === 0;
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const id = Number.parseInt(stdout, 10);
  return status === 0 && Number.isInteger(id) ? id : null;
}
