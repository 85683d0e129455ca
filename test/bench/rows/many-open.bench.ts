import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { World } from '../../support/world.js';
import { atOnce } from '../support/at-once.js';
import { BareClients } from '../support/bare-clients.js';
import { MemoryGauge, type MemoryUse } from '../support/memory.js';
import { withCpu } from '../support/process-cost.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';
import { median } from '../support/statistics.js';

const INSTANCES = size(100, 30);
const AIM_MEMORY = 1.5;
const AIM_BACK_S = 8;

describe(`${INSTANCES} open instances`, () => {
  const gauges = { gateway: new MemoryGauge(), bare: new MemoryGauge() };
  const names = Array.from({ length: INSTANCES }, (_, index) => `instance-${index}`);
  let world: World;
  let keys: TestDatabase;
  let bare: BareClients;
  let empty: { readonly gateway: MemoryUse; readonly bare: MemoryUse };
  /** Seconds until bare clients with the same keys are open, all at the same time. */
  let bareBackS: number;

  beforeAll(async () => {
    [world, keys] = await Promise.all([World.start(gauges.gateway.env), createTestDatabase()]);
    bare = await startBare();
    // Of each the first brings in code that the others share.
    await world.pair('first');
    await bare.pair('first');
    empty = await measure();
  });

  afterAll(async () => {
    await bare?.process.stop();
    await world?.stop();
    await keys?.drop();
    for (const gauge of Object.values(gauges)) gauge.dispose();
  });

  const startBare = () =>
    BareClients.start(world.simulator, { databaseUri: keys.uri }, gauges.bare.env);

  const measure = async () => ({
    gateway: await gauges.gateway.read(world.gateway.pid),
    bare: await gauges.bare.read(bare.process.pid),
  });

  /** Resolves when every instance says that it is open. */
  async function allOpen(): Promise<void> {
    await vi.waitFor(
      async () => {
        const { body } = await world.gateway.call<{ connectionStatus: string }[]>(
          'GET',
          '/instance/fetchInstances',
        );
        const open = body.filter(({ connectionStatus }) => connectionStatus === 'open').length;
        if (open <= INSTANCES) throw new Error(`${open} are open`);
      },
      { timeout: 120_000, interval: 100 },
    );
  }

  it('from scan to open', async () => {
    const gatewayMs: number[] = [];
    const bareMs: number[] = [];
    const scan = async (name: string): Promise<number> => {
      const { qrcode } = await world.create(name);
      const scannedMs = performance.now();
      await world.simulator.scan({ qr: qrcode.code ?? '' });
      await world.opened(name);
      return performance.now() - scannedMs;
    };
    for (let turn = 0; turn < size(12, 4); turn += 1) {
      bareMs.push((await bare.pair(`scan-${turn}`)).openedMs);
      gatewayMs.push(await scan(`scan-${turn}`));
    }
    const middleMs = median(gatewayMs);
    recordRow(12, {
      what: 'from scan to open (the subscriber is told)',
      unit: 'ms',
      gateway: middleMs,
      limit: { is: 'bare client, keys in PostgreSQL', value: median(bareMs) },
      ratio: middleMs / median(bareMs),
      aim: { text: '≤ 3 s', met: middleMs <= 3_000 },
      detail: { slowestMs: Math.max(...gatewayMs) },
    });
    for (let turn = 0; turn < gatewayMs.length; turn += 1) {
      await world.gateway.call('DELETE', `/instance/delete/scan-${turn}`);
    }
  });

  it('memory', async () => {
    // What was scanned before is gone from the one process only, so both are counted from here.
    empty = await measure();
    await atOnce(INSTANCES, 4, async (turn) => world.pair(names[turn] ?? ''));
    await atOnce(INSTANCES, 4, async (turn) => bare.pair(names[turn] ?? ''));
    const full = await measure();
    const each = (whose: 'gateway' | 'bare', what: keyof MemoryUse) =>
      (full[whose][what] - empty[whose][what]) / INSTANCES;
    const ratio = each('gateway', 'residentMiB') / each('bare', 'residentMiB');
    recordRow(9, {
      what: `memory of each of ${INSTANCES} open instances`,
      unit: 'MiB',
      gateway: each('gateway', 'residentMiB'),
      limit: { is: 'bare socket, keys in PostgreSQL', value: each('bare', 'residentMiB') },
      ratio,
      aim: { text: '≤ 150 %', met: ratio <= AIM_MEMORY },
      detail: {
        heapMiB: each('gateway', 'heapMiB'),
        limitHeapMiB: each('bare', 'heapMiB'),
        allMiB: full.gateway.residentMiB,
      },
    });
    await bare.process.stop();
    bare = await startBare();
    const startedMs = performance.now();
    await bare.process.ask('open', { clients: names });
    bareBackS = (performance.now() - startedMs) / 1_000;
  });

  async function measureBack(place: number, how: string, end: () => Promise<unknown>) {
    const startedMs = performance.now();
    await end();
    const endedMs = performance.now();
    await world.gateway.start();
    const readyMs = performance.now();
    const { cpuMs } = await withCpu(world.gateway.pid, allOpen);
    const backS = (performance.now() - startedMs) / 1_000;
    recordRow(place, {
      what: `${INSTANCES} instances open again after ${how}`,
      unit: 's',
      gateway: backS,
      limit: { is: 'bare clients opened at the same time, no start', value: bareBackS },
      ratio: backS / bareBackS,
      aim: { text: `≤ ${AIM_BACK_S} s`, met: backS <= AIM_BACK_S },
      cpu: { per: 'instance', gatewayMs: cpuMs / INSTANCES },
      detail: {
        untilEndedS: (endedMs - startedMs) / 1_000,
        untilReadyS: (readyMs - startedMs) / 1_000,
      },
    });
  }

  it('back after SIGTERM', () => measureBack(10, 'SIGTERM', () => world.gateway.terminate()));
  it('back after kill -9', () => measureBack(11, 'kill -9', () => world.gateway.kill()));
});
