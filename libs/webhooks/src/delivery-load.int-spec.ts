import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Subscriber } from './testing/subscriber.js';
import { openWebhookWorld, type WebhookWorld } from './testing/webhook-world.js';

const SOON = { timeout: 25_000, interval: 20 };

describe('deliveries of many endpoints', () => {
  let world: WebhookWorld;

  beforeAll(async () => {
    world = await openWebhookWorld();
  });
  afterAll(() => world.close());

  it('are not delayed by one that hangs and one that fails', async () => {
    const { name, instanceId } = await world.instance();
    const [well, hanging, failing] = await Promise.all([
      Subscriber.start(),
      Subscriber.start(),
      Subscriber.start(),
    ]);
    hanging.answer = () => undefined;
    failing.answer = (response) => response.writeHead(500).end();
    for (const url of [hanging.url, failing.url]) {
      await world.endpoint(name, { url, timeoutMs: 30_000 });
    }
    for (let count = 0; count < 10; count += 1) await world.endpoint(name, { url: well.url });
    const events = 20;
    for (let count = 0; count < events; count += 1) await world.tell(instanceId);
    await vi.waitFor(() => expect(well.received).toHaveLength(10 * events), SOON);
    // Both have a backlog all the while, and none of the slots of the others.
    await vi.waitFor(() => expect(hanging.received).toHaveLength(8), SOON);
    expect(failing.received.length).toBeLessThan(events);
    await Promise.all([well.stop(), hanging.stop(), failing.stop()]);
  });

  it('are verified throughout 20 rotations of the secret, by a subscriber that is always one behind', async () => {
    const { name, instanceId } = await world.instance();
    const subscriber = await Subscriber.start();
    const { id, secret } = await world.endpoint(name, { url: subscriber.url });
    let known = secret;
    let refused = 0;
    subscriber.answer = (response) => {
      const { body = '', headers = {} } = subscriber.received.at(-1) ?? {};
      try {
        new Verifier(known).verify(body, headers as Record<string, string>);
      } catch {
        refused += 1;
      }
      response.end();
    };
    let told = 0;
    let current = secret;
    for (let rotation = 0; rotation < 20; rotation += 1) {
      const load = Promise.all(Array.from({ length: 5 }, () => world.tell(instanceId)));
      told += 5;
      const path = `endpoints/${name}/${id}/rotate-secret`;
      const { body } = await world.request<{ secret: string }>('POST', path, { overlapHours: 1 });
      known = current;
      current = body.secret;
      await load;
      // One behind and no more: what is signed with an older secret has arrived before the next one is made.
      await vi.waitFor(() => expect(subscriber.received).toHaveLength(told), SOON);
    }
    expect(refused).toBe(0);
    await subscriber.stop();
  });
});
