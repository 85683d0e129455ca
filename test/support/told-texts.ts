import { expect, vi } from 'vitest';
import type { ReceivedDelivery, WebhookSink } from './webhook-sink.js';
import type { World } from './world.js';

/** The message id in the data of a `messages.upsert`. */
export function messageIdOf({ envelope }: ReceivedDelivery): string {
  const { key }: { key: { id: string } } = JSON.parse(JSON.stringify(envelope.data));
  return key.id;
}

/** Under which ids of events each message of an instance was told; one is right, a second would be a double telling. */
export function toldUnder(
  sink: WebhookSink,
  instance: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const eventIds = new Map<string, Set<string>>();
  for (const delivery of sink.of('messages.upsert', instance)) {
    const id = messageIdOf(delivery);
    eventIds.set(id, (eventIds.get(id) ?? new Set()).add(delivery.envelope.event_id));
  }
  return eventIds;
}

/** Resolves when the sink was told of each of these messages. */
export async function allTold(
  world: World,
  instance: string,
  ids: readonly string[],
  timeoutMs = 90_000,
): Promise<void> {
  await world.sink.waitFor((sink) => {
    const told = toldUnder(sink, instance);
    return ids.every((id) => told.has(id));
  }, timeoutMs);
}

/**
 * Each message told and stored once, nothing else, and no key of the ratchet used twice. A repeat of a delivery is
 * allowed (its answer may have been lost); a second id for one message is not.
 */
export async function expectToldOnce(
  world: World,
  instance: string,
  ids: readonly string[],
  timeoutMs?: number,
): Promise<void> {
  await allTold(world, instance, ids, timeoutMs);
  const told = toldUnder(world.sink, instance);
  expect(new Set(told.keys())).toEqual(new Set(ids));
  expect([...told].filter(([, eventIds]) => eventIds.size !== 1)).toEqual([]);
  // Two questions, between which one that goes out may be stored.
  await vi.waitFor(
    async () => {
      // `fromMe: false` does not filter, by the wire contract.
      const sent = await sentTotal(world, instance);
      expect((await storedTotal(world, instance, {})) - sent).toBe(ids.length);
    },
    { timeout: 15_000, interval: 250 },
  );
  expect(await world.simulator.violations()).toEqual([]);
}

const sentTotal = (world: World, instance: string): Promise<number> =>
  storedTotal(world, instance, { key: { fromMe: true } });

async function storedTotal(world: World, instance: string, where: object): Promise<number> {
  const { body } = await world.gateway.call<{ messages: { total: number } }>(
    'POST',
    `/chat/findMessages/${instance}`,
    { body: { where } },
  );
  return body.messages.total;
}

/** Longer than the claim of a process that was killed: what it was about to tell is told then. */
const CLAIM_MS = 60_000;

/**
 * Resolves when every event of an instance up to the last one that was told has come; each sequence number is that of one
 * event alone.
 */
export async function expectWholeSequence(sink: WebhookSink, instance: string): Promise<void> {
  const sequences = (): number[] => {
    const events = sink.received.filter(({ envelope }) => envelope.instance === instance);
    const ids = new Map(events.map(({ envelope }) => [envelope.sequence, envelope.event_id]));
    const distinct = new Set(events.map(({ envelope }) => envelope.event_id));
    expect(ids.size).toBe(distinct.size);
    return [...ids.keys()].toSorted((one, other) => one - other);
  };
  await sink.waitFor(
    () => sequences().every((sequence, index) => sequence === index + 1),
    CLAIM_MS,
  );
}
