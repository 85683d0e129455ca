import { buildWhenStale } from './build-when-stale.mjs';

/** What can be started, by the name that package.json gives it. */
const ENTRIES = {
  gateway: '../dist/apps/gateway/src/main.js',
  'admin-key': '../dist/apps/gateway/src/admin-key.js',
  switchboard: '../dist/apps/cli/src/main.js',
  simulator: '../dist/apps/simulator/src/main.js',
  demo: './demo.mjs',
};

const [name = '', ...rest] = process.argv.slice(2);
const entry = ENTRIES[name];
if (entry === undefined) {
  process.stderr.write(`Usage: node scripts/start.mjs ${Object.keys(ENTRIES).join('|')}\n`);
  process.exit(2);
}
await buildWhenStale();
// The entry sees the arguments as if it had been started directly.
process.argv.splice(1, process.argv.length, new URL(entry, import.meta.url).pathname, ...rest);
await import(new URL(entry, import.meta.url).href);
