import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.mjs';

/**
 * Runs every test. The end-to-end tests start the built product in processes of its own, so the build is brought up
 * to date first. Arguments go to Vitest: `npm test -- libs/webhooks`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
await buildWhenStale();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
