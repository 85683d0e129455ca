import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.mjs';
import { node24 } from './node-24.mjs';
import { installServices } from './services/packages.mjs';
import { startServers } from './services/servers.mjs';

/**
 * The whole suite as in production: on Node 24, an outside PostgreSQL and Redis, and a RabbitMQ for what speaks to one.
 * Installs what is missing where it can (root on Debian), else says what it needs. Servers that run already are used when
 * TEST_DATABASE_URI, TEST_REDIS_URL and TEST_AMQP_URL name them all. Arguments go to Vitest.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const GIVEN = ['TEST_DATABASE_URI', 'TEST_REDIS_URL', 'TEST_AMQP_URL'];

await buildWhenStale();
const node = node24();
const given = GIVEN.every((name) => process.env[name] !== undefined);
if (!given) installServices();
const servers = given ? { environment: {}, stop: () => Promise.resolve() } : await startServers();
let status;
try {
  ({ status } = spawnSync(
    node,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      // The fault suite empties stores, and has a step of its own.
      '--project=!faults',
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...servers.environment } },
  ));
} finally {
  await servers.stop();
}
process.exit(status ?? 1);
