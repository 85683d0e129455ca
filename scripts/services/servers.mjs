import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath, postgresBin } from './packages.mjs';

const START_TIMEOUT_MS = 60_000;

/** Servers on free ports of loopback, with their data in a folder that goes with them. */
export async function startServers() {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-services-'));
  chmodSync(folder, 0o755);
  const stops = [];
  const stop = async () => {
    for (const end of stops.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const environment = {
      TEST_DATABASE_URI: await startPostgres(folder, stops),
      TEST_REDIS_URL: await startRedis(folder, stops),
      TEST_AMQP_URL: await startRabbit(folder, stops),
      // Started by the test itself.
      TEST_CHROMIUM: onPath('chromium'),
    };
    return { environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A Redis that commits to a file, on a free port; null where none is installed. */
export async function startLocalRedis() {
  if (onPath('redis-server') === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-redis-'));
  const stops = [];
  const stop = async () => {
    for (const end of stops.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: await startRedis(folder, stops), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPostgres(folder, stops) {
  const bin = postgresBin();
  const data = join(folder, 'postgres');
  const port = await freePort();
  mkdirSync(data);
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? 'postgres' : null;
  if (user !== null) run('chown', [user, data]);
  const as = (program, args) =>
    user === null
      ? [join(bin, program), args]
      : ['runuser', ['-u', user, '--', join(bin, program), ...args]];
  run(...as('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N']));
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=400 -c fsync=off`;
  run(...as('pg_ctl', ['-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start']));
  stops.push(async () => run(...as('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])));
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

async function startRedis(folder, stops) {
  const port = await freePort();
  const dir = join(folder, 'redis');
  mkdirSync(dir);
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir,
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  await startProcess('redis-server', args, process.env, port, stops);
  return `redis://127.0.0.1:${port}/0`;
}

async function startRabbit(folder, stops) {
  const port = await freePort();
  const base = join(folder, 'rabbit');
  mkdirSync(base);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) run('chown', ['rabbitmq', base]);
  // As root not by the launcher on the path: that one goes through `su`, whose session outlives a signal to the group.
  const [program, args] = isRoot
    ? ['runuser', ['-u', 'rabbitmq', '--', '/usr/lib/rabbitmq/bin/rabbitmq-server']]
    : ['rabbitmq-server', []];
  await startProcess(
    program,
    args,
    {
      ...process.env,
      HOME: base,
      RABBITMQ_NODENAME: `switchboard-${port}@localhost`,
      RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
      RABBITMQ_NODE_PORT: String(port),
      RABBITMQ_DIST_PORT: String(await freePort()),
      RABBITMQ_MNESIA_BASE: base,
      RABBITMQ_LOG_BASE: base,
      RABBITMQ_PID_FILE: join(base, 'pid'),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(base, 'plugins'),
    },
    port,
    stops,
  );
  return `amqp://guest:guest@127.0.0.1:${port}`;
}

async function startProcess(program, args, env, port, stops) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} cannot be started`);
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  stops.push(async () => {
    // The whole group: a server's launcher does not always pass the signal on.
    if (child.exitCode === null) process.kill(-pid, 'SIGTERM');
    await ended;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`${program} did not start on port ${port}: ${complaints}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function run(program, args) {
  const { status, stderr } = spawnSync(program, args, {
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`);
}
