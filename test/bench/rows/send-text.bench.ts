import { afterAll, beforeAll, describe, it } from 'vitest';
import { World } from '../../support/world.js';
import { atOnce } from '../support/at-once.js';
import { BareClients } from '../support/bare-clients.js';
import { withCpu } from '../support/process-cost.js';
import { recordRow } from '../support/record-row.js';
import { size } from '../support/size.js';
import { median, percentile } from '../support/statistics.js';

const CONTACTS = Array.from({ length: 16 }, (_, index) => `55119000000${10 + index}`);

/** What sending some texts came to. */
interface Sent {
  readonly tookMs: readonly number[];
  readonly perSecond: number;
  readonly cpuMs: number;
}

describe('sendText', () => {
  let world: World;
  let bare: BareClients;

  beforeAll(async () => {
    world = await World.start();
    await world.pair('acme');
    bare = await BareClients.start(world.simulator);
    await bare.pair('bare');
  });

  afterAll(async () => {
    await bare?.process.stop();
    await world?.stop();
  });

  async function timed(pid: number, work: () => Promise<readonly number[]>): Promise<Sent> {
    const startedMs = performance.now();
    const { result: tookMs, cpuMs } = await withCpu(pid, work);
    const seconds = (performance.now() - startedMs) / 1_000;
    return { tookMs, perSecond: tookMs.length / seconds, cpuMs: cpuMs / tookMs.length };
  }

  const throughGateway = (count: number, width: number): Promise<Sent> =>
    timed(world.gateway.pid, () =>
      atOnce(count, width, async (turn) => {
        const startedMs = performance.now();
        const { status } = await world.gateway.call('POST', '/message/sendText/acme', {
          body: { number: CONTACTS[turn % CONTACTS.length], text: `Text ${turn}` },
        });
        if (status !== 201) throw new Error(`sendText answered ${status}`);
        return performance.now() - startedMs;
      }),
    );

  const throughBare = (count: number, width: number): Promise<Sent> =>
    timed(bare.process.pid, () =>
      bare.process.ask('send', { clients: ['bare'], contacts: CONTACTS, count, width }),
    );

  async function inTurns(count: number, width: number) {
    await throughGateway(CONTACTS.length, 1);
    await throughBare(CONTACTS.length, 1);
    const rounds: { readonly ours: Sent; readonly theirs: Sent }[] = [];
    for (let round = 0; round < size(5, 2); round += 1) {
      rounds.push({
        theirs: await throughBare(count, width),
        ours: await throughGateway(count, width),
      });
    }
    return rounds;
  }

  it('one at a time', async () => {
    const rounds = await inTurns(size(100, 40), 1);
    const ours = rounds.flatMap((round) => round.ours.tookMs);
    const theirs = rounds.flatMap((round) => round.theirs.tookMs);
    recordRow(7, {
      what: 'sendText, one at a time, p50',
      unit: 'ms',
      gateway: median(ours),
      limit: { is: 'bare client, keys in memory', value: median(theirs) },
      ratio: median(rounds.map((round) => median(round.ours.tookMs) / median(round.theirs.tookMs))),
      cpu: {
        per: 'text',
        gatewayMs: median(rounds.map((round) => round.ours.cpuMs)),
        limitMs: median(rounds.map((round) => round.theirs.cpuMs)),
      },
      detail: { p99Ms: percentile(ours, 0.99) },
    });
  });

  it('16 at once', async () => {
    const rounds = await inTurns(size(400, 160), 16);
    recordRow(8, {
      what: 'sendText, 16 at once',
      unit: 'texts/s',
      gateway: median(rounds.map((round) => round.ours.perSecond)),
      limit: {
        is: 'bare client, keys in memory',
        value: median(rounds.map((round) => round.theirs.perSecond)),
      },
      ratio: median(rounds.map((round) => round.ours.perSecond / round.theirs.perSecond)),
      cpu: {
        per: 'text',
        gatewayMs: median(rounds.map((round) => round.ours.cpuMs)),
        limitMs: median(rounds.map((round) => round.theirs.cpuMs)),
      },
      detail: {
        p99Ms: percentile(
          rounds.flatMap((round) => round.ours.tookMs),
          0.99,
        ),
      },
    });
  });
});
