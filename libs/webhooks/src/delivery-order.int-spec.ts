import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../../test/support/seed.js';
import { Subscriber } from './testing/subscriber.js';
import { openWebhookWorld, type WebhookWorld } from './testing/webhook-world.js';

const SOON = { timeout: 25_000, interval: 50 };

/** What a subscriber accepted. */
interface Told {
  readonly chat: string;
  readonly sequence: number;
}

describe('deliveries of an endpoint that asks for an order', () => {
  let world: WebhookWorld;
  let subscriber: Subscriber;
  let name: string;
  let instanceId: string;
  let accepted: Told[];

  beforeAll(async () => {
    world = await openWebhookWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    subscriber = await Subscriber.start();
    ({ name, instanceId } = await world.instance());
    accepted = [];
  });
  afterEach(() => subscriber.stop());

  const tell = (chat: string) =>
    world.tell(instanceId, 'messages.upsert', { key: { remoteJid: chat, id: '3A5F' } });

  /** Answers 500 where `fails` says so, and keeps what it answered 200. */
  function failing(fails: (told: Told) => boolean): void {
    subscriber.answer = (response) => {
      const { data, sequence }: { data: { key: { remoteJid: string } }; sequence: number } =
        JSON.parse(subscriber.received.at(-1)?.body ?? '');
      const told = { chat: data.key.remoteJid, sequence };
      if (fails(told)) return response.writeHead(500).end();
      accepted.push(told);
      return response.end();
    };
  }

  function inversions(): number {
    const last = new Map<string, number>();
    let found = 0;
    for (const { chat, sequence } of accepted) {
      if (sequence < (last.get(chat) ?? 0)) found += 1;
      last.set(chat, sequence);
    }
    return found;
  }

  it('come in the order of their chat, whatever fails in between', async () => {
    const random = seededRandom('deliveries in order');
    const chats = Array.from({ length: 10 }, (_, index) => `55119${index}@s.whatsapp.net`);
    const gaps = Array.from({ length: 20 }, () => 1);
    await world.endpoint(name, {
      url: subscriber.url,
      order: 'chat',
      concurrency: 32,
      retrySchedule: gaps,
    });
    failing(() => random() < 0.2);
    for (let round = 0; round < 8; round += 1) {
      for (const chat of chats) await tell(chat);
    }
    await vi.waitFor(() => expect(accepted).toHaveLength(80), SOON);
    expect(inversions()).toBe(0);
    expect(subscriber.received.length).toBeGreaterThan(80);
  });

  it('of the whole instance come one after another', async () => {
    await world.endpoint(name, { url: subscriber.url, order: 'instance', retrySchedule: [1, 1] });
    let failures = 0;
    failing(({ sequence }) => sequence === 3 && (failures += 1) < 3);
    for (let count = 0; count < 8; count += 1) await tell(`55119${count % 2}@s.whatsapp.net`);
    await vi.waitFor(() => expect(accepted).toHaveLength(8), SOON);
    expect(accepted.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are held back by one that is stuck in its own chat alone, until it is given up', async () => {
    await world.endpoint(name, { url: subscriber.url, order: 'chat', retrySchedule: [1, 1] });
    failing(({ sequence }) => sequence === 1);
    const { answer } = subscriber;
    let release = () => {};
    // The first try is answered when the rest has been looked at.
    subscriber.answer = (response, count) => {
      if (count === 1) release = () => response.writeHead(500).end();
      else answer(response, count);
    };
    await tell('ana@s.whatsapp.net');
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    await tell('ana@s.whatsapp.net');
    for (let count = 0; count < 3; count += 1) await tell('bea@s.whatsapp.net');
    await vi.waitFor(() => expect(accepted).toHaveLength(3), SOON);
    expect(accepted.map(({ chat }) => chat)).not.toContain('ana@s.whatsapp.net');
    const states = await world.request<{ deliveries: { sequence: number; state: string }[] }>(
      'GET',
      `deliveries/${name}`,
    );
    const stateOf = (sequence: number) =>
      states.body.deliveries.find((each) => each.sequence === sequence)?.state;
    expect([1, 2].map(stateOf)).toEqual(['pending', 'waiting']);
    release();
    // The poisoned one goes to the dead letter; the rest moves on.
    await vi.waitFor(() => expect(accepted).toHaveLength(4), SOON);
    expect(accepted.at(-1)).toEqual({ chat: 'ana@s.whatsapp.net', sequence: 2 });
    const dead = await world.request<{ deliveries: unknown[] }>(
      'GET',
      `deliveries/${name}?state=dead`,
    );
    expect(dead.body.deliveries).toMatchObject([{ sequence: 1, attempts: 3, replayable: true }]);
  });

  it('that wait are let go when no order is asked for any more', async () => {
    const { id } = await world.endpoint(name, {
      url: subscriber.url,
      order: 'instance',
      retrySchedule: [3_600],
    });
    failing(({ sequence }) => sequence === 1);
    for (let count = 0; count < 4; count += 1) await tell('ana@s.whatsapp.net');
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    await world.request('PATCH', `endpoints/${name}/${id}`, { order: 'none' });
    await vi.waitFor(() => expect(accepted).toHaveLength(3), SOON);
  });
});
