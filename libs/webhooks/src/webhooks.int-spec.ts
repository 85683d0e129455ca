import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { WebhookEndpoints } from './index.js';
import { openWebhooks, type OpenWebhooks } from './testing/open-webhooks.js';

const URL = 'https://hooks.acme.test/wa?token=in-the-url';

describe('the webhook of an instance, over HTTP', () => {
  let database: TestDatabase;
  let webhooks: OpenWebhooks;
  let instanceId: string;
  let name: string;
  let count = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    webhooks = await openWebhooks(database.uri, { EGRESS_ALLOWED_CIDRS: '' });
  });
  afterAll(async () => {
    await webhooks.close();
    await database.drop();
  });
  beforeEach(async () => {
    count += 1;
    name = `acme ${count}`;
    instanceId = await webhooks.createInstance(name);
  });

  async function call(method: 'GET' | 'POST', action: string, payload?: object, of = name) {
    const url = `/webhook/${action}/${encodeURIComponent(of)}`;
    const response = await webhooks.app.inject({ method, url, payload });
    return { status: response.statusCode, text: response.body, body: response.json() };
  }
  const set = (webhook: object) => call('POST', 'set', { webhook });
  const find = () => call('GET', 'find');

  it('answers with the row of the contract and, this once, the secret', async () => {
    const answer = await set({
      enabled: true,
      url: URL,
      headers: { 'x-acme': '1', jwt_key: 's3cret' },
      byEvents: false,
      base64: true,
      events: ['QRCODE_UPDATED', 'MESSAGES_UPSERT'],
    });
    expect(answer.status).toBe(201);
    const row = {
      id: expect.any(String),
      url: URL,
      headers: { 'x-acme': '1', jwt_key: 's3cret' },
      enabled: true,
      events: ['QRCODE_UPDATED', 'MESSAGES_UPSERT'],
      webhookByEvents: false,
      webhookBase64: true,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      instanceId,
    };
    expect(answer.body).toEqual({ ...row, secret: expect.stringMatching(/^whsec_/) });
    const found = await find();
    expect(found.status).toBe(200);
    expect(found.body).toEqual(row);
    expect(await call('GET', 'secret')).toMatchObject({
      status: 200,
      body: { secret: answer.body.secret },
    });
  });

  it('answers null, as JSON, when none was ever set', async () => {
    const found = await find();
    expect(found).toMatchObject({ status: 200, text: 'null' });
    expect(await call('GET', 'secret')).toMatchObject({
      status: 404,
      body: { code: 'webhook.not_found' },
    });
  });

  it('keeps what is left out, and changes what is given', async () => {
    const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
    await set({
      enabled: true,
      url: URL,
      headers: { a: '1' },
      byEvents: true,
      base64: true,
      secret,
    });
    const kept = await set({ enabled: true, url: 'https://other.test/' });
    expect(kept.body).toMatchObject({
      url: 'https://other.test/',
      headers: { a: '1' },
      webhookByEvents: true,
      webhookBase64: true,
      secret,
    });
    const changed = await set({ enabled: true, url: URL, headers: null, byEvents: false });
    expect(changed.body).toMatchObject({ headers: null, webhookByEvents: false, id: kept.body.id });
  });

  it('subscribes to everything without events, and to nothing while it is off', async () => {
    expect((await set({ enabled: true, url: URL })).body.events).toHaveLength(31);
    expect((await set({ enabled: true, url: URL, events: [] })).body.events).toHaveLength(31);
    const off = await set({ enabled: false, url: URL, events: ['CALL'] });
    expect(off.body).toMatchObject({ enabled: false, events: [] });
  });

  it('reads both spellings of byEvents and base64, also from a form', async () => {
    const other = await set({
      enabled: true,
      url: URL,
      webhookByEvents: true,
      webhookBase64: true,
      unknown: 1,
    });
    expect(other.body).toMatchObject({ webhookByEvents: true, webhookBase64: true });
    const form = await webhooks.app.inject({
      method: 'POST',
      url: `/webhook/set/${encodeURIComponent(name)}/`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `webhook[enabled]=true&webhook[url]=${encodeURIComponent(URL)}&webhook[events][]=CALL&webhook[byEvents]=false`,
    });
    expect(form.json()).toMatchObject({ events: ['CALL'], webhookByEvents: false });
  });

  it.each([
    [{ url: URL }, 'request.invalid', 'webhook requires property "enabled"'],
    [{ enabled: true }, 'request.invalid', 'webhook requires property "url"'],
    [
      { enabled: 'yes', url: URL },
      'request.invalid',
      'webhook.enabled is not of a type(s) boolean',
    ],
    [
      { enabled: true, url: URL, events: ['NOPE'] },
      'request.invalid',
      'webhook.events[0] is not one of enum values: APPLICATION_STARTUP,',
    ],
    [{ enabled: true, url: 'http://127.1:9/' }, 'egress.blocked', 'EGRESS_ALLOWED_CIDRS'],
    [{ enabled: true, url: 'nope' }, 'egress.invalid_url', 'http://'],
    [{ enabled: true, url: URL, headers: { host: 'x' } }, 'webhook.invalid_headers', 'host'],
    [{ enabled: true, url: URL, secret: 'x' }, 'webhook.invalid_secret', 'whsec_'],
  ])('refuses %j', async (webhook, code, text) => {
    const answer = await set(webhook);
    expect(answer).toMatchObject({ status: 400, body: { code } });
    expect(JSON.stringify(answer.body.response.message)).toContain(
      JSON.stringify(text).slice(1, -1),
    );
    expect((await find()).body).toBeNull();
  });

  it('refuses a body without a webhook in the contract’s words', async () => {
    expect(await call('POST', 'set', { enabled: true, url: URL })).toMatchObject({
      status: 400,
      body: { response: { message: [['instance requires property "webhook"']] } },
    });
  });

  it('leaves the whole of one of two racing calls', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((path) =>
        set({ enabled: true, url: `https://${path}.test/`, headers: { path } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const { body } = await find();
    expect(body.url).toBe(`https://${body.headers.path}.test/`);
  });

  it('stores nothing that can be read in the table', async () => {
    const { body } = await set({ enabled: true, url: URL, headers: { 'x-key': 'in-a-header' } });
    const rows: { row: string }[] = await webhooks.dataSource.query(
      'SELECT stored::text AS row FROM webhook_endpoint stored WHERE instance_id = $1',
      [instanceId],
    );
    expect(rows).toHaveLength(1);
    for (const secret of ['in-the-url', 'in-a-header', body.secret, body.secret.slice(6, 30)]) {
      expect(rows[0]?.row).not.toContain(secret);
      expect(rows[0]?.row).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('purges one instance and leaves the others', async () => {
    await set({ enabled: true, url: URL });
    const other = await webhooks.createInstance(`${name} too`);
    await call('POST', 'set', { webhook: { enabled: true, url: URL } }, `${name} too`);
    await webhooks.tell(instanceId);
    await webhooks.tell(other);
    const endpoints = webhooks.app.get(WebhookEndpoints);
    await endpoints.purge(instanceId);
    expect(await endpoints.find(instanceId)).toBeNull();
    expect(await endpoints.find(other)).not.toBeNull();
    const left: { instance_id: string }[] = await webhooks.dataSource.query(
      'SELECT instance_id FROM delivery WHERE instance_id = ANY ($1::uuid[])',
      [[instanceId, other]],
    );
    expect(left.map((row) => row.instance_id)).toEqual([other]);
  });
});
