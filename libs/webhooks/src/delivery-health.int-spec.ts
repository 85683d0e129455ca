import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeliveryDispatcher } from './delivery/delivery-dispatcher.js';
import { expectPace } from './testing/expect-pace.js';
import { Subscriber } from './testing/subscriber.js';
import { type MadeEndpoint, openWebhookWorld, type WebhookWorld } from './testing/webhook-world.js';

const SOON = { timeout: 25_000, interval: 20 };
/** More tries than a slow machine needs to see what it waits for. */
const PATIENT = Array.from({ length: 20 }, () => 1);

interface ShownEndpoint {
  readonly enabled: boolean;
  readonly health: { readonly state: string; readonly disabledReason: string | null };
}

describe('the health of an endpoint', () => {
  let world: WebhookWorld;
  let subscriber: Subscriber;
  let name: string;
  let instanceId: string;
  let made: MadeEndpoint;

  beforeAll(async () => {
    world = await openWebhookWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    subscriber = await Subscriber.start();
    ({ name, instanceId } = await world.instance());
    made = await world.endpoint(name, { url: subscriber.url, retrySchedule: [1, 1, 1, 1] });
  });
  afterEach(() => subscriber.stop());

  const shown = async () =>
    (await world.request<ShownEndpoint>('GET', `endpoints/${name}/${made.id}`)).body;
  const states = async () => {
    const { body } = await world.request<{ deliveries: { state: string }[] }>(
      'GET',
      `deliveries/${name}`,
    );
    return body.deliveries.map(({ state }) => state).toReversed();
  };

  it('is well, then failing, then well again', async () => {
    await world.tell(instanceId);
    await vi.waitFor(async () => expect(await states()).toEqual(['delivered']), SOON);
    expect((await shown()).health).toMatchObject({
      state: 'well',
      lastSuccessAt: expect.any(String),
      failingSince: null,
    });
    await world.request('PATCH', `endpoints/${name}/${made.id}`, { retrySchedule: PATIENT });
    subscriber.answer = (response) => response.writeHead(503).end();
    await world.tell(instanceId);
    await vi.waitFor(async () => {
      expect((await shown()).health).toMatchObject({
        state: 'failing',
        lastFailure: 'webhook.refused',
        failingSince: expect.any(String),
      });
    }, SOON);
    subscriber.answer = (response) => response.end();
    await vi.waitFor(async () => expect((await shown()).health.state).toBe('well'), SOON);
  });

  it.each<[string, number, Record<string, string>, string, string]>([
    ['410', 410, {}, 'endpoint.gone', 'dead'],
    ['its wish', 500, { 'webhook-delivery': 'disable' }, 'endpoint.asked', 'dead'],
    [
      'its wish, with a success',
      200,
      { 'webhook-delivery': 'disable' },
      'endpoint.asked',
      'delivered',
    ],
  ])(
    'is off after %s; what comes then is held, and told when it is on again',
    async (_what, status, headers, disabledReason, first) => {
      subscriber.answer = (response) => response.writeHead(status, headers).end();
      await world.tell(instanceId);
      await vi.waitFor(async () => {
        expect(await shown()).toMatchObject({
          enabled: false,
          health: { state: 'disabled', disabledReason },
        });
      }, SOON);
      for (let count = 0; count < 3; count += 1) await world.tell(instanceId);
      await world.app.get(DeliveryDispatcher).wake();
      expect(await states()).toEqual([first, 'held', 'held', 'held']);
      expect(subscriber.received).toHaveLength(1);

      subscriber.answer = (response) => response.end();
      await world.request('PATCH', `endpoints/${name}/${made.id}`, { enabled: true });
      await vi.waitFor(() => expect(subscriber.received).toHaveLength(4), SOON);
      expect((await shown()).health).toMatchObject({ disabledReason: null });
    },
  );

  it('is off after five days of nothing but failures', async () => {
    subscriber.answer = (response) => response.writeHead(500).end();
    await world.request('PATCH', `endpoints/${name}/${made.id}`, { retrySchedule: PATIENT });
    await world.dataSource.query(
      `UPDATE webhook_endpoint SET failing_since = now() - interval '4 days 23 hours' WHERE id = $1`,
      [made.id],
    );
    await world.tell(instanceId);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    await vi.waitFor(async () => expect((await shown()).health.state).toBe('failing'), SOON);
    await world.dataSource.query(
      `UPDATE webhook_endpoint SET failing_since = failing_since - interval '1 hour' WHERE id = $1`,
      [made.id],
    );
    await vi.waitFor(async () => {
      expect((await shown()).health).toMatchObject({
        state: 'disabled',
        disabledReason: 'endpoint.failing',
      });
    }, SOON);
    // What was being tried is held as well, not given up.
    expect(await states()).toEqual(['held']);
  });

  it('tells nothing more of what happens while its owner has it off', async () => {
    await world.request('PATCH', `endpoints/${name}/${made.id}`, { enabled: false });
    await world.tell(instanceId);
    expect(await states()).toEqual([]);
  });

  it('ends a delivery at the wish of the endpoint', async () => {
    subscriber.answer = (response) =>
      response.writeHead(503, { 'webhook-delivery': 'abort-message' }).end();
    await world.tell(instanceId);
    await vi.waitFor(async () => expect(await states()).toEqual(['dead']), SOON);
    expect(await shown()).toMatchObject({ enabled: true });
  });

  it('is not called in vain: after five failures in a row one request tries whether it is well', async () => {
    subscriber.answer = (response) => response.writeHead(500).end();
    await world.request('PATCH', `endpoints/${name}/${made.id}`, { retrySchedule: [3_600] });
    for (let count = 0; count < 30; count += 1) await world.tell(instanceId);
    // Requests that were under way together may be more than five.
    await vi.waitFor(() => expect(subscriber.received.length).toBeGreaterThanOrEqual(6), SOON);
    expect(subscriber.received.length).toBeLessThan(20);
    subscriber.answer = (response) => response.end();
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(30), SOON);
  });

  it('is never called more often than it asked for', async () => {
    await world.request('PATCH', `endpoints/${name}/${made.id}`, { ratePerSecond: 10 });
    const arrivals: number[] = [];
    const begunAt = performance.now();
    subscriber.answer = (response) => {
      arrivals.push(performance.now());
      response.end();
    };
    for (let count = 0; count < 30; count += 1) await world.tell(instanceId);
    await vi.waitFor(() => expect(arrivals).toHaveLength(30), SOON);
    expectPace(arrivals, 10, begunAt);
  });
});
