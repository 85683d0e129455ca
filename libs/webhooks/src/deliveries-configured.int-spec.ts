import { Webhook as Verifier } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { EventLog } from '@switchboard/events';
import type { ClaimedDelivery } from './delivery/claimed-delivery.js';
import { DeliveryAttempts } from './delivery/delivery-attempts.js';
import { DeliveryDispatcher } from './delivery/delivery-dispatcher.js';
import { WebhookEndpoints } from './index.js';
import { openWebhooks, type OpenWebhooks, TEST_TOKEN } from './testing/open-webhooks.js';
import { Subscriber } from './testing/subscriber.js';

interface SealedRow {
  readonly urlSealed: Buffer;
  readonly secretSealed: Buffer;
}

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

  it('signs what it tells the global webhook, with the secret of the configuration', async () => {
    const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    webhooks = await openWebhooks(database.uri, {
      WEBHOOK_GLOBAL_ENABLED: 'true',
      WEBHOOK_GLOBAL_URL: subscriber.url,
      WEBHOOK_GLOBAL_SECRET: secret,
      WEBHOOK_EVENTS_GROUP_UPDATE: 'true',
    });
    const instanceId = await webhooks.createInstance();
    await webhooks.tell(instanceId, 'groups.update', [{ id: '1203@g.us' }]);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    const [{ body, headers } = { body: '', headers: {} }] = subscriber.received;
    const told = new Verifier(secret).verify(body, headers as Record<string, string>);
    expect(told).toMatchObject({ event: 'groups.update' });
  });

  it('refers to an event that is too large for its endpoint, and sends it whole with base64', async () => {
    webhooks = await openWebhooks(database.uri, {
      SERVER_URL: 'https://api.acme.test',
      WEBHOOK_MAX_BODY_BYTES: '1048576',
    });
    const instanceId = await webhooks.createInstance('large');
    const set = (base64: boolean) =>
      webhooks.transactions.run((tx) =>
        webhooks.app
          .get(WebhookEndpoints)
          .set(tx, instanceId, { enabled: true, url: subscriber.url, base64 }),
      );
    const ids: string[] = [];
    const tell = async (kib: number) =>
      ids.push(await webhooks.tell(instanceId, 'call', { text: 'x'.repeat(kib * 1_024) }));
    await set(false);
    await tell(200);
    await tell(300);
    await set(true);
    await tell(300);
    await tell(1_100);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(4), SOON);
    const shown = ids.map((eventId) => {
      const { body = '' } =
        subscriber.received.find(({ headers }) => headers['webhook-id'] === eventId) ?? {};
      const { data, reference }: { data: unknown; reference?: object } = JSON.parse(body);
      return data === null ? reference : 'whole';
    });
    const reference = (eventId: string | undefined) => ({
      url: `https://api.acme.test/events/large/${eventId}`,
      bytes: expect.any(Number),
    });
    expect(shown).toEqual(['whole', reference(ids[1]), 'whole', reference(ids[3])]);
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

  it('finishes what is under way before it stops', async () => {
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

  it('gives back, uncounted, what a stop cuts off', async () => {
    webhooks = await openWebhooks(database.uri);
    const instanceId = await webhooks.createInstance();
    await subscribe(instanceId, subscriber.url);
    await webhooks.transactions.run(async (tx) => {
      await webhooks.app.get(EventLog).append(tx, { instanceId, name: 'call', data: null });
      // Only this test may claim it.
      await tx.query(
        `UPDATE delivery SET attempts = 1, claimed_until = now() + interval '1 hour',
           next_attempt_at = now() + interval '1 hour' WHERE instance_id = $1`,
        [instanceId],
      );
    });
    const [row]: { id: string; event_id: string; body_sealed: Buffer; endpoint_id: string }[] =
      await webhooks.dataSource.query('SELECT * FROM delivery WHERE instance_id = $1', [
        instanceId,
      ]);
    const [endpoint]: SealedRow[] = await webhooks.dataSource.query(
      `SELECT url_sealed AS "urlSealed", secret_sealed AS "secretSealed" FROM webhook_endpoint
       WHERE instance_id = $1`,
      [instanceId],
    );
    if (row === undefined || endpoint === undefined) throw new Error('Nothing was planned');
    const claimed: ClaimedDelivery = {
      instanceId,
      id: row.id,
      lane: row.endpoint_id,
      isGlobal: false,
      eventId: row.event_id,
      eventName: 'call',
      sequence: 1,
      attempt: 1,
      bodySealed: row.body_sealed,
      targetSealed: null,
      isReplay: false,
      isOrdered: false,
      attemptsBefore: 0,
      endpoint: {
        ...endpoint,
        name: 'default',
        headersSealed: null,
        oldSecretsSealed: null,
        byEvents: false,
        hexSignature: false,
        concurrency: null,
        timeoutMs: null,
        retrySchedule: null,
        notesSuccess: false,
        base64: false,
      },
    };
    await webhooks.app.get(DeliveryAttempts).make(claimed, AbortSignal.abort());
    // Due again: the worker, which was not stopped, makes it, and counts from one.
    await webhooks.app.get(DeliveryDispatcher).wake();
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    expect(subscriber.received[0]?.headers['webhook-attempt']).toBe('1');
  });
});
