import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parsePrometheusText, type ScrapedText } from '../../../test/support/prometheus-text.js';
import { startTestGateway, type TestGateway } from './testing/start-test-gateway.js';
import { VERSION } from './version.js';

const ON = { PROMETHEUS_METRICS: 'true' };
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
/** Figures of the database are remembered for five seconds. */
const SOON = { timeout: 15_000, interval: 200 };

const get = (test: TestGateway, headers: Readonly<Record<string, string>> = {}) =>
  fetch(test.gateway.url + '/metrics', { headers });

async function scrape(test: TestGateway): Promise<ScrapedText> {
  const answer = await get(test);
  expect(answer.status).toBe(200);
  return parsePrometheusText(await answer.text());
}

describe('metrics', () => {
  let test: TestGateway;
  let token: string;

  beforeAll(async () => {
    test = await startTestGateway({
      ...ON,
      SERVER_URL: 'https://wa.example.com',
      DATABASE_CONNECTION_CLIENT_NAME: 'mine',
    });
    const create = (instanceName: string, more: object = {}) =>
      test.call<{ hash: string }>('POST', '/instance/create', {
        body: { instanceName, integration: 'WHATSAPP-BAILEYS', ...more },
      });
    token = (await create('acme', { qrcode: true })).body.hash;
    await create('never-started');
    await test.channel.sessionOf('acme').scan('5511987654321');
    await vi.waitFor(async () => {
      const { body } = await test.call('GET', '/instance/connectionState/acme');
      expect(body).toMatchObject({ instance: { state: 'open' } });
    });
  });
  afterAll(() => test?.close());

  it('are text for Prometheus, for who has no key of the API', async () => {
    const answer = await get(test);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('have the gauges of the contract, under its names', async () => {
    await vi.waitFor(async () => {
      const text = await scrape(test);
      expect(text.find('evolution_environment_info')).toMatchObject([
        {
          labels: { version: VERSION, clientName: 'mine', serverUrl: 'https://wa.example.com' },
          value: 1,
        },
      ]);
      expect(text.sum('evolution_instances_total')).toBe(2);
      const integration = 'WHATSAPP-BAILEYS';
      expect(text.find('evolution_instance_up')).toMatchObject([
        { labels: { instance: 'acme', integration }, value: 1 },
        { labels: { instance: 'never-started', integration }, value: 0 },
      ]);
      expect(text.find('evolution_instance_state')).toMatchObject([
        { labels: { instance: 'acme', integration, state: 'open' }, value: 1 },
        { labels: { instance: 'never-started', integration, state: 'close' }, value: 1 },
      ]);
    }, SOON);
  });

  it('say what the process, its database and its connections are doing', async () => {
    const text = await scrape(test);
    for (const [name, type] of [
      ['process_resident_memory_bytes', 'gauge'],
      ['process_cpu_seconds_total', 'counter'],
      ['nodejs_eventloop_lag_p99_seconds', 'gauge'],
      ['switchboard_http_request_duration_seconds', 'histogram'],
      ['switchboard_connections', 'gauge'],
      ['switchboard_connection_closes_total', 'counter'],
      ['switchboard_messages_total', 'counter'],
      ['switchboard_delivery_attempts_total', 'counter'],
      ['switchboard_delivery_duration_seconds', 'histogram'],
      ['switchboard_deliveries', 'gauge'],
      ['switchboard_delivery_oldest_due_seconds', 'gauge'],
      ['switchboard_sink_messages', 'gauge'],
      ['switchboard_sink_oldest_message_seconds', 'gauge'],
    ]) {
      expect([name, text.types.get(name ?? '')]).toEqual([name, type]);
    }
    expect(text.sum('switchboard_database_up')).toBe(1);
    expect(text.sum('switchboard_database_pool_connections', { state: 'total' })).toBeGreaterThan(
      0,
    );
    expect(text.find('switchboard_database_pool_connections', { state: 'waiting' })).toHaveLength(
      1,
    );
    expect(text.find('switchboard_connections')).toMatchObject([
      { labels: { channel: 'WHATSAPP-BAILEYS', state: 'open', phase: 'open' }, value: 1 },
    ]);
    expect(text.sum('switchboard_leases_held')).toBe(1);
    expect(text.find('switchboard_sink_messages')).toMatchObject([
      { labels: { sink: 'rabbitmq' }, value: 0 },
    ]);
    const states = text.find('switchboard_deliveries').map(({ labels }) => labels['state']);
    expect(states).toEqual(['due', 'pending', 'waiting', 'held', 'dead']);
  });

  it('say the same of the installation on every process, and of the process what it has', async () => {
    const other = await test.another();
    try {
      const answer = await fetch(`${other.url}/metrics`);
      const [mine, theirs] = [await scrape(test), parsePrometheusText(await answer.text())];
      for (const name of ['evolution_instances_total', 'evolution_instance_up']) {
        expect(theirs.find(name)).toEqual(mine.find(name));
      }
      expect(theirs.sum('switchboard_leases_held')).toBe(0);
      expect(theirs.find('switchboard_connections')).toEqual([]);
      expect(mine.sum('switchboard_leases_held')).toBe(1);
    } finally {
      await other.close();
    }
  });

  it('time requests by the pattern of their route, whatever is asked for', async () => {
    const count = 'switchboard_http_request_duration_seconds_count';
    const before = await scrape(test);
    const route = '/instance/connectionState/:instanceName';
    for (const name of ['acme', 'never-started', 'nobody-1', 'nobody-2']) {
      await test.call('GET', `/instance/connectionState/${name}`);
    }
    for (const path of ['/wp-login.php', '/secret-place', '/instance/nothing/here/x']) {
      await test.call('GET', path);
    }
    const after = await scrape(test);
    const rise = (labels: Readonly<Record<string, string>>) =>
      after.sum(count, labels) - before.sum(count, labels);
    expect(rise({ method: 'GET', route, status: '2xx' })).toBe(2);
    expect(rise({ method: 'GET', route, status: '4xx' })).toBe(2);
    expect(rise({ method: 'any', route: 'none', status: '4xx' })).toBe(3);
    const routes = after.find(count).map(({ labels }) => labels['route']);
    for (const each of routes) expect(each).not.toMatch(/acme|nobody|php|secret/);
  });

  it('count a session that ended, by code and reason', async () => {
    const labels = { channel: 'WHATSAPP-BAILEYS', code: '503', reason: 'connection.lost' };
    expect((await scrape(test)).sum('switchboard_connection_closes_total', labels)).toBe(0);
    await test.channel.sessionOf('acme').end(503, 'kept');
    await vi.waitFor(async () => {
      const text = await scrape(test);
      expect(text.sum('switchboard_connection_closes_total', labels)).toBe(1);
      expect(text.sum('evolution_instance_up', { instance: 'acme' })).toBe(0);
    }, SOON);
  });

  it('hold no key, no number and no code', async () => {
    const text = await (await get(test)).text();
    for (const secret of [token, test.adminKey, '5511987654321', '2@1']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('who may read metrics', () => {
  let test: TestGateway | undefined;
  afterEach(async () => {
    await test?.close();
    test = undefined;
  });

  it('is nobody where they are not switched on', async () => {
    test = await startTestGateway();
    const answer = await get(test, { apikey: test.adminKey });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'route.not_found' });
  });

  it('is who comes from an allowed address', async () => {
    test = await startTestGateway({ ...ON, METRICS_ALLOWED_IPS: '127.0.0.0/8' });
    expect((await get(test)).status).toBe(200);
  });

  it('is not who comes from another one, whatever it says of itself', async () => {
    test = await startTestGateway({ ...ON, METRICS_ALLOWED_IPS: '192.0.2.1' });
    const answer = await get(test, { 'x-forwarded-for': '192.0.2.1', apikey: test.adminKey });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ status: 403, code: 'metrics.address_refused' });
  });

  it('is who knows user and password', async () => {
    test = await startTestGateway({
      ...ON,
      METRICS_AUTH_REQUIRED: 'true',
      METRICS_USER: 'prometheus',
      METRICS_PASSWORD: 'correct horse',
    });
    const wrong = await get(test, { authorization: basic('prometheus:wrong') });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('www-authenticate')).toBe('Basic realm="metrics", charset="UTF-8"');
    expect(await wrong.json()).toMatchObject({ status: 401, code: 'metrics.unauthorized' });
    expect((await get(test, { apikey: test.adminKey })).status).toBe(401);
    const right = await get(test, { authorization: basic('prometheus:correct horse') });
    expect(right.status).toBe(200);
    expect(await right.text()).not.toContain('correct horse');
  });
});
