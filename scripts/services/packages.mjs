import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the services suite needs of the system, and the Debian package that brings it. */
const NEEDED = [
  { program: 'PostgreSQL', package: 'postgresql', find: () => postgresBin() },
  { program: 'Redis', package: 'redis-server', find: () => onPath('redis-server') },
  { program: 'RabbitMQ', package: 'rabbitmq-server', find: () => onPath('rabbitmq-server') },
  { program: 'Chromium', package: 'chromium', find: () => onPath('chromium') },
];

/** Installs what is missing where this is Debian and the user is root; else says what to install. */
export function installServices() {
  const missing = NEEDED.filter(({ find }) => find() === null);
  if (missing.length === 0) return;
  const packages = missing.map((need) => need.package);
  const names = missing.map((need) => need.program).join(', ');
  if (process.getuid?.() !== 0 || onPath('apt-get') === null) {
    throw new Error(
      `${names} not found. Install the packages ${packages.join(' ')}, or run this as root on Debian.`,
    );
  }
  process.stderr.write(`Installing ${packages.join(' ')} …\n`);
  apt('update');
  // The packages' own services are not wanted: the suite starts servers of its own, on free ports.
  apt('install', '--yes', '--no-install-recommends', ...packages);
  for (const { program, find } of missing) {
    if (find() === null) throw new Error(`${program} is not there after its package was installed`);
  }
}

/** The folder of PostgreSQL's newest server programs, or null. Debian keeps them off the path. */
export function postgresBin() {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return null;
  const newest = readdirSync(versions)
    .sort((left, right) => Number(right) - Number(left))
    .map((version) => join(versions, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  return newest ?? null;
}

/** Where on the path a program is, or null. */
export function onPath(program) {
  const found = (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
  return found ?? null;
}

function apt(...args) {
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed`);
}
