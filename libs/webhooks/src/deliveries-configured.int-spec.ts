import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { WebhookEndpoints } from './index.js';
import { openWebhooks, type OpenWebhooks, TEST_TOKEN } from './testing/open-webhooks.js';
import { Subscriber } from './testing/subscriber.js';

const SOON = { timeout: 15_000, interval: 20 };

describe('deliveries under other configurations', () => {
  let database: TestDatabase;
  let webhooks: OpenWebhooks;
  let subscriber: Subscriber;

  beforeEach(async () => {
    database = await createTestDatabase();
    subscriber = await Subscriber.start();
  });
  afterEach(async () => {
    await webhooks.close();
    await subscriber.stop();
    await database.drop();
  });

  async function subscribe(instanceId: string, url: string): Promise<void> {
    const endpoints = webhooks.app.get(WebhookEndpoints);
    await webhooks.transactions.run((tx) => endpoints.set(tx, instanceId, { enabled: true, url }));
  }

  it('tells the global webhook as well, whatever the instance’s own does', async () => {
    webhooks = await openWebhooks(database.uri, {
      WEBHOOK_GLOBAL_ENABLED: 'true',
      WEBHOOK_GLOBAL_URL: `${subscriber.url}/global`,
      WEBHOOK_GLOBAL_WEBHOOK_BY_EVENTS: 'true',
      WEBHOOK_EVENTS_CALL: 'true',
      WEBHOOK_EVENTS_INSTANCE_DELETE: 'true',
      AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES: 'true',
    });
    const instanceId = await webhooks.createInstance();
    subscriber.answer = (response) => {
      const last = subscriber.received.at(-1);
      response.writeHead(last?.path.startsWith('/hook/global') === true ? 200 : 500).end();
    };
    await subscribe(instanceId, `${subscriber.url}/own`);
    const eventId = await webhooks.tell(instanceId, 'call');
    await webhooks.tell(instanceId, 'messages.upsert');
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(3), SOON);
    const global = subscriber.received.filter(({ path }) => path.startsWith('/hook/global'));
    expect(global).toHaveLength(1);
    expect(global[0]).toMatchObject({
      path: '/hook/global/call',
      headers: { 'webhook-id': eventId },
    });
    expect(JSON.parse(global[0]?.body ?? '')).toMatchObject({
      destination: `${subscriber.url}/global/call`,
      apikey: TEST_TOKEN,
    });

    const other = await webhooks.createInstance();
    await webhooks.tell(other, 'instance.delete', { instanceId: other }, true);
    await vi.waitFor(async () => {
      expect(subscriber.received.map(({ path }) => path)).toContain('/hook/global/instance-delete');
      const left: unknown[] = await webhooks.dataSource.query(
        'SELECT 1 FROM delivery WHERE instance_id = $1',
        [other],
      );
      expect(left).toEqual([]);
    }, SOON);
  });

  it('never calls a forbidden address that a name stands for', async () => {
    webhooks = await openWebhooks(database.uri, { EGRESS_ALLOWED_CIDRS: '' });
    const instanceId = await webhooks.createInstance();
    await subscribe(instanceId, subscriber.url.replace('127.0.0.1', 'localhost'));
    await webhooks.tell(instanceId, 'call');
    await vi.waitFor(async () => {
      const rows: unknown[] = await webhooks.dataSource.query(
        'SELECT state, attempts, last_error FROM delivery WHERE instance_id = $1',
        [instanceId],
      );
      expect(rows).toEqual([
        {
          state: 'dead',
          attempts: 1,
          last_error: expect.stringMatching(/^egress\.blocked: .*EGRESS_ALLOWED_CIDRS/),
        },
      ]);
    }, SOON);
    expect(subscriber.received).toEqual([]);
  });

  it('gives back what it cannot finish before it stops', async () => {
    webhooks = await openWebhooks(database.uri);
    const instanceId = await webhooks.createInstance();
    await subscribe(instanceId, subscriber.url);
    let answerNow: () => void = () => undefined;
    subscriber.answer = (response) => {
      answerNow = () => response.end();
    };
    await webhooks.tell(instanceId, 'call');
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    const closed = webhooks.app.close();
    answerNow();
    await closed;
    const rows: unknown[] = await webhooks.dataSource.query(
      'SELECT state FROM delivery WHERE instance_id = $1',
      [instanceId],
    );
    expect(rows).toEqual([{ state: 'delivered' }]);
  });
});
