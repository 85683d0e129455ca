import { createHmac, createPublicKey, verify } from 'node:crypto';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { openWebhooks, type OpenWebhooks } from './testing/open-webhooks.js';
import { Subscriber } from './testing/subscriber.js';

const SOON = { timeout: 15_000, interval: 20 };
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** As a subscriber checks `v1a` (Standard Webhooks 1.0), who has the public key alone. */
function isSignedBy(publicKey: string, content: string, signature: string): boolean {
  const x = Buffer.from(publicKey.slice('whpk_'.length), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const [scheme, bytes = ''] = signature.split(',');
  return scheme === 'v1a' && verify(null, Buffer.from(content), key, Buffer.from(bytes, 'base64'));
}

describe('the endpoints of an instance, over HTTP', () => {
  let database: TestDatabase;
  let webhooks: OpenWebhooks;
  let subscriber: Subscriber;
  let instanceId: string;
  let name: string;
  let count = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    webhooks = await openWebhooks(database.uri);
  });
  afterAll(async () => {
    await webhooks.close();
    await database.drop();
  });
  beforeEach(async () => {
    subscriber = await Subscriber.start();
    count += 1;
    name = `acme-${count}`;
    instanceId = await webhooks.createInstance(name);
  });
  afterEach(() => subscriber.stop());

  async function call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path = '', payload?: object) {
    const url = `/webhook/endpoints/${name}${path}`;
    const response = await webhooks.app.inject({ method, url, payload });
    return { status: response.statusCode, text: response.body, body: response.json() };
  }
  const create = (over: object = {}) => call('POST', '', { url: subscriber.url, ...over });

  it('are made, listed with the main one, changed and removed', async () => {
    await webhooks.app.inject({
      method: 'POST',
      url: `/webhook/set/${name}`,
      payload: { webhook: { enabled: true, url: subscriber.url } },
    });
    const made = await create({
      description: 'CRM',
      events: ['CALL'],
      headers: { 'x-acme': '1' },
      order: 'chat',
      ratePerSecond: 20,
      concurrency: 4,
      timeoutMs: 10_000,
      retrySchedule: [1, 60],
    });
    expect(made.status).toBe(201);
    const { secret, ...shown } = made.body;
    expect(secret).toMatch(/^whsec_/);
    expect(shown).toEqual({
      id: expect.any(String),
      main: false,
      description: 'CRM',
      url: subscriber.url,
      enabled: true,
      events: ['CALL'],
      headers: { 'x-acme': '1' },
      byEvents: false,
      base64: false,
      order: 'chat',
      ratePerSecond: 20,
      concurrency: 4,
      timeoutMs: 10_000,
      retrySchedule: [1, 60],
      hexSignature: false,
      signature: 'v1',
      publicKey: null,
      health: {
        state: 'well',
        disabledReason: null,
        disabledAt: null,
        failingSince: null,
        lastSuccessAt: null,
        lastFailureAt: null,
        lastFailure: null,
      },
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const list = await call('GET');
    expect(list.body.endpoints).toMatchObject([{ main: true }, shown]);
    expect(list.text).not.toContain('whsec_');

    const changed = await call('PATCH', `/${shown.id}`, { ratePerSecond: null, events: [] });
    expect(changed.body).toMatchObject({ ratePerSecond: null, concurrency: 4, order: 'chat' });
    expect(changed.body.events).toHaveLength(31);
    expect((await call('DELETE', `/${shown.id}`)).status).toBe(200);
    expect(await call('GET', `/${shown.id}`)).toMatchObject({
      status: 404,
      body: { code: 'endpoint.not_found' },
    });
  });

  it.each<[string, object]>([
    ['no URL', { url: undefined }],
    ['a forbidden address', { url: 'http://169.254.169.254/' }],
    ['an event there is not', { events: ['NOPE'] }],
    ['an order there is not', { order: 'random' }],
    ['a rate of nothing', { ratePerSecond: 0 }],
    ['a long timeout', { timeoutMs: 60_000 }],
    ['a wait of a month', { retrySchedule: [2_592_000] }],
    ['a header of our own', { headers: { 'webhook-id': '1' } }],
    ['a short secret', { secret: 'whsec_c2hvcnQ=' }],
    ['a scheme there is not', { signature: 'v2' }],
    [
      'a shared secret for a private key',
      { signature: 'v1a', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=' },
    ],
    ['a hexadecimal signature without a secret', { signature: 'v1a', hexSignature: true }],
  ])('are refused with %s', async (_what, over) => {
    expect((await create(over)).status).toBe(400);
    expect((await call('GET')).body.endpoints).toEqual([]);
  });

  it('are not found by the name of another instance, nor by an id that is none', async () => {
    const { id } = (await create()).body;
    name = `other-${count}`;
    await webhooks.createInstance(name);
    for (const [method, path] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/test'],
      ['POST', '/rotate-secret'],
    ] as const) {
      expect((await call(method, `/${id}${path}`, {})).status, `${method} ${path}`).toBe(404);
      expect((await call(method, `/${NOBODY}${path}`, {})).status).toBe(404);
      expect((await call(method, `/nonsense${path}`, {})).status).toBe(400);
    }
  });

  it('are told each what it asked for, signed with its own secret', async () => {
    const calls = (await create({ events: ['CALL'] })).body;
    const groups = (await create({ events: ['GROUP_UPDATE'], byEvents: true })).body;
    await webhooks.tell(instanceId, 'messages.upsert');
    const call_ = await webhooks.tell(instanceId, 'call');
    const group = await webhooks.tell(instanceId, 'groups.update');
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(2), SOON);
    const of = (eventId: string) =>
      subscriber.received.find(({ headers }) => headers['webhook-id'] === eventId);
    for (const [eventId, { secret }, path] of [
      [call_, calls, '/hook'],
      [group, groups, '/hook/groups-update'],
    ] as const) {
      const received = of(eventId);
      expect(received?.path).toBe(path);
      new Verifier(secret).verify(
        received?.body ?? '',
        (received?.headers ?? {}) as Record<string, string>,
      );
    }
  });

  it('answer a test with what came back, and are sent nothing else for it', async () => {
    const { id, secret } = (await create({ enabled: false })).body;
    subscriber.answer = (response) => response.writeHead(418).end('I am a teapot');
    expect((await call('POST', `/${id}/test`)).body).toEqual({
      delivered: false,
      status: 418,
      error: null,
      durationMs: expect.any(Number),
      reply: 'I am a teapot',
    });
    expect(subscriber.received).toHaveLength(1);
    const [{ body, headers } = { body: '', headers: {} }] = subscriber.received;
    const sent = new Verifier(secret).verify(body, headers as Record<string, string>);
    expect(sent).toMatchObject({ event: 'webhook.test', instance: name });

    await call('PATCH', `/${id}`, { url: 'http://127.0.0.1:9/' });
    expect((await call('POST', `/${id}/test`)).body).toMatchObject({
      delivered: false,
      status: null,
      error: { code: 'egress.refused' },
    });
  });

  it('also send the hexadecimal signature that some clients check, on request', async () => {
    const { id, secret } = (await create({ hexSignature: true })).body;
    await call('POST', `/${id}/test`);
    const [{ body, headers } = { body: '', headers: {} }] = subscriber.received;
    expect(headers).toMatchObject({
      'x-webhook-signature': createHmac('sha256', secret).update(body).digest('hex'),
    });
  });

  it('sign with the old secret as well until the overlap is over', async () => {
    const { id, secret: first } = (await create()).body;
    const second = (await call('POST', `/${id}/rotate-secret`, {})).body;
    const third = (await call('POST', `/${id}/rotate-secret`, { overlapHours: 0 })).body;
    expect(Date.parse(second.oldSecretsUntil) - Date.now()).toBeGreaterThan(86_000_000);
    expect(third.oldSecretsUntil).toBe(second.oldSecretsUntil);
    await call('POST', `/${id}/test`);
    const [{ body, headers } = { body: '', headers: {} }] = subscriber.received;
    const verify = (secret: string) => () =>
      new Verifier(secret).verify(body, headers as Record<string, string>);
    expect(verify(third.secret)).not.toThrow();
    expect(verify(first)).not.toThrow();
    expect(verify(second.secret)).toThrow();
    expect((await call('POST', `/${id}/rotate-secret`, { overlapHours: 200 })).status).toBe(400);
  });

  it('sign with ed25519 where it is asked for, by a key that is never shown', async () => {
    const made = await create({ signature: 'v1a', events: ['CALL'] });
    const { id, publicKey } = made.body;
    expect(made.body).toMatchObject({ signature: 'v1a', secret: null });
    expect(made.text).not.toContain('whsk_');
    expect((await call('PATCH', `/${id}`, { hexSignature: true })).status).toBe(400);
    const rotated = (await call('POST', `/${id}/rotate-secret`, {})).body;
    expect(rotated).toMatchObject({ secret: null, publicKey: expect.stringMatching(/^whpk_/) });
    expect((await call('GET', `/${id}`)).body.publicKey).toBe(rotated.publicKey);

    const eventId = await webhooks.tell(instanceId, 'call');
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    const [received] = subscriber.received;
    const content = [eventId, received?.headers['webhook-timestamp'], received?.body].join('.');
    const signatures = String(received?.headers['webhook-signature']).split(' ');
    const isSigned = (key: string) =>
      signatures.some((signature) => isSignedBy(key, content, signature));
    // The key before the rotation signs beside the new one.
    expect([rotated.publicKey, publicKey].map(isSigned)).toEqual([true, true]);
    expect(isSignedBy(publicKey, `${content} `, signatures[1] ?? '')).toBe(false);
  });

  it('end what a removed one was still to be told', async () => {
    subscriber.answer = (response) => response.writeHead(500).end();
    const { id } = (await create({ order: 'instance', retrySchedule: [3_600] })).body;
    await webhooks.tell(instanceId, 'call');
    await webhooks.tell(instanceId, 'call');
    await vi.waitFor(() => expect(subscriber.received).toHaveLength(1), SOON);
    await call('DELETE', `/${id}`);
    await vi.waitFor(async () => {
      const rows: { state: string; last_error: string }[] = await webhooks.dataSource.query(
        'SELECT state, last_error FROM delivery WHERE instance_id = $1',
        [instanceId],
      );
      expect(rows).toHaveLength(2);
      for (const { state } of rows) expect(state).toBe('dead');
    }, SOON);
  });
});
