import { EventLog } from '@switchboard/events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  openWebhookWorld,
  type WebhookWorld,
} from '../../libs/webhooks/src/testing/webhook-world.js';
import { CountingSink } from '../support/counting-sink.js';
import { faultSize } from '../support/fault-size.js';

const ROWS = faultSize({ usual: 10_000, full: 100_000 });
const EVENTS_PER_TRANSACTION = 100;
const GROWTH_BYTES = 100 * 1024 * 1024;

describe('a backlog', () => {
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

  it(`of ${ROWS} due deliveries is drained without growing the process, and delays nobody else`, async () => {
    const { name, instanceId } = await world.instance();
    const { id } = await world.endpoint(name, { url: sink.url, concurrency: 32 });
    // Switched off by the gateway: what happens is held.
    await world.dataSource.query(
      'UPDATE webhook_endpoint SET enabled = false, disabled_at = now() WHERE id = $1',
      [id],
    );
    const log = world.app.get(EventLog);
    for (let made = 0; made < ROWS; made += EVENTS_PER_TRANSACTION) {
      await world.transactions.run(async (tx) => {
        for (let count = 0; count < EVENTS_PER_TRANSACTION; count += 1) {
          await log.append(tx, { instanceId, name: 'call', data: { id: `${made + count}` } });
        }
      });
    }
    expect(sink.received).toBe(0);
    const before = process.memoryUsage().rss;
    let most = before;
    await world.request('PATCH', `endpoints/${name}/${id}`, { enabled: true });
    const startedAt = performance.now();
    await vi.waitFor(() => expect(sink.received).toBeGreaterThan(100), { timeout: 30_000 });

    const other = await world.instance();
    const quick = await CountingSink.start();
    await world.endpoint(other.name, { url: quick.url });
    const toldAt = performance.now();
    await world.tell(other.instanceId);
    await vi.waitFor(() => expect(quick.received).toBe(1), { timeout: 30_000, interval: 5 });
    const delay = performance.now() - toldAt;
    await quick.stop();

    await vi.waitFor(
      () => {
        most = Math.max(most, process.memoryUsage().rss);
        expect(sink.received).toBeGreaterThanOrEqual(ROWS);
      },
      { timeout: 1_500_000, interval: 500 },
    );
    const seconds = (performance.now() - startedAt) / 1_000;
    const growth = (most - before) / 1024 / 1024;
    process.stdout.write(
      `${ROWS} rows in ${seconds.toFixed(0)} s (${(ROWS / seconds).toFixed(0)} a second), ` +
        `growth ${growth.toFixed(0)} MiB, another endpoint meanwhile ${delay.toFixed(0)} ms\n`,
    );
    expect(delay).toBeLessThan(5_000);
    expect(most - before).toBeLessThan(GROWTH_BYTES);
  }, 2_400_000);
});
