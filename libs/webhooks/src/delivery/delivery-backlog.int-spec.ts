import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../../test/support/open-database.js';
import { type Plan, wholeTables } from '../../../../test/support/query-plan.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { BACKLOG, DeliveryBacklogRepository, MAX_COUNT } from './delivery-backlog.repository.js';
import { GLOBAL_LANE } from './delivery.repository.js';

/** More than the planner would rather read from end to end. */
const DELIVERED = 50_000;

describe('the backlog of deliveries', () => {
  let testDatabase: TestDatabase;
  let database: OpenDatabase;
  let backlog: DeliveryBacklogRepository;
  const instanceId = randomUUID();

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    database = await openDatabase(testDatabase.uri);
    backlog = new DeliveryBacklogRepository(database.dataSource);
  });
  afterAll(async () => {
    await database?.close();
    await testDatabase?.drop();
  });
  beforeEach(() => database.dataSource.query('TRUNCATE delivery, webhook_endpoint'));

  async function endpoint(enabled: boolean): Promise<string> {
    const id = randomUUID();
    await database.dataSource.query(
      `INSERT INTO webhook_endpoint (instance_id, id, name, enabled, url_sealed, secret_sealed, events)
       VALUES ($1, $2, gen_random_uuid()::text, $3, '', '', '{}')`,
      [instanceId, id, enabled],
    );
    return id;
  }

  /** Adds deliveries of a lane; `dueIn` is an interval from now on. */
  const add = (
    lane: string,
    state: 'waiting' | 'pending' | 'delivered' | 'dead',
    {
      count = 1,
      dueIn = '0 s',
      isReplay = false,
    }: { count?: number; dueIn?: string; isReplay?: boolean } = {},
  ) =>
    database.dataSource.query(
      `INSERT INTO delivery (instance_id, id, lane, event_id, event_name, sequence, state, is_replay,
         order_key, next_attempt_at)
       SELECT $1, gen_random_uuid(), $2, gen_random_uuid(), 'call', n, $3, $4,
         CASE WHEN $3 = 'waiting' THEN '\\x01'::bytea END, now() + $5::interval
       FROM generate_series(1, $6::int) AS n`,
      [instanceId, lane, state, isReplay, dueIn, count],
    );

  it('is nothing at first', async () => {
    expect(await backlog.read()).toEqual({
      counts: { due: 0, pending: 0, waiting: 0, held: 0, dead: 0 },
      oldestDueSeconds: 0,
    });
  });

  it('tells what is due from what waits, is held, was given up and was made', async () => {
    const [on, off] = [await endpoint(true), await endpoint(false)];
    await add(on, 'pending', { count: 2, dueIn: '-90 s' });
    await add(GLOBAL_LANE, 'pending', { count: 3, dueIn: '-5 s' });
    await add(on, 'pending', { count: 4, dueIn: '-1 hour', isReplay: true });
    await add(on, 'pending', { count: 5, dueIn: '1 hour' });
    await add(on, 'waiting', { count: 6 });
    await add(off, 'pending', { count: 7, dueIn: '-1 day' });
    await add(off, 'waiting', { count: 8 });
    await add(on, 'dead', { count: 9 });
    await add(off, 'dead', { count: 10 });
    await add(on, 'delivered', { count: 11 });
    const found = await backlog.read();
    expect(found.counts).toEqual({ due: 9, pending: 5, waiting: 6, held: 15, dead: 19 });
    // Neither the replay, which may take its time, nor what is held.
    expect(found.oldestDueSeconds).toBeGreaterThanOrEqual(90);
    expect(found.oldestDueSeconds).toBeLessThan(150);
  });

  it('is counted without reading what was delivered', async () => {
    const on = await endpoint(true);
    await add(on, 'delivered', { count: DELIVERED });
    await add(on, 'pending', { count: 500 });
    await add(on, 'dead', { count: 20 });
    await database.dataSource.query('ANALYZE delivery');
    const [explained]: { 'QUERY PLAN': { Plan: Plan }[] }[] = await database.dataSource.query(
      `EXPLAIN (FORMAT JSON) ${BACKLOG.replaceAll('$1', String(MAX_COUNT))}`,
    );
    const plan = explained?.['QUERY PLAN'][0]?.Plan;
    if (plan === undefined) throw new Error('The query was not explained');
    expect(wholeTables(plan)).not.toContain('delivery');
  });
});
