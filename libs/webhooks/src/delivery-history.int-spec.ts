import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeliveryRetention } from './history/delivery-retention.js';
import { Subscriber } from './testing/subscriber.js';
import { type MadeEndpoint, openWebhookWorld, type WebhookWorld } from './testing/webhook-world.js';

const SOON = { timeout: 20_000, interval: 20 };

interface Shown {
  readonly id: string;
  readonly eventId: string;
  readonly sequence: number;
  readonly state: string;
  readonly attempts: number;
  readonly replayed: boolean;
}
interface ReplayShown {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly queued: number;
  readonly unfinished: number;
}

describe('what became of deliveries', () => {
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
    made = await world.endpoint(name, { url: subscriber.url, retrySchedule: [1] });
  });
  afterEach(() => subscriber.stop());

  const list = async (query = '') =>
    (
      await world.request<{ deliveries: Shown[]; next: string | null }>(
        'GET',
        `deliveries/${name}${query}`,
      )
    ).body;
  const settled = (count: number) =>
    vi.waitFor(async () => {
      const { deliveries } = await list('?limit=100');
      expect(
        deliveries.filter(({ state }) => state === 'delivered' || state === 'dead'),
      ).toHaveLength(count);
      return deliveries;
    }, SOON);
  const replayed = (id: string) =>
    vi.waitFor(async () => {
      const { body } = await world.request<ReplayShown>('GET', `replays/${name}/${id}`);
      expect(body).toMatchObject({ state: 'done', unfinished: 0 });
      return body;
    }, SOON);

  it('is listed, the newest first, page by page, by what is asked for', async () => {
    for (let count = 0; count < 4; count += 1) await world.tell(instanceId, 'messages.upsert');
    await settled(4);
    subscriber.answer = (response) => response.writeHead(404).end();
    await world.tell(instanceId, 'call');
    await settled(5);
    const first = await list('?limit=3');
    expect(first.deliveries.map(({ sequence }) => sequence)).toEqual([5, 4, 3]);
    const second = await list(`?limit=3&cursor=${first.next}`);
    expect(second.deliveries.map(({ sequence }) => sequence)).toEqual([2, 1]);
    expect(second.next).toBeNull();
    expect((await list('?state=dead')).deliveries).toMatchObject([{ event: 'call', sequence: 5 }]);
    expect((await list('?event=messages.upsert')).deliveries).toHaveLength(4);
    expect((await list(`?endpointId=${made.id}`)).deliveries).toHaveLength(5);
    expect((await list('?endpointId=global')).deliveries).toEqual([]);
    expect(
      (await list(`?since=${new Date(Date.now() - 60_000).toISOString()}`)).deliveries,
    ).toHaveLength(5);
    expect(
      (await list(`?until=${new Date(Date.now() - 60_000).toISOString()}`)).deliveries,
    ).toEqual([]);
    for (const query of [
      '?state=lost',
      '?limit=0',
      '?cursor=nonsense',
      '?since=soon',
      '?endpointId=x',
    ]) {
      expect((await world.request('GET', `deliveries/${name}${query}`)).status, query).toBe(400);
    }
  });

  it('is told try by try, with the head of each reply', async () => {
    subscriber.answer = (response, count) =>
      response
        .writeHead(count === 1 ? 503 : 200)
        .end(count === 1 ? 'busy, token=in-the-reply' : 'ok');
    const eventId = await world.tell(instanceId);
    const [delivery] = await settled(1);
    const { body } = await world.request('GET', `deliveries/${name}/${delivery?.id}`);
    expect(body).toMatchObject({
      endpointId: made.id,
      eventId,
      event: 'messages.upsert',
      state: 'delivered',
      attempts: 2,
      lastStatus: 200,
      lastError: null,
      replayable: true,
      tries: [
        {
          attempt: 1,
          status: 503,
          error: { code: 'webhook.refused', message: 'The endpoint answered 503.' },
          reply: 'busy, token=***',
          address: '127.0.0.1',
          durationMs: expect.any(Number),
        },
        { attempt: 2, status: 200, error: null, reply: 'ok' },
      ],
    });
    const other = await world.instance();
    const foreign = await world.request('GET', `deliveries/${other.name}/${delivery?.id}`);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'delivery.not_found' } });
  });

  it('is made again on demand, with the same id and the same bytes', async () => {
    subscriber.answer = (response) => response.writeHead(422).end();
    const eventId = await world.tell(instanceId);
    const [dead] = await settled(1);
    subscriber.answer = (response, count) => response.writeHead(count === 2 ? 500 : 200).end();
    const path = `deliveries/${name}/${dead?.id}/replay`;
    expect((await world.request('POST', path)).status).toBe(200);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(3), SOON);
    await settled(1);
    expect(new Set(subscriber.ids)).toEqual(new Set([eventId]));
    expect(new Set(subscriber.received.map(({ body }) => body)).size).toBe(1);
    expect(subscriber.received.map(({ headers }) => headers['webhook-attempt'])).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect((await list()).deliveries).toMatchObject([
      { state: 'delivered', attempts: 3, replayed: true },
    ]);
  });

  it('is not made again while it is under way, nor without a body or an endpoint', async () => {
    let fail: () => unknown = () => undefined;
    subscriber.answer = (response, count) => {
      const refuse = () => response.writeHead(500).end();
      if (count === 1) fail = refuse;
      else refuse();
    };
    await world.tell(instanceId);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    const [delivery] = (await list()).deliveries;
    const replay = () => world.request('POST', `deliveries/${name}/${delivery?.id}/replay`);
    const refused = { status: 409, body: { code: 'delivery.not_replayable' } };
    expect(await replay()).toMatchObject(refused);
    fail();
    await settled(1);
    await world.request('DELETE', `endpoints/${name}/${made.id}`);
    expect(await replay()).toMatchObject(refused);
  });

  it('is made again by a filter, in the background, with progress', async () => {
    subscriber.answer = (response) => response.writeHead(400).end();
    for (let count = 0; count < 30; count += 1) await world.tell(instanceId, 'call');
    await settled(30);
    subscriber.answer = (response) => response.end();
    for (let count = 0; count < 10; count += 1) await world.tell(instanceId, 'messages.upsert');
    await settled(40);
    const failed = await world.request<ReplayShown>('POST', `replays/${name}`, {});
    expect(failed).toMatchObject({ status: 202, body: { total: 30 } });
    expect(await replayed(failed.body.id)).toMatchObject({ total: 30, queued: 30 });
    expect(subscriber.received).toHaveLength(70);
    const all = await world.request<ReplayShown>('POST', `replays/${name}`, {
      states: ['dead', 'delivered'],
      since: new Date(Date.now() - 60_000).toISOString(),
    });
    await replayed(all.body.id);
    expect(subscriber.received).toHaveLength(110);
    const one = await world.request<ReplayShown>('POST', `replays/${name}`, {
      states: ['delivered'],
      event: 'messages.upsert',
      endpointId: made.id,
    });
    await replayed(one.body.id);
    expect(subscriber.received).toHaveLength(120);
    const { body } = await world.request<{ replays: ReplayShown[] }>('GET', `replays/${name}`);
    expect(body.replays).toHaveLength(3);
  });

  it('is left alone by what is replayed: live deliveries go first, and a replay can be canceled', async () => {
    for (let count = 0; count < 20; count += 1) await world.tell(instanceId);
    await settled(20);
    const waiting: (() => void)[] = [];
    subscriber.answer = (response) => {
      const { sequence }: { sequence: number } = JSON.parse(subscriber.received.at(-1)?.body ?? '');
      if (sequence > 20) response.end();
      else waiting.push(() => response.end());
    };
    const { body } = await world.request<ReplayShown>('POST', `replays/${name}`, {
      states: ['delivered'],
    });
    await vi.waitFor(() => expect(waiting).toHaveLength(2), SOON);
    for (let count = 0; count < 10; count += 1) await world.tell(instanceId);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(32), SOON);
    const canceled = await world.request('DELETE', `replays/${name}/${body.id}`);
    expect(canceled.status).toBe(200);
    subscriber.answer = (response) => response.end();
    for (const answer of waiting) answer();
    await settled(30);
  });

  it('is kept as long as the configuration says', async () => {
    for (let count = 0; count < 6; count += 1) await world.tell(instanceId);
    await settled(6);
    const age = (sequences: number[], days: number) =>
      world.dataSource.query(
        `UPDATE delivery SET finished_at = now() - $3 * interval '1 day'
         WHERE instance_id = $1 AND sequence = ANY ($2)`,
        [instanceId, sequences, days],
      );
    await age([1, 2], 31);
    await age([3, 4], 8);
    await age([5], 6);
    const swept = await world.app.get(DeliveryRetention).run(2);
    expect(swept).toEqual({ removed: 2, emptied: 2 });
    const { deliveries } = await list();
    expect(deliveries).toMatchObject([
      { sequence: 6, replayable: true },
      { sequence: 5, replayable: true },
      { sequence: 4, replayable: false },
      { sequence: 3, replayable: false },
    ]);
    const attempts: unknown[] = await world.dataSource.query(
      'SELECT 1 FROM delivery_attempt WHERE instance_id = $1',
      [instanceId],
    );
    expect(attempts).toHaveLength(4);
  });

  it('is held for an endpoint that is off, however long, and told when it is on again', async () => {
    await world.request('PATCH', `endpoints/${name}/${made.id}`, { order: 'instance' });
    subscriber.answer = (response) => response.writeHead(410).end();
    await world.tell(instanceId);
    await vi.waitFor(async () => {
      const { body } = await world.request('GET', `endpoints/${name}/${made.id}`);
      expect(body).toMatchObject({ health: { state: 'disabled' } });
    }, SOON);
    for (let count = 0; count < 3; count += 1) await world.tell(instanceId);
    await world.dataSource.query(
      `UPDATE delivery SET created_at = now() - interval '400 days' WHERE instance_id = $1`,
      [instanceId],
    );
    expect(await world.app.get(DeliveryRetention).run(2)).toEqual({ removed: 0, emptied: 0 });
    // The events themselves are long gone: a delivery has its own body.
    await world.dataSource.query('DELETE FROM event WHERE instance_id = $1', [instanceId]);
    const { deliveries } = await list('?state=held');
    expect(deliveries.map(({ sequence }) => sequence)).toEqual([4, 3, 2]);

    const before = subscriber.received.length;
    subscriber.answer = (response) => response.end();
    await world.request('PATCH', `endpoints/${name}/${made.id}`, { enabled: true });
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(before + 3), SOON);
    const told = subscriber.received.slice(before).map(({ body }): unknown => JSON.parse(body));
    expect(told).toMatchObject([2, 3, 4].map((sequence) => ({ sequence, data: { text: 'Oi' } })));
  });
});
