import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
/** Made from the build, and no part of it. */
const sdk = join(root, 'libs', 'sdk');

/** Newest change, in milliseconds, of any file that the build reads. */
function newestSource() {
  let newest = 0;
  const look = (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return;
    newest = Math.max(newest, found.mtimeMs);
    if (!found.isDirectory()) return;
    for (const name of readdirSync(path)) {
      if (join(path, name) !== sdk) look(join(path, name));
    }
  };
  for (const name of ['apps', 'libs', 'tsconfig.json', 'nest-cli.json', 'package-lock.json']) {
    look(join(root, name));
  }
  return newest;
}

const isFresh = () =>
  (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) > newestSource() ||
  // An image ships the build without the sources.
  (!existsSync(join(root, 'apps')) && existsSync(join(root, 'dist')));

/**
 * Builds the apps when the build is missing or older than a source. `ignore-scripts` keeps npm from running
 * `prestart`, so the start itself sees to it. A kernel lock keeps two starts at once from building over each other.
 */
export async function buildWhenStale() {
  if (isFresh()) return;
  const { waitForLock } = createRequire(import.meta.url)('fs-native-extensions');
  mkdirSync(join(root, 'dist'), { recursive: true });
  const lock = openSync(join(root, 'dist', '.build-lock'), 'a+');
  try {
    await waitForLock(lock);
    if (!isFresh()) await build();
  } finally {
    closeSync(lock);
  }
}

/** Builds the apps. A build that fails ends this process. */
export async function build() {
  const started = Date.now();
  process.stderr.write('Building …\n');
  for (const app of ['gateway', 'simulator']) {
    const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    if (!existsSync(nest)) {
      throw new Error('The build needs the development packages: run `npm ci` first.');
    }
    const { status } = spawnSync(process.execPath, [nest, 'build', app], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  // Loaded late: it needs a development package, which a start that builds nothing goes without.
  const { buildManager } = await import('./build-manager.mjs');
  buildManager();
  writeFileSync(stamp, '');
  // A source that changed while it was built is newer than this.
  utimesSync(stamp, started / 1_000, started / 1_000);
  process.stderr.write(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
