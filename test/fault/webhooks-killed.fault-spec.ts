import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWebhooks } from '../../libs/webhooks/src/testing/open-webhooks.js';
import { CountingSink } from '../support/counting-sink.js';
import { faultSize } from '../support/fault-size.js';
import { openDatabase } from '../support/open-database.js';
import { seededRandom } from '../support/seed.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const EVENTS = faultSize({ usual: 1_000, full: 10_000 });
const KILLS = faultSize({ usual: 6, full: 100 });
const ENDPOINTS = 3;
const FAILING = 0.2;

const RUNNER = fileURLToPath(new URL('../support/run-typescript.mjs', import.meta.url));
const WORKER = fileURLToPath(new URL('webhook-worker.fixture.ts', import.meta.url));

describe('kill -9 while webhooks are delivered', () => {
  const keys = {
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    AUTHENTICATION_API_KEY: randomBytes(24).toString('hex'),
  };
  let database: TestDatabase;
  let sinks: CountingSink[];

  beforeAll(async () => {
    database = await createTestDatabase();
    sinks = await Promise.all(Array.from({ length: ENDPOINTS }, () => CountingSink.start()));
  });
  afterAll(async () => {
    await Promise.all(sinks.map((sink) => sink.stop()));
    await database.drop();
  });

  it(`loses none of ${EVENTS} events to ${ENDPOINTS} endpoints (${KILLS} kills, one of the endpoints failing ${FAILING * 100} %)`, async () => {
    const random = seededRandom('kill -9 while webhooks are delivered');
    const instanceId = await subscribe();
    const bodies = sinks.map(() => new Map<string, string>());
    const accepted = sinks.map(() => new Set<string>());
    let changed = 0;
    for (const [index, sink] of sinks.entries()) {
      sink.answer = (response, { eventId, body }) => {
        const hash = createHash('sha256').update(body).digest('hex');
        const before = bodies[index]?.get(eventId) ?? hash;
        if (before !== hash) changed += 1;
        bodies[index]?.set(eventId, hash);
        if (index === 0 && random() < FAILING) return response.writeHead(500).end();
        accepted[index]?.add(eventId);
        return response.end();
      };
    }
    const startedAt = performance.now();
    const { dataSource, close } = await openDatabase(database.uri);
    const committed = async (): Promise<string[]> => {
      const rows: { id: string }[] = await dataSource.query(
        'SELECT id FROM event WHERE instance_id = $1',
        [instanceId],
      );
      return rows.map(({ id }) => id);
    };
    for (let kills = 0; kills < KILLS; kills += 1) {
      const worker = await start(instanceId);
      // At a random point of its work, which goes on with what the one before left.
      const target = Math.min(Math.ceil(((kills + random()) * EVENTS) / KILLS), EVENTS);
      await vi.waitFor(
        async () => expect((await committed()).length).toBeGreaterThanOrEqual(target),
        {
          timeout: 120_000,
          interval: 20,
        },
      );
      await kill(worker);
    }
    const worker = await start(instanceId);
    await vi.waitFor(
      async () => expect((await committed()).length).toBeGreaterThanOrEqual(EVENTS),
      {
        timeout: 300_000,
        interval: 200,
      },
    );
    const ids = await committed();
    await vi.waitFor(
      () => {
        for (const set of accepted) expect(ids.filter((id) => !set.has(id)).length).toBe(0);
      },
      { timeout: 600_000, interval: 500 },
    );
    await kill(worker);
    await close();
    expect(changed).toBe(0);
    // Nothing was told that was not committed.
    for (const set of accepted) expect(set.size).toBe(ids.length);
    const repeats = sinks.reduce((sum, sink) => sum + sink.received, 0) - ids.length * ENDPOINTS;
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    process.stdout.write(
      `${KILLS} kills during ${ids.length} events to ${ENDPOINTS} endpoints: 0 lost, 0 changed, ${repeats} repeats, ${seconds} s\n`,
    );
  }, 3_600_000);

  /** An instance with an endpoint for each sink. */
  async function subscribe(): Promise<string> {
    const webhooks = await openWebhooks(database.uri, keys);
    const name = 'killed';
    const instanceId = await webhooks.createInstance(name);
    for (const { url } of sinks) {
      const payload = { url, timeoutMs: 1_000, retrySchedule: Array.from({ length: 20 }, () => 1) };
      await webhooks.app.inject({ method: 'POST', url: `/webhook/endpoints/${name}`, payload });
    }
    await webhooks.close();
    return instanceId;
  }

  async function start(instanceId: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, [RUNNER, WORKER, database.uri, instanceId, `${EVENTS}`], {
      env: { PATH: process.env['PATH'], TEST_REDIS_URL: process.env['TEST_REDIS_URL'], ...keys },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await vi.waitFor(() => expect(output).toContain('ready'), { timeout: 60_000, interval: 20 });
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});
