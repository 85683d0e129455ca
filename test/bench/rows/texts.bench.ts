import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { World } from '../../support/world.js';
import { Arrivals } from '../support/arrivals.js';
import { atOnce } from '../support/at-once.js';
import { BareClients } from '../support/bare-clients.js';
import { withCpu } from '../support/process-cost.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';
import { median, percentile } from '../support/statistics.js';

const CONTACTS = Array.from({ length: 16 }, (_, index) => `55119000000${10 + index}`);
const PAIRINGS_AT_ONCE = 4;
const ROUNDS = size(5, 2);
const LIMIT = 'bare clients in one process, keys in memory';

/** Who sends and receives: the numbers of the instances, and the process that is measured. */
interface Side {
  readonly numbers: readonly string[];
  readonly pid: number;
}

/** What some texts came to. */
interface Figures {
  readonly perSecond: number;
  readonly tookMs: readonly number[];
  readonly cpuMs: number;
}

describe.each([
  { instances: 1, place: 15 },
  { instances: size(50, 10), place: 17 },
])('texts through $instances instances', ({ instances, place }) => {
  const names = Array.from({ length: instances }, (_, index) => `instance-${index}`);
  const count = Math.max(size(500, 160), size(8, 16) * instances);
  /** The same number under way for one and for a few; more instances have one each. */
  const width = Math.max(16, instances);
  let world: World;
  let arrivals: Arrivals;
  let bare: BareClients;
  let gateway: Side;
  let limit: Side;

  beforeAll(async () => {
    world = await World.start();
    arrivals = await Arrivals.start();
    bare = await BareClients.start(world.simulator, { subscriberUrl: arrivals.url });
    const numbers = await atOnce(instances, PAIRINGS_AT_ONCE, (turn) => pair(names[turn] ?? ''));
    gateway = { numbers, pid: world.gateway.pid };
    const bareNumbers = await atOnce(instances, PAIRINGS_AT_ONCE, async (turn) => {
      const { number } = await bare.pair(names[turn] ?? '');
      return number;
    });
    limit = { numbers: bareNumbers, pid: bare.process.pid };
  });

  afterAll(async () => {
    await bare?.process.stop();
    await world?.stop();
    await arrivals?.stop();
  });

  /** The subscriber that measures is told of what comes in, and nobody of anything else. */
  async function pair(name: string): Promise<string> {
    const { number } = await world.pair(name);
    const { status } = await world.gateway.call('POST', `/webhook/set/${name}`, {
      body: { webhook: { enabled: true, url: arrivals.url, events: ['MESSAGES_UPSERT'] } },
    });
    if (status !== 201) throw new Error(`webhook/set answered ${status}`);
    return number;
  }

  async function timed({ pid }: Side, work: () => Promise<readonly number[]>): Promise<Figures> {
    const startedMs = performance.now();
    const { result: tookMs, cpuMs } = await withCpu(pid, work);
    const seconds = (performance.now() - startedMs) / 1_000;
    return { tookMs, perSecond: tookMs.length / seconds, cpuMs: cpuMs / tookMs.length };
  }

  const outThroughGateway = (texts: number): Promise<Figures> =>
    timed(gateway, () =>
      atOnce(texts, width, async (turn) => {
        const startedMs = performance.now();
        const { status } = await world.gateway.call(
          'POST',
          `/message/sendText/${names[turn % instances]}`,
          { body: { number: CONTACTS[turn % CONTACTS.length], text: `Text ${turn}` } },
        );
        if (status !== 201) throw new Error(`sendText answered ${status}`);
        return performance.now() - startedMs;
      }),
    );

  const outThroughBare = (texts: number): Promise<Figures> =>
    timed(limit, () =>
      bare.process.ask('send', { clients: names, contacts: CONTACTS, count: texts, width }),
    );

  /** A text is told before its place is taken by the next. */
  const into = (side: Side, texts: number): Promise<Figures> =>
    timed(side, () =>
      atOnce(texts, width, async (turn) => {
        const text = randomUUID();
        const startedMs = performance.now();
        await world.simulator.sendText({
          from: CONTACTS[turn % CONTACTS.length] ?? '',
          to: side.numbers[turn % instances] ?? '',
          text,
        });
        return (await arrivals.of(text)) - startedMs;
      }),
    );

  /** Both in turn, after one round that does not count: sessions with every contact are there then. */
  async function inTurns(
    ours: (texts: number) => Promise<Figures>,
    theirs: (texts: number) => Promise<Figures>,
  ) {
    const rounds: { readonly ours: Figures; readonly theirs: Figures }[] = [];
    for (const one of [theirs, ours]) await one(Math.max(CONTACTS.length, 2 * instances));
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ theirs: await theirs(count), ours: await ours(count) });
    }
    return rounds;
  }

  function record(at: number, what: string, rounds: Awaited<ReturnType<typeof inTurns>>): void {
    const ours = rounds.flatMap((round) => round.ours.tookMs);
    const theirs = rounds.flatMap((round) => round.theirs.tookMs);
    recordRow(at, {
      what: `${what}, ${instances} ${instances === 1 ? 'instance' : 'instances'}, ${width} at once`,
      unit: 'texts/s',
      gateway: median(rounds.map((round) => round.ours.perSecond)),
      limit: { is: LIMIT, value: median(rounds.map((round) => round.theirs.perSecond)) },
      ratio: median(rounds.map((round) => round.ours.perSecond / round.theirs.perSecond)),
      cpu: {
        per: 'text',
        gatewayMs: median(rounds.map((round) => round.ours.cpuMs)),
        limitMs: median(rounds.map((round) => round.theirs.cpuMs)),
      },
      detail: {
        p50Ms: median(ours),
        p99Ms: percentile(ours, 0.99),
        limitP50Ms: median(theirs),
        limitP99Ms: percentile(theirs, 0.99),
      },
    });
  }

  it('out', async () => {
    record(place, 'texts out', await inTurns(outThroughGateway, outThroughBare));
  });

  it('in', async () => {
    const rounds = await inTurns(
      (texts) => into(gateway, texts),
      (texts) => into(limit, texts),
    );
    record(place + 1, 'texts in until the subscriber has them', rounds);
  });
});
