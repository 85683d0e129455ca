import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  openWebhookWorld,
  type WebhookWorld,
} from '../../libs/webhooks/src/testing/webhook-world.js';
import { CountingSink } from '../support/counting-sink.js';

const INSTANCES = 10;
const ENDPOINTS_PER_INSTANCE = 10;
const BLOCKS = 6;
const ROUNDS_PER_BLOCK = 10;
/**
 * What the two may cost the others: a share of a processor. An endpoint that had to wait for the one that hangs would wait
 * for the end of its request, fifteen seconds.
 */
const MOST_DELAY_MS = 500;
/** Not measured: a cold process would make the rounds that come first look slow. */
const WARM_UP_ROUNDS = 15;

interface Tenant {
  readonly name: string;
  readonly instanceId: string;
}

describe(`${INSTANCES * ENDPOINTS_PER_INSTANCE} endpoints, of which one hangs and one fails`, () => {
  let world: WebhookWorld;
  let well: CountingSink;
  let hanging: CountingSink;
  let failing: CountingSink;

  beforeAll(async () => {
    world = await openWebhookWorld();
    [well, hanging, failing] = await Promise.all([
      CountingSink.start(),
      CountingSink.start(),
      CountingSink.start(),
    ]);
    hanging.answer = () => undefined;
    failing.answer = (response) => response.writeHead(500).end();
  });
  afterAll(async () => {
    await world.close();
    await Promise.all([well, hanging, failing].map((sink) => sink.stop()));
  });

  it('do not delay each other: nobody waits for the two', async () => {
    const tenants: Tenant[] = [];
    const bad: { readonly name: string; readonly id: string }[] = [];
    for (let index = 0; index < INSTANCES; index += 1) {
      const tenant = await world.instance();
      tenants.push(tenant);
      for (let count = 0; count < ENDPOINTS_PER_INSTANCE; count += 1) {
        const url =
          index === 0 && count < 2 ? ([hanging.url, failing.url][count] ?? well.url) : well.url;
        const { id } = await world.endpoint(tenant.name, { url });
        if (url !== well.url) bad.push({ name: tenant.name, id });
      }
    }
    const healthy = INSTANCES * ENDPOINTS_PER_INSTANCE - 2;
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await roundOf(tenants, healthy);
    // One block with and one without the two, in turns: what else the machine does falls on both alike.
    const latencies = { with: [] as number[], without: [] as number[] };
    for (let block = 0; block < BLOCKS; block += 1) {
      const phase = block % 2 === 0 ? 'without' : 'with';
      for (const { name, id } of bad) {
        await world.request('PATCH', `endpoints/${name}/${id}`, { enabled: phase === 'with' });
      }
      for (let round = 0; round < ROUNDS_PER_BLOCK; round += 1) {
        latencies[phase].push(...(await roundOf(tenants, healthy)));
      }
    }
    const [base, beside] = [p99(latencies.without), p99(latencies.with)];
    process.stdout.write(
      `p99 without the two ${base.toFixed(1)} ms, with them ${beside.toFixed(1)} ms\n`,
    );
    expect(hanging.received).toBeGreaterThan(0);
    expect(failing.received).toBeGreaterThan(0);
    expect(beside).toBeLessThan(2 * base + MOST_DELAY_MS);
  }, 600_000);

  /** Tells each instance one event; milliseconds from there to each healthy endpoint. */
  async function roundOf(tenants: readonly Tenant[], healthy: number): Promise<number[]> {
    const times: number[] = [];
    const startedAt = new Map<string, number>();
    const arrivals: { eventId: string; at: number }[] = [];
    well.answer = (response, { eventId, at }) => {
      arrivals.push({ eventId, at });
      response.end();
    };
    for (const { instanceId } of tenants) {
      const at = performance.now();
      startedAt.set(await world.tell(instanceId), at);
    }
    // A request may be repeated.
    await vi.waitFor(() => expect(arrivals.length).toBeGreaterThanOrEqual(healthy), {
      timeout: 60_000,
      interval: 5,
    });
    for (const { eventId, at } of arrivals) times.push(at - (startedAt.get(eventId) ?? at));
    return times;
  }
});

const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;
