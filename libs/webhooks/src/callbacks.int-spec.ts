import { EventLog } from '@switchboard/events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { WebhookCallbacks, WebhookEndpoints } from './index.js';
import { openWebhooks, type OpenWebhooks } from './testing/open-webhooks.js';
import { Subscriber } from './testing/subscriber.js';

const SOON = { timeout: 15_000, interval: 20 };

let database: TestDatabase;
let webhooks: OpenWebhooks;
let subscriber: Subscriber;
let instanceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  webhooks = await openWebhooks(database.uri, {
    WEBHOOK_RETRY_INITIAL_DELAY_SECONDS: '1',
    WEBHOOK_RETRY_USE_EXPONENTIAL_BACKOFF: 'false',
    WEBHOOK_RETRY_MAX_ATTEMPTS: '2',
  });
});
afterAll(async () => {
  await webhooks?.close();
  await database?.drop();
});
beforeEach(async () => {
  subscriber = await Subscriber.start();
  instanceId = await webhooks.createInstance();
});
afterEach(() => subscriber.stop());

const tell = (body: object, url = subscriber.url) =>
  webhooks.transactions.run((tx) =>
    webhooks.app
      .get(WebhookCallbacks)
      .tell(tx, { instanceId, url, name: 'template.status', body: { ...body } }),
  );
const bodies = (): unknown[] => subscriber.received.map(({ body }) => JSON.parse(body));
const rows = () =>
  webhooks.dataSource.query('SELECT id FROM delivery WHERE instance_id = $1', [instanceId]);
const received = (count: number) =>
  vi.waitFor(() => expect(subscriber.received.length).toBeGreaterThanOrEqual(count), SOON);
const forgotten = () => vi.waitFor(async () => expect(await rows()).toEqual([]), SOON);

it('are told the body alone, in order, and forgotten then', async () => {
  for (const event of ['PENDING', 'APPROVED', 'PAUSED']) await tell({ event });
  await received(3);
  expect(bodies()).toEqual([{ event: 'PENDING' }, { event: 'APPROVED' }, { event: 'PAUSED' }]);
  const [first] = subscriber.received;
  expect(first?.headers).toMatchObject({ 'content-type': 'application/json' });
  expect(first?.headers).not.toHaveProperty('webhook-signature');
  await forgotten();
});

it('are tried again, and given up in the end', async () => {
  subscriber.answer = (response) => response.writeHead(500).end();
  await tell({ event: 'APPROVED' });
  await received(2);
  expect(new Set(subscriber.ids).size).toBe(1);
  await forgotten();
});

it('hear of an event beside the webhook, without its envelope', async () => {
  const hook = await Subscriber.start();
  try {
    const endpoints = webhooks.app.get(WebhookEndpoints);
    await webhooks.transactions.run((tx) =>
      endpoints.set(tx, instanceId, { enabled: true, url: hook.url }),
    );
    const data = { keyId: 'wamid.1', status: 'READ' };
    const callbackUrl = subscriber.url;
    await webhooks.transactions.run((tx) =>
      webhooks.app
        .get(EventLog)
        .append(tx, { instanceId, name: 'messages.update', data, callbackUrl }),
    );
    await received(1);
    expect(bodies()).toEqual([data]);
    await vi.waitFor(() => expect(hook.received).toHaveLength(1), SOON);
    expect(JSON.parse(hook.received[0]?.body ?? '')).toMatchObject({
      event: 'messages.update',
      data,
    });
    expect(hook.ids).toEqual(subscriber.ids);
  } finally {
    await hook.stop();
  }
});

it('of an instance that is purged are not made any more', async () => {
  subscriber.answer = (response) => response.writeHead(500).end();
  await tell({ event: 'APPROVED' });
  await received(1);
  await webhooks.app.get(WebhookEndpoints).purge(instanceId);
  expect(await rows()).toEqual([]);
});

it.each(['ftp://acme.test/x', 'http://10.0.0.1/x', ''])('may not be %j', (url) => {
  expect(() => webhooks.app.get(WebhookCallbacks).check(url)).toThrow();
});

it('never reach a forbidden address, neither by themselves nor by a redirect', async () => {
  const inner = await Subscriber.start();
  try {
    // Any listener of this machine, under an address that is not allowed.
    await tell({ event: 'APPROVED' }, inner.url.replace('127.0.0.1', '0.0.0.0'));
    await forgotten();
    subscriber.answer = (response) => response.writeHead(307, { location: inner.url }).end();
    await tell({ event: 'APPROVED' });
    await received(2);
    await forgotten();
    expect(inner.received).toEqual([]);
  } finally {
    await inner.stop();
  }
});
