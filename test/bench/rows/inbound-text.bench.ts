import { randomUUID } from 'node:crypto';
import { setTimeout as until } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { World } from '../../support/world.js';
import { Arrivals } from '../support/arrivals.js';
import { BareClients } from '../support/bare-clients.js';
import { withCpu } from '../support/process-cost.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';
import { median, percentile } from '../support/statistics.js';

const CONTACT = '5511988887777';
const PER_SECOND = 25;
const AIM_P99_MS = 30;

/** Who receives: the number that the texts go to, and the process that is measured. */
interface Receiver {
  readonly number: string;
  readonly pid: number;
}

describe('a text comes in', () => {
  let world: World;
  let arrivals: Arrivals;
  let bare: BareClients;
  let gateway: Receiver;
  let limit: Receiver;

  beforeAll(async () => {
    world = await World.start();
    arrivals = await Arrivals.start();
    const { number } = await world.pair('acme');
    // The sink of the world keeps all it gets; the one that measures should be alone.
    const { status } = await world.gateway.call('POST', '/webhook/set/acme', {
      body: { webhook: { enabled: true, url: arrivals.url, events: ['MESSAGES_UPSERT'] } },
    });
    if (status !== 201) throw new Error(`webhook/set answered ${status}`);
    gateway = { number, pid: world.gateway.pid };
    bare = await BareClients.start(world.simulator, { subscriberUrl: arrivals.url });
    limit = { number: (await bare.pair('bare')).number, pid: bare.process.pid };
    for (const receiver of [gateway, limit]) await burst(receiver, 10);
  });

  afterAll(async () => {
    await bare?.process.stop();
    await world?.stop();
    await arrivals?.stop();
  });

  /** Sends at a steady rate, whatever comes back; resolves with the milliseconds that each text took. */
  async function steadily({ number, pid }: Receiver, count: number) {
    const startMs = performance.now();
    const { result, cpuMs } = await withCpu(pid, () =>
      Promise.all(
        Array.from({ length: count }, async (_, turn) => {
          const dueMs = startMs + (turn * 1_000) / PER_SECOND;
          await until(Math.max(0, dueMs - performance.now()));
          const text = randomUUID();
          const sentMs = performance.now();
          await world.simulator.sendText({ from: CONTACT, to: number, text });
          return (await arrivals.of(text)) - sentMs;
        }),
      ),
    );
    return { tookMs: result, cpuMs: cpuMs / count };
  }

  /** Sends all at the same time; resolves with the texts a second until the last was told. */
  async function burst({ number, pid }: Receiver, count: number) {
    const texts = Array.from({ length: count }, () => randomUUID());
    const startMs = performance.now();
    const { result, cpuMs } = await withCpu(pid, async () => {
      await world.simulator.sendTexts({ from: CONTACT, to: number, texts });
      return Promise.all(texts.map((text) => arrivals.of(text)));
    });
    return {
      perSecond: (count * 1_000) / (Math.max(...result) - startMs),
      cpuMs: cpuMs / count,
    };
  }

  it(`${PER_SECOND} a second`, async () => {
    const ours: Awaited<ReturnType<typeof steadily>>[] = [];
    const theirs: typeof ours = [];
    for (let round = 0; round < size(4, 2); round += 1) {
      theirs.push(await steadily(limit, size(250, 75)));
      ours.push(await steadily(gateway, size(250, 75)));
    }
    const gatewayMs = ours.flatMap(({ tookMs }) => tookMs);
    const limitMs = theirs.flatMap(({ tookMs }) => tookMs);
    const p99Ms = percentile(gatewayMs, 0.99);
    recordRow(5, {
      what: `a text in until the subscriber has it, ${PER_SECOND} a second, p99`,
      unit: 'ms',
      gateway: p99Ms,
      limit: { is: 'bare client that posts at once', value: percentile(limitMs, 0.99) },
      ratio: p99Ms / percentile(limitMs, 0.99),
      aim: { text: `≤ ${AIM_P99_MS} ms`, met: p99Ms <= AIM_P99_MS },
      cpu: {
        per: 'text',
        gatewayMs: median(ours.map(({ cpuMs }) => cpuMs)),
        limitMs: median(theirs.map(({ cpuMs }) => cpuMs)),
      },
      detail: { p50Ms: median(gatewayMs), limitP50Ms: median(limitMs) },
    });
  });

  it('a burst', async () => {
    const count = size(500, 150);
    const ours: Awaited<ReturnType<typeof burst>>[] = [];
    const theirs: typeof ours = [];
    for (let round = 0; round < size(5, 2); round += 1) {
      theirs.push(await burst(limit, count));
      ours.push(await burst(gateway, count));
    }
    recordRow(6, {
      what: `texts in until the subscriber has them, ${count} at once`,
      unit: 'texts/s',
      gateway: median(ours.map(({ perSecond }) => perSecond)),
      limit: {
        is: 'bare client that posts at once',
        value: median(theirs.map(({ perSecond }) => perSecond)),
      },
      ratio: median(
        ours.map(({ perSecond }, round) => perSecond / (theirs[round]?.perSecond ?? NaN)),
      ),
      cpu: {
        per: 'text',
        gatewayMs: median(ours.map(({ cpuMs }) => cpuMs)),
        limitMs: median(theirs.map(({ cpuMs }) => cpuMs)),
      },
    });
  });
});
