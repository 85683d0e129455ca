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
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import {
  migrateQueue,
  prepareQueue,
  QueueModule,
  QueueWaker,
  QuietWorkerHost,
  SweepScheduler,
  WEBHOOK_DELIVERY,
  WORKER_OPTIONS,
} from './index.js';

const SCHEMA = 'switchboard_queue';

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

async function startNode(counts: Counts): Promise<QueueWaker> {
  const prepared = await prepareQueue({
    redisUrl: null,
    databaseUri: database.uri,
    queueSchema: SCHEMA,
  });
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

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(nodes.splice(0).map((node) => node.close()));
  await database.drop();
});

describe('QueueWaker', () => {
  it('wakes a worker', async () => {
    const counts = new Counts();
    const waker = await startNode(counts);
    waker.wake(WEBHOOK_DELIVERY);
    await vi.waitFor(() => expect(counts.hints).toBe(1), 5_000);
  });

  it('makes few hints of many calls, the last of them after the last call', async () => {
    const counts = new Counts();
    const waker = await startNode(counts);
    for (let call = 0; call < 1_000; call += 1) waker.wake(WEBHOOK_DELIVERY);
    await vi.waitFor(() => expect(counts.hints).toBe(2), 5_000);
    waker.wake(WEBHOOK_DELIVERY);
    await vi.waitFor(() => expect(counts.hints).toBe(3), 5_000);
  });

  it('neither throws nor blocks when the store is gone, and says so once', async () => {
    const waker = await startNode(new Counts());
    const warn = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await database.drop();
    const startedAt = performance.now();
    waker.wake(WEBHOOK_DELIVERY);
    waker.wake(WEBHOOK_DELIVERY);
    expect(performance.now() - startedAt).toBeLessThan(50);
    const failures = () =>
      warn.mock.calls.filter(([line]) => JSON.stringify(line).includes('queue.wake_failed'));
    await vi.waitFor(() => expect(failures()).toHaveLength(1), 10_000);
    expect(print).not.toHaveBeenCalled();
  });
});

describe('SweepScheduler', () => {
  it('runs each round on one of two nodes', async () => {
    const counts = new Counts();
    await startNode(counts);
    await startNode(counts);
    await vi.waitFor(() => expect(counts.sweeps).toBeGreaterThanOrEqual(1), 5_000);
    const startedAt = performance.now();
    const before = counts.sweeps;
    await vi.waitFor(() => expect(counts.sweeps).toBeGreaterThanOrEqual(before + 4), {
      timeout: 15_000,
      interval: 5,
    });
    // Four rounds of half a second: twice as fast would be one round on each node.
    expect(performance.now() - startedAt).toBeGreaterThan(1_250);
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
    expect(rows.map((row) => row.schemaname).sort()).toEqual([schema, SCHEMA]);
  });
});
