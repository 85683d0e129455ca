import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../support/seed.js';
import { World } from '../support/world.js';

const CONTACT = '5511988887777';
const KILLS = 3;
const TEXTS = 60;

/** The message id in the data of a `messages.upsert`. */
function messageId(data: unknown): string {
  const { key }: { key: { id: string } } = JSON.parse(JSON.stringify(data));
  return key.id;
}

describe('kill -9 while texts come in', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });

  afterAll(async () => {
    await world?.stop();
  });

  it(`stores each text once and tells it under one id (${KILLS} kills, ${TEXTS} texts)`, async () => {
    const random = seededRandom('kill -9 while texts come in');
    const acme = await world.pair('acme');
    const sentIds: string[] = [];
    // Before which texts the process is killed.
    const kills = new Set<number>();
    while (kills.size < KILLS) kills.add(5 + Math.floor(random() * (TEXTS - 10)));

    let restarts = Promise.resolve();
    for (let index = 0; index < TEXTS; index += 1) {
      if (kills.has(index)) {
        // At a random point of the work that the texts so far have caused.
        const toldBefore = world.sink.of('messages.upsert').length;
        const more = Math.floor(random() * 4);
        await restarts;
        await world.sink.waitFor(
          (sink) =>
            sink.of('messages.upsert').length >= toldBefore + more ||
            sink.of('messages.upsert').length >= sentIds.length,
        );
        await world.gateway.kill();
        restarts = world.gateway.start();
      }
      const { id } = await world.simulator.sendText({
        from: CONTACT,
        to: acme.number,
        text: `text ${index}`,
      });
      sentIds.push(id);
    }
    await restarts;

    await world.sink.waitFor((sink) => {
      const told = new Set(
        sink.of('messages.upsert').map(({ envelope }) => messageId(envelope.data)),
      );
      return sentIds.every((id) => told.has(id));
    }, 90_000);

    // A repeat of a delivery is allowed (the answer may have been lost); a second id for one text is not.
    const eventIds = new Map<string, Set<string>>();
    for (const { envelope } of world.sink.of('messages.upsert')) {
      const id = messageId(envelope.data);
      eventIds.set(id, (eventIds.get(id) ?? new Set()).add(envelope.event_id));
    }
    expect([...eventIds.keys()].sort()).toEqual([...sentIds].sort());
    expect([...eventIds.values()].map(({ size }) => size)).toEqual(sentIds.map(() => 1));

    const found = await world.gateway.call<{ messages: { total: number } }>(
      'POST',
      '/chat/findMessages/acme',
      { body: {} },
    );
    expect(found.body.messages.total).toBe(TEXTS);
    expect(await world.simulator.violations()).toEqual([]);
  }, 180_000);
});
