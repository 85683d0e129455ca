import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from '../test/bench/report.mjs';
import { buildWhenStale } from './build-when-stale.mjs';
import { node24 } from './node-24.mjs';
import { startLocalRedis } from './services/servers.mjs';

/**
 * Measures the built gateway on Node 24, each row against a limit of the same run. Prints a table, and writes it with all
 * figures to test/bench/results/. The rows on Redis need one: that of TEST_REDIS_URL, or a server of the bench's own where
 * `redis-server` is on the path.
 *
 *   npm run bench                    everything
 *   npm run bench -- --quick         smaller sizes, a minute or two
 *   npm run bench -- send-text       the rows of one file
 *   npm run bench -- --write-docs    also puts the table into docs/performance.md
 */
const { values: flags, positionals: files } = parseArgs({
  options: { quick: { type: 'boolean' }, 'write-docs': { type: 'boolean' } },
  allowPositionals: true,
});
const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test', 'bench', 'results');
const rowsDirectory = join(results, 'rows');

await buildWhenStale();
const node = node24();
rmSync(rowsDirectory, { recursive: true, force: true });
mkdirSync(rowsDirectory, { recursive: true });
const given = process.env.TEST_REDIS_URL;
const redis = given === undefined ? await startLocalRedis() : null;
// Under a name of its own: what is not about Redis keeps its queue in PostgreSQL.
const redisUrl = given ?? redis?.url ?? '';
const { status } = spawnSync(
  node,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(root, 'test', 'bench', 'vitest.config.ts'),
    ...files,
  ],
  {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: {
      ...process.env,
      BENCH_REDIS_URL: redisUrl,
      ...(flags.quick ? { BENCH_QUICK: '1' } : {}),
    },
  },
);
await redis?.stop();

const rows = readdirSync(rowsDirectory)
  .sort()
  .map((name) => JSON.parse(readFileSync(join(rowsDirectory, name), 'utf8')));
const run = {
  at: new Date().toISOString(),
  node: spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim(),
  processor: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  quick: flags.quick === true,
  rows,
};
writeFileSync(join(results, 'bench.json'), `${JSON.stringify(run, null, 2)}\n`);
const printed = `${table(rows)}\n\n${run.at.slice(0, 10)}, Node ${run.node.slice(1)}, ${run.processor}, ${run.memoryGiB} GiB${run.quick ? ', quick' : ''}.${redisUrl === '' ? ' No rows on Redis: there is no redis-server on the path, and TEST_REDIS_URL is not set.' : ''}\n`;
process.stdout.write(`\n${printed}\n`);
if (flags['write-docs']) writeDocs(printed);
process.exit(status ?? 1);

/** Puts the table between the two marks of docs/performance.md. */
function writeDocs(text) {
  const page = join(root, 'docs', 'performance.md');
  if (!existsSync(page)) throw new Error(`${page} is missing`);
  const marked = /(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/;
  const before = readFileSync(page, 'utf8');
  if (!marked.test(before)) throw new Error(`${page} has no place for the table`);
  writeFileSync(
    page,
    before.replace(marked, (_, start, end) => `${start}\n${text}\n${end}`),
  );
}
