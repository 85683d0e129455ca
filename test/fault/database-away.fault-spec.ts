import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ControlledPostgres } from '../../libs/database/src/testing/controlled-postgres.js';
import type { ApiAnswer } from '../support/gateway-process.js';
import { World } from '../support/world.js';

const CUSTOMER = '5511966665555';
/** Of a server that is not there; what a busy machine may take. */
const AT_ONCE_MS = 2_000;
/** Of one that answers nothing it takes five seconds to be sure; the rest is for a busy machine. */
const BOUNDED_MS = 9_000;
/** Sends of which some are under way when the server falls silent. */
const SENDS = 6;
/** More at the same time than there are connections. */
const CROWD = 30;

interface Answered extends ApiAnswer<{ readonly code?: string; readonly key?: { id: string } }> {
  readonly ms: number;
}

const REFUSED = {
  status: 503,
  error: 'Service Unavailable',
  code: 'database.unavailable',
  response: { message: ['The database is away. Try again.'] },
};

describe('what a client of the API is answered while PostgreSQL is away', () => {
  let postgres: ControlledPostgres;
  let world: World;

  beforeAll(async () => {
    postgres = await ControlledPostgres.start();
    world = await World.start({}, { uri: postgres.uri, drop: () => postgres.remove() });
    await world.pair('acme');
  });
  afterEach(() => {
    expect(world.gateway.unhandledFailures()).toEqual([]);
  });
  afterAll(async () => {
    postgres?.thaw();
    await world?.stop();
  });

  async function ask(
    method: string,
    path: string,
    options: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
  ): Promise<Answered> {
    const askedAt = performance.now();
    const answer = await world.gateway.call<Answered['body']>(method, path, options);
    return { ...answer, ms: Math.round(performance.now() - askedAt) };
  }
  const state = () => ask('GET', '/instance/connectionState/acme');
  const list = () => ask('GET', '/instance/fetchInstances');
  const ready = () => ask('GET', '/health/ready');
  const create = (instanceName: string) =>
    ask('POST', '/instance/create', {
      body: { instanceName, integration: 'WHATSAPP-BAILEYS' },
    });
  const send = (text: string) =>
    ask('POST', '/message/sendText/acme', {
      body: { number: CUSTOMER, text },
      headers: { 'Idempotency-Key': text.replaceAll(' ', '-') },
    });

  function expectRefused(answer: Answered, withinMs: number): void {
    expect(answer.body).toEqual(REFUSED);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.ms).toBeLessThan(withinMs);
  }

  /** As a client does that was told to try again. Each text arrives once, under the id that is answered. */
  async function expectSentOnce(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await vi.waitFor(async () => expect((await send(text)).status).toBe(201), {
        timeout: 60_000,
        interval: 250,
      });
    }
    const ids = (await Promise.all(texts.map(send))).map(({ body }) => body.key?.id);
    await vi.waitFor(async () => {
      const received = await world.simulator.received({ number: CUSTOMER });
      const arrived = received.filter(({ text }) => text !== null && texts.includes(text));
      expect(arrived).toHaveLength(texts.length);
      expect(new Set(arrived.map(({ id }) => id))).toEqual(new Set(ids));
    }, 20_000);
    expect(await world.simulator.violations()).toEqual([]);
  }

  it('stopped: whatever needs it is refused at once, and nothing of it is left', async () => {
    expect((await send('before it stops')).status).toBe(201);
    await postgres.kill('SIGQUIT');
    const refused = [
      await list(),
      await create('asked-while-stopped'),
      await send('asked while stopped'),
    ];
    for (const answer of refused) expectRefused(answer, AT_ONCE_MS);
    expectRefused(await state(), AT_ONCE_MS);
    expect(await ready()).toMatchObject({ status: 503, body: { code: 'gateway.not_ready' } });

    await postgres.restart();
    const first = await list();
    expect(first.status).toBe(200);
    expect(namesIn(first)).toEqual(['acme']);
    expect((await create('asked-while-stopped')).status).toBe(201);
    await expectSentOnce(['before it stops', 'asked while stopped']);
    tell('stopped', refused, first);
  });

  it('silent: whatever needs it is refused within five seconds, and nothing of it is left', async () => {
    const texts = Array.from({ length: SENDS }, (_, index) => `under way ${index}`);
    const underWay = texts.map(send);
    await vi.waitFor(
      async () => {
        const received = await world.simulator.received({ number: CUSTOMER });
        expect(received.some(({ text }) => text?.startsWith('under way'))).toBe(true);
      },
      { timeout: 20_000, interval: 2 },
    );
    postgres.freeze();
    const [stateThen, ...refused] = await Promise.all([
      state(),
      create('asked-while-silent'),
      send('asked while silent'),
      ...Array.from({ length: CROWD }, list),
    ]);
    for (const answer of refused) expectRefused(answer, BOUNDED_MS);
    // From memory while it is sure to be true, refused after that; neither waits for long.
    expect([200, 503]).toContain(stateThen.status);
    expect(stateThen.ms).toBeLessThan(BOUNDED_MS);
    const cutOff = await Promise.all(underWay);
    for (const { status, ms } of cutOff) {
      expect([201, 503]).toContain(status);
      expect(ms).toBeLessThan(BOUNDED_MS);
    }
    const later = [await list(), await send('asked while silent')];
    for (const answer of later) expectRefused(answer, BOUNDED_MS / 2);
    expect(await ready()).toMatchObject({ status: 503, body: { code: 'gateway.not_ready' } });

    postgres.thaw();
    const first = await list();
    expect(first.status).toBe(200);
    expect(namesIn(first)).not.toContain('asked-while-silent');
    expect((await create('asked-while-silent')).status).toBe(201);
    await expectSentOnce([...texts, 'asked while silent']);
    tell('silent', [...refused, ...cutOff], first);
    tell('silent for a while', later, first);
  });
});

function namesIn({ body }: Answered): string[] {
  const instances: { name: string }[] = JSON.parse(JSON.stringify(body));
  return instances.map(({ name }) => name);
}

function tell(how: string, refused: readonly Answered[], first: Answered): void {
  const slowest = Math.max(...refused.map(({ ms }) => ms));
  process.stdout.write(
    `PostgreSQL ${how}: ${refused.length} requests refused within ${slowest} ms, the first after its return answered within ${first.ms} ms\n`,
  );
}
