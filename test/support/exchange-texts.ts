import { expect, vi } from 'vitest';
import type { World } from './world.js';

/**
 * A text in and a text out over Signal sessions that there are: neither side asks for anything again.
 *
 * @param name of the instance, as it is told; `number` is its phone
 */
export async function exchangeTexts(
  world: World,
  {
    name,
    number,
    contact,
  }: { readonly name: string; readonly number: string; readonly contact: string },
): Promise<void> {
  const { gateway, simulator, sink } = world;
  const { id } = await simulator.sendText({ from: contact, to: number, text: 'after' });
  await sink.waitFor((told) =>
    told.of('messages.upsert', name).find(({ body }) => body.includes(id)),
  );
  await vi.waitFor(
    async () => {
      const [delivery] = await simulator.deliveries({ number, id });
      const answers = delivery?.answers.map(({ type }) => type) ?? [];
      expect(answers.length).toBeGreaterThan(0);
      expect(answers).not.toContain('retry');
    },
    { timeout: 15_000, interval: 50 },
  );
  const path = `/message/sendText/${encodeURIComponent(name)}`;
  const sent = await gateway.call<{ key: { id: string } }>('POST', path, {
    body: { number: contact, text: 'Olá' },
  });
  expect(sent.status).toBe(201);
  await vi.waitFor(
    async () => {
      const received = await simulator.received({ number: contact, chat: number, atLeast: 1 });
      const arrived = received.find((one) => one.id === sent.body.key.id);
      expect(arrived).toMatchObject({ text: 'Olá', copies: 1, retries: 0 });
    },
    { timeout: 15_000, interval: 50 },
  );
}
