import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseFailure } from '@switchboard/errors';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../database-options.js';
import { ControlledPostgres } from '../testing/controlled-postgres.js';
import { Transactions } from '../transactions.js';

/** What a client of the API may have to wait for a refusal, and what a busy machine adds. */
const REFUSED_WITHIN_MS = 5_000 + 2_000;
const POOL_SIZE = 3;
/** A hang that the pool does not find would otherwise end the run alone. */
const GIVE_UP_MS = 30_000;

let postgres: ControlledPostgres;
let dataSource: DataSource;

beforeAll(async () => {
  postgres = await ControlledPostgres.start();
  await connect();
}, 60_000);
afterAll(async () => {
  postgres?.thaw();
  await dataSource?.destroy();
  await postgres?.remove();
});
beforeEach(() => postgres.thaw());

async function connect(): Promise<void> {
  const settings = { uri: postgres.uri, schema: 'switchboard', poolSize: POOL_SIZE };
  dataSource = await new DataSource(databaseOptions(settings)).initialize();
}

/** How an attempt ended, and after how long. */
async function ended(attempt: Promise<unknown>) {
  const startedAt = performance.now();
  const deadline = new Promise((resolve) =>
    setTimeout(resolve, GIVE_UP_MS, 'still waiting').unref(),
  );
  const outcome = await Promise.race([
    attempt.then(
      () => 'done',
      (error: unknown) => databaseFailure(error) ?? String(error),
    ),
    deadline,
  ]);
  return { outcome, ms: performance.now() - startedAt };
}

const ask = () => ended(dataSource.query('SELECT 1'));
const sleep = (seconds: number) => ended(dataSource.query('SELECT pg_sleep($1)', [seconds]));

describe('a server that does not answer', { timeout: 120_000 }, () => {
  it('is told of within a bounded time, to each of many that ask', async () => {
    await ask();
    postgres.freeze();
    // More than there are connections: the others wait for one.
    for (const { outcome, ms } of await Promise.all(Array.from({ length: 4 * POOL_SIZE }, ask))) {
      expect(outcome).toBe('unavailable');
      expect(ms).toBeLessThan(REFUSED_WITHIN_MS);
    }
    // Whoever asks now need not find it out again.
    const { outcome, ms } = await ask();
    expect(outcome).toBe('unavailable');
    expect(ms).toBeLessThan(REFUSED_WITHIN_MS / 2);
  });

  it('is told of to a transaction that had begun, of which nothing is left', async () => {
    await dataSource.query('CREATE TABLE IF NOT EXISTS public.kept (value int)');
    const transaction = new Transactions(dataSource).run(async (tx) => {
      await tx.query('INSERT INTO public.kept VALUES (1)');
      postgres.freeze();
      await tx.query('INSERT INTO public.kept VALUES (2)');
    });
    expect((await ended(transaction)).outcome).toBe('unavailable');
    postgres.thaw();
    expect(await dataSource.query('SELECT value FROM public.kept')).toEqual([]);
  });

  it('is used again with the first question after it answers', async () => {
    postgres.freeze();
    expect((await ask()).outcome).toBe('unavailable');
    postgres.thaw();
    const { outcome, ms } = await ask();
    expect(outcome).toBe('done');
    expect(ms).toBeLessThan(REFUSED_WITHIN_MS / 2);
  });
});

describe('a server that answers', { timeout: 60_000 }, () => {
  it('is given the time that a statement takes, also when all connections are busy with such', async () => {
    const outcomes = await Promise.all([
      ...Array.from({ length: POOL_SIZE }, () => sleep(7)),
      ask(),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(POOL_SIZE + 1).fill('done'));
  });

  it('refuses at once when it is stopped', async () => {
    await ask();
    await postgres.kill('SIGQUIT');
    const { outcome, ms } = await ask();
    await postgres.restart();
    expect(outcome).toBe('unavailable');
    expect(ms).toBeLessThan(1_000);
    expect((await ask()).outcome).toBe('done');
  });
});
