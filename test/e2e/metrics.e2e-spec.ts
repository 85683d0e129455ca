import { afterEach, describe, expect, it, vi } from 'vitest';
import { parsePrometheusText, type ScrapedText } from '../support/prometheus-text.js';
import { TcpGate } from '../support/tcp-gate.js';
import { createTestDatabase } from '../support/test-database.js';
import { World } from '../support/world.js';

const CONTACT = '5511988887777';
const PASSWORD = 'not-a-password-that-is-scraped';
/** Figures of the database are remembered for five seconds. */
const SOON = { timeout: 20_000, interval: 200 };
const METRICS = {
  PROMETHEUS_METRICS: 'true',
  METRICS_AUTH_REQUIRED: 'true',
  METRICS_USER: 'prometheus',
  METRICS_PASSWORD: PASSWORD,
  METRICS_ALLOWED_IPS: '127.0.0.1',
};

describe('metrics of a gateway', () => {
  let world: World | undefined;
  let gate: TcpGate | undefined;
  afterEach(async () => {
    await gate?.shut();
    await world?.stop();
    [world, gate] = [undefined, undefined];
  });

  async function read(of: World): Promise<string> {
    const answer = await fetch(`${of.gateway.url}/metrics`, {
      headers: { authorization: `Basic ${btoa(`prometheus:${PASSWORD}`)}` },
    });
    expect(answer.status).toBe(200);
    return answer.text();
  }
  const scrape = async (of: World): Promise<ScrapedText> => parsePrometheusText(await read(of));

  it('say exactly what happened: a pairing, a text, a delivery that was made, one that was not', async () => {
    world = await World.start(METRICS);
    const { simulator, sink } = world;
    const acme = await world.pair('acme');
    const integration = 'WHATSAPP-BAILEYS';
    await vi.waitFor(async () => {
      const text = await scrape(world ?? never());
      expect(text.sum('evolution_instances_total')).toBe(1);
      expect(text.find('evolution_instance_up')).toMatchObject([
        { labels: { instance: 'acme', integration }, value: 1 },
      ]);
      expect(text.find('evolution_instance_state')).toMatchObject([
        { labels: { instance: 'acme', integration, state: 'open' }, value: 1 },
      ]);
      expect(text.sum('switchboard_leases_held')).toBe(1);
      // All that was told of the pairing is delivered.
      for (const { value } of text.find('switchboard_deliveries')) expect(value).toBe(0);
    }, SOON);
    const before = await scrape(world);
    // The server asks for one restart after a pairing.
    expect(before.find('switchboard_connection_closes_total')).toMatchObject([
      { labels: { channel: integration, code: '515', reason: 'connection.restarting' }, value: 1 },
    ]);
    expect(before.sum('switchboard_messages_total')).toBe(0);

    // A text comes in and is told.
    const toldBefore = sink.received.length;
    await simulator.sendText({ from: CONTACT, to: acme.number, text: 'Words of nobody' });
    await sink.waitFor((seen) => seen.of('messages.upsert')[0]);
    await vi.waitFor(async () => {
      const text = await scrape(world ?? never());
      const made = { outcome: 'delivered' };
      const name = 'switchboard_delivery_attempts_total';
      // The text, with the chat and the contact that are new with it.
      expect(sink.received.length).toBeGreaterThan(toldBefore);
      expect(text.sum(name, made) - before.sum(name, made)).toBe(sink.received.length - toldBefore);
      expect(text.sum('switchboard_delivery_duration_seconds_count', made)).toBe(
        text.sum(name, made),
      );
      expect(text.sum('switchboard_messages_total', { direction: 'in' })).toBe(1);
    }, SOON);

    // Another one goes out, and the endpoint refuses it for good.
    const text = await scrape(world);
    sink.status = 410;
    const sent = await world.gateway.call('POST', '/message/sendText/acme', {
      body: { number: CONTACT, text: 'Other words of nobody' },
    });
    expect(sent.status).toBe(201);
    await vi.waitFor(async () => {
      const after = await scrape(world ?? never());
      const name = 'switchboard_delivery_attempts_total';
      expect(after.sum('switchboard_messages_total', { direction: 'out' })).toBe(1);
      expect(after.sum('switchboard_messages_total')).toBe(2);
      const dead = after.sum(name, { outcome: 'dead', code: 'webhook.gone' });
      expect(dead).toBeGreaterThanOrEqual(1);
      expect(after.sum(name, { outcome: 'dead' })).toBe(dead);
      expect(after.sum(name, { outcome: 'delivered' })).toBe(
        text.sum(name, { outcome: 'delivered' }),
      );
      expect(after.sum('switchboard_deliveries', { state: 'dead' })).toBe(dead);
      // 410 switches the endpoint off, and what comes then is held for it.
      expect(after.sum('switchboard_deliveries', { state: 'due' })).toBe(0);
    }, SOON);
    await simulator.sendText({ from: CONTACT, to: acme.number, text: 'More words of nobody' });
    await vi.waitFor(async () => {
      const after = await scrape(world ?? never());
      expect(after.sum('switchboard_messages_total', { direction: 'in' })).toBe(2);
      expect(after.sum('switchboard_deliveries', { state: 'held' })).toBeGreaterThanOrEqual(1);
    }, SOON);

    const whole = await read(world);
    const { gateway, sink: subscriber } = world;
    for (const secret of [
      acme.token,
      acme.secret,
      acme.number,
      acme.instanceId,
      CONTACT,
      'words of nobody',
      gateway.adminKey,
      PASSWORD,
      subscriber.url,
      'postgres',
    ]) {
      expect(whole.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  it('are served while the database is away, with what was known, and say that it is', async () => {
    const database = await createTestDatabase();
    const { hostname, port } = new URL(database.uri);
    gate = await TcpGate.to(hostname, Number(port || 5432));
    const gated = new URL(database.uri);
    gated.host = gate.address;
    world = await World.start(METRICS, { uri: gated.href, drop: () => database.drop() });
    await world.pair('acme');
    await vi.waitFor(async () => {
      const text = await scrape(world ?? never());
      expect(text.sum('switchboard_database_up')).toBe(1);
      expect(text.sum('evolution_instances_total')).toBe(1);
      expect(text.find('switchboard_deliveries', { state: 'due' })).toHaveLength(1);
    }, SOON);

    await gate.shut();
    await vi.waitFor(async () => {
      const text = await scrape(world ?? never());
      expect(text.find('switchboard_database_up')).toMatchObject([{ value: 0 }]);
      expect(text.sum('evolution_instances_total')).toBe(1);
      expect(text.find('switchboard_deliveries', { state: 'due' })).toHaveLength(1);
      expect(text.find('process_cpu_seconds_total')).toHaveLength(1);
    }, SOON);

    await gate.open();
    await vi.waitFor(async () => {
      const text = await scrape(world ?? never());
      expect(text.sum('switchboard_database_up')).toBe(1);
    }, SOON);
  });
});

function never(): never {
  throw new Error('The world is there');
}
