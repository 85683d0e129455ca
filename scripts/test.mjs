import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.mjs';

/**
 * Runs every test but the fault suite, unless `--project` says otherwise. The end-to-end tests start the built product
 * in processes of its own, so the build is brought up to date first. Arguments go to Vitest: `npm test -- libs/webhooks`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
await buildWhenStale();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const given = process.argv.slice(2);
const projects = given.some((argument) => argument.startsWith('--project'))
  ? []
  : ['--project=!faults'];
const { status } = spawnSync(process.execPath, [vitest, 'run', ...projects, ...given], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
