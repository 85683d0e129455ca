import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { openWebhooks, type OpenWebhooks } from './testing/open-webhooks.js';
import { expectPace } from './testing/expect-pace.js';
import { Subscriber } from './testing/subscriber.js';

const SOON = { timeout: 25_000, interval: 20 };

describe('the rate of an endpoint', () => {
  let database: TestDatabase;
  let processes: OpenWebhooks[];
  let subscriber: Subscriber;
  let arrivals: number[];

  beforeEach(async () => {
    database = await createTestDatabase();
    const keys = { ENCRYPTION_KEY: randomBytes(32).toString('base64') };
    processes = [];
    for (let count = 0; count < 3; count += 1) {
      processes.push(await openWebhooks(database.uri, keys));
    }
    subscriber = await Subscriber.start();
    arrivals = [];
    subscriber.answer = (response) => {
      arrivals.push(performance.now());
      response.end();
    };
  });
  afterEach(async () => {
    for (const each of processes) await each.close();
    await subscriber.stop();
    await database.drop();
  });

  async function endpointOf(ratePerSecond: number): Promise<{ instanceId: string; path: string }> {
    const [first] = processes;
    if (first === undefined) throw new Error('No process is there');
    const instanceId = await first.createInstance('acme');
    const made = await first.app.inject({
      method: 'POST',
      url: '/webhook/endpoints/acme',
      payload: { url: subscriber.url, ratePerSecond, concurrency: 32 },
    });
    expect(made.statusCode).toBe(201);
    const { id }: { id: string } = made.json();
    return { instanceId, path: `/webhook/endpoints/acme/${id}` };
  }

  async function tellByAll(instanceId: string, count: number): Promise<void> {
    await Promise.all(
      processes.map(async (each) => {
        for (let told = 0; told < count / processes.length; told += 1) await each.tell(instanceId);
      }),
    );
  }

  it.each([10, 60])(
    'of %i a second is kept by three processes together, and used',
    async (rate) => {
      const { instanceId } = await endpointOf(rate);
      const count = rate * 3;
      const begunAt = performance.now();
      await tellByAll(instanceId, count);
      await vi.waitFor(() => expect(arrivals).toHaveLength(count), SOON);
      const seconds = ((arrivals.at(-1) ?? 0) - begunAt) / 1_000;
      expectPace(arrivals, rate, begunAt);
      // Not at the pace of the sweep either, which takes minutes: who finds no room looks again by itself.
      expect(seconds).toBeLessThan(20);
      expect(new Set(subscriber.ids).size).toBe(count);
    },
  );

  it('that is changed or taken away holds from then on, for what waits too', async () => {
    const { instanceId, path } = await endpointOf(1);
    const begunAt = performance.now();
    await tellByAll(instanceId, 30);
    await vi.waitFor(() => expect(arrivals.length).toBeGreaterThan(0), SOON);
    expectPace(arrivals, 1, begunAt);
    await processes[0]?.app.inject({
      method: 'PATCH',
      url: path,
      payload: { ratePerSecond: null },
    });
    await vi.waitFor(() => expect(arrivals).toHaveLength(30), SOON);
    await processes[0]?.app.inject({ method: 'DELETE', url: path });
    const left: unknown[] =
      (await processes[0]?.dataSource.query('SELECT 1 FROM webhook_pace')) ?? [];
    expect(left).toEqual([]);
  });
});
