import { EventLog } from '@switchboard/events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  openWebhookWorld,
  type WebhookWorld,
} from '../../libs/webhooks/src/testing/webhook-world.js';
import { CountingSink } from '../support/counting-sink.js';
import { faultSize } from '../support/fault-size.js';
import { seededRandom } from '../support/seed.js';

const CHATS = 50;
const EVENTS_PER_CHAT = faultSize({ usual: 40, full: 200 });
const FAILING = 0.2;

describe('an endpoint that asks for the order of each chat', () => {
  let world: WebhookWorld;
  let sink: CountingSink;

  beforeAll(async () => {
    world = await openWebhookWorld();
    sink = await CountingSink.start();
  });
  afterAll(async () => {
    await world.close();
    await sink.stop();
  });

  it(`gets ${CHATS} chats × ${EVENTS_PER_CHAT} events without an inversion, ${FAILING * 100} % of its answers failures`, async () => {
    const random = seededRandom('order of chats');
    const { name, instanceId } = await world.instance();
    await world.endpoint(name, {
      url: sink.url,
      order: 'chat',
      concurrency: 32,
      retrySchedule: Array.from({ length: 20 }, () => 1),
    });
    const last = new Map<string, number>();
    let accepted = 0;
    let inversions = 0;
    sink.answer = (response, { body }) => {
      if (random() < FAILING) return response.writeHead(500).end();
      const { data, sequence }: { data: { remoteJid: string }; sequence: number } = JSON.parse(
        body.toString('utf8'),
      );
      // A repeat (its answer came too late) is allowed; what is older than the last is not.
      if (sequence < (last.get(data.remoteJid) ?? 0)) inversions += 1;
      if (sequence > (last.get(data.remoteJid) ?? 0)) accepted += 1;
      last.set(data.remoteJid, sequence);
      return response.end();
    };
    const startedAt = performance.now();
    const log = world.app.get(EventLog);
    for (let round = 0; round < EVENTS_PER_CHAT; round += 1) {
      await world.transactions.run(async (tx) => {
        for (let chat = 0; chat < CHATS; chat += 1) {
          const data = { remoteJid: `55119${chat}@s.whatsapp.net`, keyId: `3EB0${round}` };
          await log.append(tx, { instanceId, name: 'messages.update', data });
        }
      });
    }
    await vi.waitFor(() => expect(accepted).toBe(CHATS * EVENTS_PER_CHAT), {
      timeout: 900_000,
      interval: 500,
    });
    expect(inversions).toBe(0);
    expect(sink.received).toBeGreaterThan(CHATS * EVENTS_PER_CHAT);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    process.stdout.write(
      `order of ${CHATS} chats × ${EVENTS_PER_CHAT} events: ${inversions} inversions in ${sink.received} requests, ${seconds} s\n`,
    );
  }, 1_200_000);
});
