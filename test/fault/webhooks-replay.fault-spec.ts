import { EventLog } from '@switchboard/events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  openWebhookWorld,
  type WebhookWorld,
} from '../../libs/webhooks/src/testing/webhook-world.js';
import { CountingSink } from '../support/counting-sink.js';
import { faultSize } from '../support/fault-size.js';

const PAST = faultSize({ usual: 5_000, full: 100_000 });
const EVENTS_PER_TRANSACTION = 100;
/** Live events that are measured before the replay, and again after it. */
const ALONE = 300;
const WARM_UP = 100;
/**
 * What live events may take longer beside a replay, which shares the processor with them. The median tells whether they
 * keep their turn and room: eight times that without when a replay is claimed first and takes any room. The 99th
 * percentile is mostly what else the machine does; behind a whole replay it would be seconds.
 */
const MOST_MEDIAN = { times: 3, plusMs: 5 };
const MOST_P99 = { times: 2, plusMs: 250 };

interface ReplayAnswer {
  readonly id: string;
  readonly state: string;
  readonly unfinished: number;
}

describe(`a replay of ${PAST} deliveries`, () => {
  let world: WebhookWorld;
  let sink: CountingSink;
  /** What waits for an event to arrive, by its id. */
  const awaited = new Map<string, (at: number) => void>();
  /** Arrivals of events that nobody had begun to wait for: an event may be told before `tell` has returned. */
  const early = new Map<string, number>();
  const again = new Set<string>();

  beforeAll(async () => {
    world = await openWebhookWorld();
    sink = await CountingSink.start();
  });
  afterAll(async () => {
    await world.close();
    await sink.stop();
  });

  it('does not delay what is live, on the same endpoint: nothing live waits for what is replayed', async () => {
    const { name, instanceId } = await world.instance();
    await world.endpoint(name, { url: sink.url });
    const log = world.app.get(EventLog);
    const past = new Set<string>();
    for (let made = 0; made < PAST; made += EVENTS_PER_TRANSACTION) {
      await world.transactions.run(async (tx) => {
        for (let count = 0; count < EVENTS_PER_TRANSACTION; count += 1) {
          const data = { id: `${made + count}` };
          past.add((await log.append(tx, { instanceId, name: 'call', data })).id);
        }
      });
    }
    await vi.waitFor(() => expect(sink.received).toBeGreaterThanOrEqual(PAST), {
      timeout: 900_000,
      interval: 200,
    });
    sink.answer = (response, { eventId, at }) => {
      const arrived = awaited.get(eventId);
      if (past.has(eventId)) again.add(eventId);
      else if (arrived === undefined) early.set(eventId, at);
      else arrived(at);
      response.end();
    };

    await live(instanceId, WARM_UP);
    const without = await live(instanceId, ALONE);
    const begun = await world.request<ReplayAnswer>('POST', `replays/${name}`, {
      states: ['delivered'],
      event: 'call',
    });
    expect(begun.status).toBe(202);
    const startedAt = performance.now();
    const beside: number[] = [];
    while (again.size < PAST) beside.push(...(await live(instanceId, 10)));
    const seconds = (performance.now() - startedAt) / 1_000;
    await vi.waitFor(
      async () => {
        const { body } = await world.request<ReplayAnswer>(
          'GET',
          `replays/${name}/${begun.body.id}`,
        );
        expect(body).toMatchObject({ state: 'done', unfinished: 0 });
      },
      { timeout: 30_000, interval: 200 },
    );
    without.push(...(await live(instanceId, ALONE)));

    const [base, loaded] = [percentile(without, 0.99), percentile(beside, 0.99)];
    process.stdout.write(
      `replay of ${PAST} in ${seconds.toFixed(0)} s (${(PAST / seconds).toFixed(0)} a second): live p50 ` +
        `${percentile(without, 0.5).toFixed(1)} ms without and ${percentile(beside, 0.5).toFixed(1)} ms beside it, ` +
        `p99 ${base.toFixed(1)} and ${loaded.toFixed(1)} ms (${without.length} and ${beside.length} events)\n`,
    );
    // So many that the figure means something: the replay went on all the while.
    expect(beside.length).toBeGreaterThan(ALONE / 2);
    expect(percentile(beside, 0.5)).toBeLessThan(
      MOST_MEDIAN.times * percentile(without, 0.5) + MOST_MEDIAN.plusMs,
    );
    expect(loaded).toBeLessThan(MOST_P99.times * base + MOST_P99.plusMs);
  }, 2_400_000);

  /** Tells one event after another; milliseconds from before its transaction until the subscriber has it. */
  async function live(instanceId: string, count: number): Promise<number[]> {
    const times: number[] = [];
    for (let told = 0; told < count; told += 1) {
      const startedAt = performance.now();
      const id = await world.tell(instanceId, 'messages.upsert');
      const at =
        early.get(id) ?? (await new Promise<number>((resolve) => awaited.set(id, resolve)));
      early.delete(id);
      awaited.delete(id);
      times.push(at - startedAt);
    }
    return times;
  }
});

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
