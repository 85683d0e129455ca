import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';

/** What published clients of the contract send, on real routes. */
describe('clients', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway();
    await test.call('POST', '/instance/create', {
      body: { instanceName: 'acme', integration: 'WHATSAPP-BAILEYS' },
    });
  });
  afterAll(() => test?.close());

  const send = async (
    method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS',
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ) => {
    const answer = await request(`${test.gateway.url}${path}`, {
      method,
      headers: { apikey: test.adminKey, ...headers },
      body,
    });
    const text = await answer.body.text();
    return { status: answer.statusCode, headers: answer.headers, text };
  };
  const JSON_TYPE = { 'content-type': 'application/json' };
  const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

  it.each([
    '/instance/connectionState/acme/',
    '/instance/connectionState/acme/?',
    '/instance/fetchInstances/?instanceName=acme',
    '/instance/fetchInstances/',
    '/webhook/find/acme/',
  ])('end a path with a slash: %s', async (path) => {
    const { status, text } = await send('GET', path);
    expect(status).toBe(200);
    expect(() => JSON.parse(text)).not.toThrow();
  });

  it('send a JSON type without a body', async () => {
    expect((await send('GET', '/instance/connectionState/acme', JSON_TYPE)).status).toBe(200);
    expect((await send('POST', '/instance/restart/acme/', JSON_TYPE)).status).toBe(200);
    const logout = await send('DELETE', '/instance/logout/acme/', JSON_TYPE);
    expect(JSON.parse(logout.text)).toMatchObject({ code: 'instance.not_connected' });
  });

  it('post nothing at all', async () => {
    expect((await send('POST', '/instance/restart/acme')).status).toBe(200);
    expect(JSON.parse((await send('POST', '/instance/create')).text)).toMatchObject({
      code: 'request.invalid',
      response: { message: [['instance requires property "instanceName"']] },
    });
  });

  it('delete with a body', async () => {
    const { text } = await send('DELETE', '/instance/logout/acme', JSON_TYPE, '{"x":1}');
    expect(JSON.parse(text)).toMatchObject({ code: 'instance.not_connected' });
  });

  it('post forms', async () => {
    const name = randomUUID();
    const { status, text } = await send(
      'POST',
      '/instance/create/',
      FORM_TYPE,
      `instanceName=${name}&integration=WHATSAPP-BAILEYS&groupsIgnore=true&qrcode=false&webhook[url]=https%3A%2F%2Fx.test%2Fwa&webhook[byEvents]=true`,
    );
    expect(status).toBe(201);
    const body = JSON.parse(text);
    expect(body).toMatchObject({
      settings: { groupsIgnore: true, rejectCall: false },
      webhook: { webhookUrl: 'https://x.test/wa', webhookByEvents: true },
    });
    expect(body).not.toHaveProperty('qrcode');
  });

  it('send more than the contract has', async () => {
    const body = {
      instanceName: randomUUID(),
      integration: 'WHATSAPP-BAILEYS',
      rabbitmq: { enabled: false, events: [] },
      chatwootAccountId: 1,
      webhookUrl: 'ignored',
      proxyHost: '',
      number: '',
      token: '',
      somethingNew: { a: [1] },
    };
    expect((await test.call('POST', '/instance/create', { body })).status).toBe(201);
  });

  it('ask with a browser', async () => {
    const preflight = await send('OPTIONS', '/message/sendText/acme', {
      origin: 'https://app.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'apikey,content-type',
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-headers']).toBe('apikey,content-type');
    const refused = await send('GET', '/instance/fetchInstances', {
      origin: 'https://app.test',
      apikey: 'wrong',
    });
    expect(refused.status).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe('https://app.test');
  });

  it('call routes of an older contract', async () => {
    const answer = await test.call('PUT', '/instance/restart/acme');
    expect(answer).toMatchObject({
      status: 404,
      body: {
        code: 'route.not_found',
        response: { message: ['Cannot PUT /instance/restart/acme'] },
      },
    });
  });

  it('look whether it works', async () => {
    const welcome = await test.call('GET', '/', { key: null });
    expect(welcome).toMatchObject({
      status: 200,
      body: { status: 200, message: expect.any(String), version: expect.any(String) },
    });
    expect(await test.call('GET', '/health/live', { key: null })).toMatchObject({ status: 200 });
    expect(await test.call('GET', '/health/ready', { key: null })).toMatchObject({ status: 200 });
    expect(await test.call('POST', '/verify-creds')).toMatchObject({
      status: 200,
      body: { status: 200, message: 'Credentials are valid', facebookAppId: null },
    });
    expect((await test.call('POST', '/verify-creds', { key: 'wrong' })).status).toBe(401);
  });

  it('read the documents', async () => {
    for (const path of ['/docs', '/docs/']) {
      const page = await send('GET', path);
      expect(page.status).toBe(200);
      expect(page.headers['content-type']).toContain('text/html');
    }
    expect(JSON.parse((await send('GET', '/docs/json/')).text)).toHaveProperty('openapi');
  });

  it('never make the database complain', async () => {
    for (const path of [
      '/instance/connectionState/%00',
      '/instance/connectionState/a%00b',
      '/instance/fetchInstances?instanceName=%00',
      '/instance/fetchInstances?instanceId=%00',
    ]) {
      expect((await send('GET', path)).status, path).toBe(400);
    }
    expect((await send('GET', '/instance/connectionState/%ED%A0%80')).status).toBe(400);
    expect((await send('GET', '/instance/connectionState/%2e%2e%2fx')).status).toBe(404);
  });
});
