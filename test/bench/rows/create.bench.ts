import { afterAll, beforeAll, describe, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { TEST_SCHEMA } from '../../support/template-database.js';
import { World } from '../../support/world.js';
import { atOnce } from '../support/at-once.js';
import { BareProcess } from '../support/bare-process.js';
import { withCpu } from '../support/process-cost.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';
import { median, percentile } from '../support/statistics.js';

const WIDTH = 16;

describe('create', () => {
  let world: World;
  let database: TestDatabase;
  let bare: BareProcess;
  let made = 0;

  beforeAll(async () => {
    [world, database] = await Promise.all([World.start(), createTestDatabase()]);
    bare = await BareProcess.start('create-server.ts', {
      key: world.gateway.adminKey,
      databaseUri: database.uri,
      schema: TEST_SCHEMA,
    });
  });

  afterAll(async () => {
    await bare?.stop();
    await world?.stop();
    await database?.drop();
  });

  async function create(url: string, pid: number, count: number) {
    const startedMs = performance.now();
    const { result: tookMs, cpuMs } = await withCpu(pid, () =>
      atOnce(count, WIDTH, async () => {
        made += 1;
        const begunMs = performance.now();
        const answer = await fetch(`${url}/instance/create`, {
          method: 'POST',
          headers: { apikey: world.gateway.adminKey, 'content-type': 'application/json' },
          body: JSON.stringify({ instanceName: `made-${made}`, integration: 'WHATSAPP-BAILEYS' }),
        });
        await answer.arrayBuffer();
        if (answer.status !== 201) throw new Error(`create answered ${answer.status}`);
        return performance.now() - begunMs;
      }),
    );
    const perSecond = (count * 1_000) / (performance.now() - startedMs);
    return { tookMs, perSecond, cpuMs: cpuMs / count };
  }

  it(`${WIDTH} at once`, async () => {
    const { gateway } = world;
    const bareUrl = await bare.ask<string>('url');
    const count = size(600, 200);
    const ours: Awaited<ReturnType<typeof create>>[] = [];
    const theirs: typeof ours = [];
    for (const [url, pid] of [
      [gateway.url, gateway.pid],
      [bareUrl, bare.pid],
    ] as const) {
      await create(url, pid, 100);
    }
    for (let round = 0; round < size(5, 2); round += 1) {
      theirs.push(await create(bareUrl, bare.pid, count));
      ours.push(await create(gateway.url, gateway.pid, count));
    }
    recordRow(4, {
      what: `create, ${WIDTH} at once`,
      unit: 'req/s',
      gateway: median(ours.map(({ perSecond }) => perSecond)),
      limit: {
        is: 'bare Fastify, one transaction of the same rows',
        value: median(theirs.map(({ perSecond }) => perSecond)),
      },
      ratio: median(
        ours.map(({ perSecond }, round) => perSecond / (theirs[round]?.perSecond ?? NaN)),
      ),
      cpu: {
        per: 'request',
        gatewayMs: median(ours.map(({ cpuMs }) => cpuMs)),
        limitMs: median(theirs.map(({ cpuMs }) => cpuMs)),
      },
      detail: {
        p50Ms: median(ours.flatMap(({ tookMs }) => tookMs)),
        p99Ms: percentile(
          ours.flatMap(({ tookMs }) => tookMs),
          0.99,
        ),
      },
    });
  });
});
