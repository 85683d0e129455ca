import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultSize } from '../support/fault-size.js';
import { seededRandom } from '../support/seed.js';
import { type PairedInstance, World } from '../support/world.js';

const CONTACT = '5511988887777';
/** Texts that are under way when the process is killed. */
const AT_ONCE = 6;

interface Sent {
  readonly key: { readonly id: string };
}

describe('kill -9 while texts with an Idempotency-Key go out', () => {
  let world: World;
  let acme: PairedInstance;

  beforeAll(async () => {
    world = await World.start();
    acme = await world.pair('acme');
  });
  afterAll(async () => {
    await world?.stop();
  });

  const send = (text: string) =>
    world.gateway
      .call<Sent>('POST', '/message/sendText/acme', {
        key: acme.token,
        body: { number: CONTACT, text },
        headers: { 'Idempotency-Key': `key of ${text}`.replaceAll(' ', '-') },
      })
      .catch(() => null);
  const received = async () => {
    const messages = await world.simulator.received({ number: CONTACT });
    return messages.filter(({ text }) => text?.startsWith('once '));
  };

  it('leaves one message for each key, however often it is asked for', async () => {
    const random = seededRandom('kill -9 while texts with a key go out');
    const rounds = faultSize({ usual: 3, full: 12 });
    const texts: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const batch = Array.from({ length: AT_ONCE }, (_, index) => `once ${round}-${index}`);
      texts.push(...batch);
      const goOut = (await received()).length + Math.floor(random() * AT_ONCE);
      const first = batch.map(send);
      // In the middle: some of them are with the receiver, perhaps not stored, others are not on the wire.
      await vi.waitFor(
        async () => expect((await received()).length).toBeGreaterThanOrEqual(goOut),
        { timeout: 30_000, interval: 2 },
      );
      await world.gateway.kill();
      await Promise.all(first);
      await world.gateway.start();
      for (const text of batch) {
        await vi.waitFor(async () => expect((await send(text))?.status).toBe(201), {
          timeout: 60_000,
          interval: 500,
        });
      }
    }

    const answers = await Promise.all(texts.map(send));
    const ids = answers.map((answer) => answer?.body.key.id);
    await vi.waitFor(async () => expect((await received()).length).toBe(texts.length), 20_000);
    const shown = new Map((await received()).map(({ id, text }) => [text, id]));
    // One message a text with the receiver, under the id that every answer names; none that was sent under two.
    expect(texts.map((text) => shown.get(text))).toEqual(ids);
    expect(new Set(ids).size).toBe(texts.length);
    // A delivery may come twice, under one id; each text is told under one.
    const told = await world.sink.waitFor((sink) => {
      const events = new Set(
        sink.of('send.message', 'acme').map(({ headers }) => headers['webhook-id']),
      );
      return events.size >= texts.length && events;
    }, 30_000);
    expect(told.size).toBe(texts.length);
    expect(await world.simulator.violations()).toEqual([]);
  }, 600_000);
});
