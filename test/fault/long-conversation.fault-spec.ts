import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultSize } from '../support/fault-size.js';
import { seededRandom } from '../support/seed.js';
import { type PairedInstance, World } from '../support/world.js';
import { LongConversation } from './long-conversation.js';

const CONTACT = '5511988887777';
const KILLS = 3;
/** Texts in all. */
const TEXTS = faultSize({ usual: 1_500, full: 100_000 });

describe('a long conversation', () => {
  let world: World;
  let acme: PairedInstance;

  beforeAll(async () => {
    world = await World.start();
    acme = await world.pair('acme');
  });
  afterAll(async () => {
    await world?.stop();
  });

  /** The event log tells all of it; a subscriber that kept each request would only fill the memory of the test. */
  async function unsubscribe(): Promise<void> {
    const { status } = await world.gateway.call('POST', '/webhook/set/acme', {
      body: { webhook: { enabled: false, url: world.sink.url } },
    });
    expect(status).toBe(201);
  }

  async function lastSequence(): Promise<number> {
    const { body } = await world.gateway.call<{ events: { sequence: number }[] }>(
      'GET',
      '/events/acme',
    );
    return body.events.at(-1)?.sequence ?? 0;
  }

  it(
    `loses nothing and uses no key twice (${TEXTS} texts both ways, ${KILLS} kills)`,
    async () => {
      const random = seededRandom('a long conversation');
      await unsubscribe();
      const course = { contact: CONTACT, eachWay: TEXTS / 2, kills: KILLS, random };
      const conversation = await new LongConversation(
        world,
        acme,
        course,
        await lastSequence(),
      ).run();
      const { sent, written, toldIn, gaps } = conversation;

      // Each text out is one message with the contact, under the id that the API answered.
      const received = await world.simulator.received({
        number: CONTACT,
        chat: acme.number,
        atLeast: TEXTS / 2,
        timeoutMs: 60_000,
      });
      const arrived = new Map(received.map(({ id, text }) => [id, text]));
      expect(received.length).toBe(TEXTS / 2);
      expect([...sent].filter(([text, id]) => arrived.get(id) !== text)).toEqual([]);
      // Nothing had to be asked for again: not by the phone …
      expect(received.filter(({ retries }) => retries > 0)).toEqual([]);
      // … and not by the gateway.
      const texts = await world.simulator.sent({ number: CONTACT, chat: acme.number });
      const answers = new Map(
        texts.map(({ id, receipts }) => [id, receipts.map(({ type }) => type)]),
      );
      expect(written.filter((id) => answers.get(id)?.includes('retry'))).toEqual([]);
      // Each text in is told by one event of a log without a gap.
      expect(gaps).toEqual([]);
      expect(toldIn.size).toBe(TEXTS / 2);
      expect(written.filter((id) => toldIn.get(id) !== 1)).toEqual([]);
      expect(await world.simulator.violations()).toEqual([]);
      expect(world.gateway.unhandledFailures()).toEqual([]);

      const { seconds, outOfOrder, repeated } = conversation;
      const copies = received.filter((message) => message.copies > 1).length;
      process.stdout.write(
        `${TEXTS} texts in ${seconds.toFixed(1)} s (${(TEXTS / seconds).toFixed(1)} a second), ${KILLS} kills, ` +
          `${outOfOrder} delivered out of order, ${repeated} requests repeated, ${copies} sent twice, 0 lost\n`,
      );
    },
    faultSize({ usual: 300_000, full: 2 * 3_600_000 }),
  );
});
