import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { BareProcess } from '../support/bare-process.js';
import { withCpu } from '../support/process-cost.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';
import { median, percentile } from '../support/statistics.js';
import { nowMs } from '../support/telling.js';
import { ToldSink } from '../support/told-sink.js';

const PER_SECOND = 300;
const AIM = { p50Ms: 50, p99Ms: 500 };
/** That of `npm run bench`: given, or started by it; empty where there is none. */
const REDIS_URL = process.env['BENCH_REDIS_URL'] ?? '';
const STORES = [
  { store: 'PostgreSQL', redisUrl: null, place: 20 },
  ...(REDIS_URL === '' ? [] : [{ store: 'Redis', redisUrl: REDIS_URL, place: 22 }]),
];

describe.each(STORES)('an event until its subscriber has it, hints on $store', (kind) => {
  const { store, place } = kind;
  let databases: TestDatabase[];
  let sink: ToldSink;
  let gateway: BareProcess;
  let plain: BareProcess;

  beforeAll(async () => {
    databases = [await createTestDatabase(), await createTestDatabase()];
    sink = await ToldSink.start();
    const env: Readonly<Record<string, string>> = {
      ...(kind.redisUrl === null ? {} : { TEST_REDIS_URL: kind.redisUrl }),
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      AUTHENTICATION_API_KEY: randomBytes(24).toString('base64url'),
    };
    const start = (program: string, at: number) =>
      BareProcess.start(program, { databaseUri: databases[at]?.uri, url: sink.url }, env);
    gateway = await start('event-pipeline.ts', 0);
    plain = await start('plain-queue.ts', 1);
    for (const one of [gateway, plain]) await burst(one, 200);
  });

  afterAll(async () => {
    await gateway?.stop();
    await plain?.stop();
    await sink?.stop();
    for (const database of databases ?? []) await database.drop();
  });

  async function steadily(program: BareProcess, count: number) {
    const { result, cpuMs } = await withCpu(program.pid, async () => {
      await program.ask('steadily', { count, perSecond: PER_SECOND });
      return sink.take(count);
    });
    return { tookMs: result.tookMs, cpuMs: cpuMs / count };
  }

  async function burst(program: BareProcess, count: number) {
    const startMs = nowMs();
    const { result, cpuMs } = await withCpu(program.pid, async () => {
      await program.ask('burst', { count });
      return sink.take(count);
    });
    return { perSecond: (count * 1_000) / (result.lastAtMs - startMs), cpuMs: cpuMs / count };
  }

  it(`${PER_SECOND} a second`, async () => {
    const ours: Awaited<ReturnType<typeof steadily>>[] = [];
    const theirs: typeof ours = [];
    for (let round = 0; round < size(4, 2); round += 1) {
      theirs.push(await steadily(plain, size(1_500, 600)));
      ours.push(await steadily(gateway, size(1_500, 600)));
    }
    const [ourMs, theirMs] = [ours, theirs].map((all) => all.flatMap(({ tookMs }) => tookMs));
    const p50Ms = median(ourMs ?? []);
    const p99Ms = percentile(ourMs ?? [], 0.99);
    recordRow(place, {
      what: `an event until its subscriber has it, ${PER_SECOND} a second, hints on ${store}, p99`,
      unit: 'ms',
      gateway: p99Ms,
      limit: { is: 'plain BullMQ, same HTTP client', value: percentile(theirMs ?? [], 0.99) },
      ratio: p99Ms / percentile(theirMs ?? [], 0.99),
      aim: {
        text: `p50 ≤ ${AIM.p50Ms} ms, p99 ≤ ${AIM.p99Ms} ms`,
        met: p50Ms <= AIM.p50Ms && p99Ms <= AIM.p99Ms,
      },
      cpu: {
        per: 'event',
        gatewayMs: median(ours.map(({ cpuMs }) => cpuMs)),
        limitMs: median(theirs.map(({ cpuMs }) => cpuMs)),
      },
      detail: { p50Ms, limitP50Ms: median(theirMs ?? []) },
    });
  });

  it('as fast as it goes', async () => {
    const count = size(4_000, 1_000);
    const ours: Awaited<ReturnType<typeof burst>>[] = [];
    const theirs: typeof ours = [];
    for (let round = 0; round < size(4, 2); round += 1) {
      theirs.push(await burst(plain, count));
      ours.push(await burst(gateway, count));
    }
    recordRow(place + 1, {
      what: `events until their subscriber has them, ${count} as fast as they are told, hints on ${store}`,
      unit: 'events/s',
      gateway: median(ours.map(({ perSecond }) => perSecond)),
      limit: {
        is: 'plain BullMQ, same HTTP client',
        value: median(theirs.map(({ perSecond }) => perSecond)),
      },
      ratio: median(
        ours.map(({ perSecond }, round) => perSecond / (theirs[round]?.perSecond ?? NaN)),
      ),
      cpu: {
        per: 'event',
        gatewayMs: median(ours.map(({ cpuMs }) => cpuMs)),
        limitMs: median(theirs.map(({ cpuMs }) => cpuMs)),
      },
    });
  });
});
