import { Processor } from '@nestjs/bullmq';
import {
  Inject,
  Injectable,
  type INestApplicationContext,
  Module,
  type OnModuleInit,
} from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyQueue } from '../../../test/support/empty-queue.js';
import { queueOf, TEST_REDIS_URL } from '../../../test/support/queue-store.js';
import { TEST_QUEUE_SCHEMA } from '../../../test/support/template-database.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import {
  migrateQueue,
  prepareQueue,
  QueueUnreachableError,
  QueueModule,
  QueueWaker,
  QuietWorkerHost,
  SweepScheduler,
  WEBHOOK_DELIVERY,
  WORKER_OPTIONS,
} from './index.js';

/** The same behaviour on both stores; Redis where a server is given. */
const STORES: readonly { store: string; redisUrl: string | null }[] = [
  { store: 'PostgreSQL', redisUrl: null },
  ...(TEST_REDIS_URL === null ? [] : [{ store: 'Redis', redisUrl: TEST_REDIS_URL }]),
];

/** How long a test waits for what takes milliseconds on an idle machine. */
const WAIT = { timeout: 20_000, interval: 10 };

/** Counts what reaches one node. */
class Counts {
  hints = 0;
  sweeps = 0;
}

@Processor(WEBHOOK_DELIVERY, { ...WORKER_OPTIONS, concurrency: 2 })
class HintProcessor extends QuietWorkerHost {
  constructor(@Inject(Counts) private readonly counts: Counts) {
    super();
  }

  override process(): Promise<void> {
    this.counts.hints += 1;
    return Promise.resolve();
  }
}

@Injectable()
class SweepingFeature implements OnModuleInit {
  constructor(
    @Inject(Counts) private readonly counts: Counts,
    @Inject(SweepScheduler) private readonly scheduler: SweepScheduler,
  ) {}

  onModuleInit(): void {
    this.scheduler.registerSweep('count', 500, () => {
      this.counts.sweeps += 1;
      return Promise.resolve();
    });
  }
}

let database: TestDatabase;
const nodes: INestApplicationContext[] = [];

async function startNode(counts: Counts, redisUrl: string | null): Promise<QueueWaker> {
  const prepared = await prepareQueue({ ...queueOf(database.uri), redisUrl });
  @Module({
    imports: [QueueModule.forRoot(prepared)],
    providers: [{ provide: Counts, useValue: counts }, HintProcessor, SweepingFeature],
  })
  class Node {}
  const node = await Test.createTestingModule({ imports: [Node] }).compile();
  await node.init();
  nodes.push(node);
  return node.get(QueueWaker);
}

/** Takes away all that the queue has stored. */
async function emptyStore(redisUrl: string | null): Promise<void> {
  if (redisUrl !== null) {
    const redis = new Redis(redisUrl);
    await redis.del(...(await redis.keys(`${queueOf(database.uri).redisPrefix}:*`)));
    await redis.quit();
    return;
  }
  await emptyQueue(database.uri);
}

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(nodes.splice(0).map((node) => node.close()));
  await database.drop();
});

describe.each(STORES)('on $store', ({ redisUrl }) => {
  it('wakes a worker', async () => {
    const counts = new Counts();
    const waker = await startNode(counts, redisUrl);
    waker.wake(WEBHOOK_DELIVERY);
    await vi.waitFor(() => expect(counts.hints).toBe(1), WAIT);
  });

  it('makes few hints of many calls, the last of them after the last call', async () => {
    const counts = new Counts();
    const waker = await startNode(counts, redisUrl);
    for (let call = 0; call < 1_000; call += 1) waker.wake(WEBHOOK_DELIVERY);
    await vi.waitFor(() => expect(counts.hints).toBe(2), WAIT);
    waker.wake(WEBHOOK_DELIVERY);
    await vi.waitFor(() => expect(counts.hints).toBe(3), WAIT);
  });

  it('runs each round of a sweep on one of two nodes', async () => {
    const counts = new Counts();
    await startNode(counts, redisUrl);
    await startNode(counts, redisUrl);
    await vi.waitFor(() => expect(counts.sweeps).toBeGreaterThanOrEqual(1), WAIT);
    const startedAt = performance.now();
    const before = counts.sweeps;
    await vi.waitFor(() => expect(counts.sweeps).toBeGreaterThanOrEqual(before + 10), {
      timeout: 25_000,
      interval: 5,
    });
    // Ten rounds of half a second; one round on each node would take half of that. Rounds that a busy machine makes late
    // come closer together, by a second at most.
    expect(performance.now() - startedAt).toBeGreaterThan(3_250);
  });

  it('goes on with its sweeps and hints after the store was emptied', async () => {
    const counts = new Counts();
    const waker = await startNode(counts, redisUrl);
    await vi.waitFor(() => expect(counts.sweeps).toBeGreaterThanOrEqual(1), WAIT);
    await emptyStore(redisUrl);
    const before = counts.sweeps;
    await vi.waitFor(() => expect(counts.sweeps).toBeGreaterThanOrEqual(before + 2), WAIT);
    waker.wake(WEBHOOK_DELIVERY);
    await vi.waitFor(() => expect(counts.hints).toBeGreaterThanOrEqual(1), WAIT);
  });
});

describe('a store that is away', () => {
  it('makes a wake neither throw nor block, and is told once', async () => {
    const waker = await startNode(new Counts(), null);
    const warn = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await database.drop();
    // There is nothing in it that could be waited for.
    const answers = Array.from({ length: 2 }, (): unknown => waker.wake(WEBHOOK_DELIVERY));
    expect(answers).toEqual([undefined, undefined]);
    const failures = () =>
      warn.mock.calls.filter(([line]) => JSON.stringify(line).includes('queue.wake_failed'));
    await vi.waitFor(() => expect(failures()).toHaveLength(1), WAIT);
    expect(print).not.toHaveBeenCalled();
  });

  it('stops the start when it is Redis, with its reason and without its password', async () => {
    const start = prepareQueue({
      ...queueOf(database.uri),
      redisUrl: 'redis://:hidden-word@127.0.0.1:1/0',
    });
    await expect(start).rejects.toThrow(QueueUnreachableError);
    await expect(start).rejects.toThrow('ECONNREFUSED');
    await expect(start).rejects.not.toThrow('hidden-word');
  });
});

describe('migrateQueue', () => {
  it('may be called by several starts at once, and touches its own schema alone', async () => {
    const schema = 'another_queue';
    await Promise.all([1, 2, 3].map(() => migrateQueue(database.uri, schema)));
    const client = new pg.Client({ connectionString: database.uri });
    await client.connect();
    const { rows } = await client.query<{ schemaname: string }>(
      `SELECT DISTINCT schemaname FROM pg_tables WHERE tablename = 'job'`,
    );
    await client.end();
    expect(rows.map((row) => row.schemaname).sort()).toEqual([schema, TEST_QUEUE_SCHEMA]);
  });
});
