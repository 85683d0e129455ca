import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfExists, replaceFile } from '../atomic-file.js';
import { accountOwning, type Account, canEnter, defaultAccount, isRoot } from './run-as.js';

/** Where the cluster (and, if need be, a copy of the binaries) is kept, and who the server runs as. */
export interface ServerHome {
  readonly path: string;
  readonly account: Account;
}

const CLUSTER = /^pg\d+$/;

/** Clusters are kept by major version (`pg18`): binaries of another one refuse them. */
export function clustersIn(home: string): string[] {
  return existsSync(home) ? readdirSync(home).filter((name) => CLUSTER.test(name)) : [];
}

/**
 * Finds the server's home: `directory` itself, unless the server must run as another user who cannot enter it (root,
 * with a checkout below a closed home directory). Then it is a folder below /var/lib/switchboard, and `directory`
 * remembers which, so that a later start finds it whatever has changed meanwhile.
 */
export async function findServerHome(
  directory: string,
  outside = '/var/lib/switchboard',
): Promise<ServerHome> {
  const note = join(directory, 'location');
  const noted = (await readIfExists(note))?.trim();
  const home = noted ?? (clustersIn(directory).length > 0 ? directory : null);
  if (home !== null) {
    const [cluster] = clustersIn(home);
    const account = cluster === undefined ? defaultAccount() : accountOwning(join(home, cluster));
    return { path: home, account };
  }
  const account = defaultAccount();
  if (canEnter(account, directory)) return { path: directory, account };
  const name = createHash('sha256')
    .update(await realpath(directory))
    .digest('hex');
  const path = join(outside, name.slice(0, 16));
  await makePassable(path);
  await replaceFile(note, `${path}\n`);
  return { path, account };
}

/** Makes a folder that only its owner can list; as root, others may pass through it to what is theirs. */
export async function makePassable(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true });
  // `mkdir` is subject to the umask. What was there already keeps the mode its owner gave it.
  if (made !== undefined) await chmod(path, isRoot() ? 0o711 : 0o700);
}
