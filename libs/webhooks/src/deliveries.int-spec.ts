import { EventLog } from '@switchboard/events';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { DeliveryDispatcher } from './delivery/delivery-dispatcher.js';
import { DeliveryQueue } from './delivery/delivery-queue.js';
import { WebhookEndpoints, type WebhookInput } from './index.js';
import { openWebhooks, type OpenWebhooks, TEST_TOKEN } from './testing/open-webhooks.js';
import { Subscriber } from './testing/subscriber.js';

const SOON = { timeout: 15_000, interval: 20 };

interface DeliveryState {
  readonly state: string;
  readonly attempts: number;
  readonly last_status: number | null;
  readonly last_error: string | null;
}

describe('deliveries', () => {
  let database: TestDatabase;
  let webhooks: OpenWebhooks;
  let subscriber: Subscriber;
  let instanceId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    webhooks = await openWebhooks(database.uri, {
      WEBHOOK_RETRY_INITIAL_DELAY_SECONDS: '1',
      WEBHOOK_RETRY_USE_EXPONENTIAL_BACKOFF: 'false',
      WEBHOOK_RETRY_MAX_ATTEMPTS: '4',
      SERVER_URL: 'https://api.acme.test',
    });
  });
  afterAll(async () => {
    await webhooks.close();
    await database.drop();
  });
  beforeEach(async () => {
    subscriber = await Subscriber.start();
    instanceId = await webhooks.createInstance();
  });
  afterEach(() => subscriber.stop());

  async function subscribe(of = instanceId, over: Partial<WebhookInput> = {}) {
    const input = { enabled: true, url: subscriber.url, ...over };
    const endpoints = webhooks.app.get(WebhookEndpoints);
    const { secret } = await webhooks.transactions.run((tx) => endpoints.set(tx, of, input));
    return secret;
  }

  async function deliveries(of = instanceId): Promise<DeliveryState[]> {
    return webhooks.dataSource.query(
      'SELECT state, attempts, last_status, last_error FROM delivery WHERE instance_id = $1 ORDER BY sequence',
      [of],
    );
  }

  const settled = (state: string, of = instanceId) =>
    vi.waitFor(async () => {
      const rows = await deliveries(of);
      expect(rows.map((row) => row.state)).toEqual(rows.map(() => state));
      return rows;
    }, SOON);

  it('tells an event, signed, in the envelope of the contract', async () => {
    await webhooks.dataSource.query('UPDATE instance SET owner_jid = $2 WHERE id = $1', [
      instanceId,
      '5511987654321@s.whatsapp.net',
    ]);
    const secret = await subscribe(instanceId, {
      headers: { 'X-Acme': '1', jwt_key: 'key' },
      byEvents: true,
    });
    const eventId = await webhooks.tell(instanceId, 'messages.upsert', { text: 'Olá 😀' });
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = subscriber.received;
    expect(path).toBe('/hook/messages-upsert');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': eventId,
      'webhook-attempt': '1',
      'x-acme': '1',
      authorization: expect.stringMatching(/^Bearer ey/),
    });
    expect(new Verifier(secret).verify(body, headers as Record<string, string>)).toEqual({
      event: 'messages.upsert',
      instance: expect.stringMatching(/^i-/),
      data: { text: 'Olá 😀' },
      destination: `${subscriber.url}/messages-upsert`,
      date_time: expect.stringMatching(/^\d{4}-.*Z$/),
      sender: '5511987654321@s.whatsapp.net',
      server_url: 'https://api.acme.test',
      apikey: null,
      event_id: eventId,
      sequence: 1,
    });
    expect(await settled('delivered')).toMatchObject([{ attempts: 1, last_status: 200 }]);
  });

  it('tells nothing of what is rolled back, and leaves no gap in the sequence', async () => {
    await subscribe();
    const log = webhooks.app.get(EventLog);
    const rolledBack = webhooks.transactions.run(async (tx) => {
      await log.append(tx, { instanceId, name: 'call', data: null });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    const told = await webhooks.tell(instanceId);
    await settled('delivered');
    expect(subscriber.ids).toEqual([told]);
    expect(JSON.parse(subscriber.received[0]?.body ?? '')).toMatchObject({ sequence: 1 });
  });

  it('tells only what was asked for, under either spelling', async () => {
    await subscribe(instanceId, { events: ['CALL', 'GROUP_UPDATE'] });
    await webhooks.tell(instanceId, 'messages.upsert');
    const call = await webhooks.tell(instanceId, 'call');
    const group = await webhooks.tell(instanceId, 'groups.update');
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(2), SOON);
    expect(new Set(subscriber.ids)).toEqual(new Set([call, group]));
    expect(await deliveries()).toHaveLength(2);
  });

  it('sends the same id and the same bytes on every try', async () => {
    const secret = await subscribe();
    subscriber.answer = (response, count) => {
      response.statusCode = count < 3 ? 500 : 204;
      response.end();
    };
    const eventId = await webhooks.tell(instanceId);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(3), SOON);
    expect(subscriber.ids).toEqual([eventId, eventId, eventId]);
    expect(new Set(subscriber.received.map(({ body }) => body)).size).toBe(1);
    expect(subscriber.received.map(({ headers }) => headers['webhook-attempt'])).toEqual([
      '1',
      '2',
      '3',
    ]);
    for (const { headers, body } of subscriber.received) {
      new Verifier(secret).verify(body, headers as Record<string, string>);
    }
    const timestamps = subscriber.received.map(({ headers }) => headers['webhook-timestamp']);
    expect(new Set(timestamps).size).toBe(3);
    expect(await settled('delivered')).toMatchObject([{ attempts: 3, last_status: 204 }]);
    const attempts = await webhooks.dataSource.query(
      'SELECT attempt, status, error FROM delivery_attempt WHERE instance_id = $1 ORDER BY attempt',
      [instanceId],
    );
    expect(attempts).toEqual([
      { attempt: 1, status: 500, error: 'webhook.refused: The endpoint answered 500.' },
      { attempt: 2, status: 500, error: 'webhook.refused: The endpoint answered 500.' },
      { attempt: 3, status: 204, error: null },
    ]);
  });

  it('gives up after the last try, and at once on statuses that say so', async () => {
    await subscribe();
    subscriber.answer = (response) => response.writeHead(503).end();
    await webhooks.tell(instanceId);
    expect(await settled('dead')).toMatchObject([{ attempts: 4, last_status: 503 }]);
    expect(subscriber.received).toHaveLength(4);

    const other = await webhooks.createInstance();
    await subscribe(other);
    subscriber.answer = (response) => response.writeHead(410).end();
    await webhooks.tell(other);
    expect(await settled('dead', other)).toMatchObject([
      { attempts: 1, last_error: expect.stringMatching(/^webhook\.gone/) },
    ]);
  });

  it('makes a delivery again whose process died in between, under the same id', async () => {
    await subscribe();
    // Another process claims the delivery, sends it, and is killed before it can say so.
    const eventId = await webhooks.transactions.run(async (tx) => {
      const { id } = await webhooks.app.get(EventLog).append(tx, {
        instanceId,
        name: 'call',
        data: null,
      });
      await tx.query(
        `UPDATE delivery SET attempts = 1, claimed_until = now() + interval '1 second'
         WHERE instance_id = $1`,
        [instanceId],
      );
      return id;
    });
    await vi.waitFor(() => expect(subscriber.ids).toEqual([eventId]), SOON);
    expect(subscriber.received[0]?.headers['webhook-attempt']).toBe('2');
    await settled('delivered');
  });

  it('gives each due row to one of many that claim at the same time', async () => {
    const queue = webhooks.app.get(DeliveryQueue);
    await webhooks.dataSource.query(
      `INSERT INTO delivery (instance_id, id, lane, event_id, event_name, sequence, body_sealed)
       SELECT $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'call', n, ''
       FROM generate_series(1, 60) AS n`,
      [instanceId],
    );
    const limits = {
      slots: 20,
      isReplay: false,
      slotsPerLane: 8,
      rooms: new Map(),
      timeoutMs: 60_000,
    };
    const claims = await Promise.all(Array.from({ length: 8 }, () => queue.claim(limits)));
    const ids = claims.flatMap(({ deliveries }) => deliveries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const free: unknown[] = await webhooks.dataSource.query(
      `SELECT 1 FROM delivery WHERE instance_id = $1 AND state = 'pending' AND attempts = 0`,
      [instanceId],
    );
    expect(free).toEqual([]);
    await webhooks.dataSource.query('DELETE FROM delivery WHERE instance_id = $1', [instanceId]);
  });

  it('is not held up by an endpoint that never answers', async () => {
    await subscribe();
    subscriber.answer = () => undefined;
    for (let count = 0; count < 30; count += 1) await webhooks.tell(instanceId);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(8), SOON);
    const quick = await Subscriber.start();
    const other = await webhooks.createInstance();
    await subscribe(other, { url: quick.url });
    await webhooks.tell(other);
    await vi.waitFor(() => expect(quick.received).toHaveLength(1), SOON);
    // None of the first eight has ended meanwhile, or a ninth had been begun.
    expect(subscriber.received).toHaveLength(8);
    await quick.stop();
    await webhooks.dataSource.query('DELETE FROM delivery WHERE instance_id = $1', [instanceId]);
  });

  it('holds what an endpoint that was switched off has not got yet', async () => {
    await subscribe();
    // The first try fails when the endpoint is off already: the second, a second later, comes too late.
    let fail: () => unknown = () => undefined;
    subscriber.answer = (response) => {
      fail = () => response.writeHead(500).end();
    };
    const eventId = await webhooks.tell(instanceId);
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    await subscribe(instanceId, { enabled: false });
    fail();
    await vi.waitFor(
      async () => expect(await deliveries()).toMatchObject([{ attempts: 1, last_status: 500 }]),
      SOON,
    );
    await webhooks.tell(instanceId);
    // It is due meanwhile, and is not claimed.
    await webhooks.dataSource.query(
      `UPDATE delivery SET next_attempt_at = now() WHERE instance_id = $1`,
      [instanceId],
    );
    await webhooks.app.get(DeliveryDispatcher).wake();
    expect(subscriber.received).toHaveLength(1);
    subscriber.answer = (response) => response.end();
    await subscribe();
    await settled('delivered');
    expect(subscriber.ids).toEqual([eventId, eventId]);
  });

  it('says goodbye in order after the instance is gone, and leaves no row', async () => {
    const secret = await subscribe();
    subscriber.answer = (response, count) => response.writeHead(count < 4 ? 500 : 200).end();
    const closing = [
      'status.instance',
      'logout.instance',
      'connection.update',
      'instance.delete',
      'remove.instance',
    ] as const;
    const log = webhooks.app.get(EventLog);
    await webhooks.transactions.run(async (tx) => {
      await tx.query('UPDATE instance SET deleted_at = now() WHERE id = $1', [instanceId]);
      for (const name of closing) {
        await log.append(tx, { instanceId, name, data: null, closing: true });
      }
    });
    // The purge: nothing of the instance is left but what the deliveries carry.
    await webhooks.app.get(WebhookEndpoints).purge(instanceId);
    await log.purge(instanceId);
    for (const table of ['instance', 'data_key']) {
      const column = table === 'instance' ? 'id' : 'instance_id';
      await webhooks.dataSource.query(`DELETE FROM ${table} WHERE ${column} = $1`, [instanceId]);
    }
    await vi.waitFor(() => expect(subscriber.received.length).toBeGreaterThanOrEqual(8), SOON);
    const tries = (attempt: string) =>
      subscriber.received
        .filter(({ headers }) => headers['webhook-attempt'] === attempt)
        .map(({ body }) => (JSON.parse(body) as { event: string }).event);
    expect(tries('1')).toEqual(closing);
    expect(tries('2')).toEqual(closing.slice(0, 3));
    for (const { headers, body } of subscriber.received) {
      new Verifier(secret).verify(body, headers as Record<string, string>);
    }
    await vi.waitFor(async () => expect(await tablesWith(instanceId)).toEqual([]), SOON);
  });

  it('keeps tokens, bodies and secrets out of the tables and out of errors', async () => {
    const url = subscriber.url.replace('/hook', '/hook?token=in-the-url');
    subscriber.answer = (response) => response.writeHead(404).end();
    await subscribe(instanceId, { url, headers: { 'x-key': 'in-a-header' } });
    await webhooks.tell(instanceId, 'messages.upsert', { text: 'in-the-body' });
    await settled('dead');
    const rows: { row: string }[] = await webhooks.dataSource.query(
      `SELECT t::text AS row FROM event t WHERE instance_id = $1
       UNION ALL SELECT t::text FROM delivery t WHERE instance_id = $1
       UNION ALL SELECT t::text FROM delivery_attempt t WHERE instance_id = $1`,
      [instanceId],
    );
    expect(rows).toHaveLength(3);
    for (const secret of ['in-the-url', 'in-a-header', 'in-the-body', TEST_TOKEN]) {
      for (const { row } of rows) {
        expect(row).not.toContain(secret);
        expect(row).not.toContain(Buffer.from(secret).toString('hex'));
      }
    }
  });

  /** Tables in which a row has the id of this instance. */
  async function tablesWith(id: string): Promise<string[]> {
    const tables: { name: string }[] = await webhooks.dataSource.query(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = current_schema() AND column_name = 'instance_id'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows: unknown[] = await webhooks.dataSource.query(
        `SELECT 1 FROM ${name} WHERE instance_id = $1 LIMIT 1`,
        [id],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  }
});
