import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installServices } from './services/packages.mjs';
import { startServers } from './services/servers.mjs';

/**
 * The whole suite as in production: on an outside PostgreSQL and Redis, and with a RabbitMQ for what speaks to one; then
 * what happens when a Redis is emptied and killed, and when gateways with sessions in it are killed. Installs what is
 * missing where it can (root on Debian), else says what it needs. Servers that run already are used when
 * TEST_DATABASE_URI, TEST_REDIS_URL and TEST_AMQP_URL name them all. Arguments go to Vitest in place of the second part.
 */
const GIVEN = ['TEST_DATABASE_URI', 'TEST_REDIS_URL', 'TEST_AMQP_URL'];
const test = fileURLToPath(new URL('test.mjs', import.meta.url));

const given = GIVEN.every((name) => process.env[name] !== undefined);
if (!given) installServices();
const servers = given ? { environment: {}, stop: () => Promise.resolve() } : await startServers();

const run = (args) =>
  spawnSync(process.execPath, [test, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...servers.environment },
  }).status ?? 1;

let status;
try {
  const args = process.argv.slice(2);
  status = run(args);
  if (status === 0 && args.length === 0)
    status = run(['--project', 'faults', '--no-file-parallelism', 'queue-', 'kill-while']);
} finally {
  await servers.stop();
}
process.exit(status);
