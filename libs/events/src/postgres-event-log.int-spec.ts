import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { ConfigModule, testConfig } from '@switchboard/config';
import { CryptoModule, InstanceSealer } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { EventLog, type EventPage, EventsModule, type StoredEvent } from './index.js';

describe('the event log', () => {
  let database: TestDatabase;
  let opened: OpenDatabase;
  let app: TestingModule;
  let log: EventLog;
  let instanceId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = await openDatabase(database.uri, { poolSize: 16 });
    @Global()
    @Module({
      providers: [
        { provide: getDataSourceToken(), useValue: opened.dataSource },
        { provide: Transactions, useValue: opened.transactions },
      ],
      exports: [getDataSourceToken(), Transactions],
    })
    class PlatformModule {}
    app = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(testConfig()), PlatformModule, CryptoModule, EventsModule],
    }).compile();
    log = app.get(EventLog);
  });
  afterAll(async () => {
    await app.close();
    await opened.close();
    await database.drop();
  });
  beforeEach(async () => {
    instanceId = await begin();
  });

  async function begin(): Promise<string> {
    const id = randomUUID();
    await opened.transactions.run(async (tx) => {
      await app.get(InstanceSealer).begin(tx, id);
      await log.begin(tx, id);
    });
    return id;
  }

  const append = (text: string, of = instanceId): Promise<StoredEvent> =>
    opened.transactions.run((tx) =>
      log.append(tx, { instanceId: of, name: 'messages.upsert', data: { text } }),
    );

  it('gives back what was appended, page by page', async () => {
    for (const text of ['a', 'b', 'c']) await append(text);
    const first = await log.after(instanceId, 0, 2);
    expect(first.events.map(({ data }) => data)).toEqual([{ text: 'a' }, { text: 'b' }]);
    expect(first.next).toBe(2);
    const second = await log.after(instanceId, 2, 2);
    expect(second).toMatchObject({
      events: [{ sequence: 3, name: 'messages.upsert' }],
      next: null,
    });
    expect(await log.after(instanceId, 3, 2)).toEqual({ events: [], next: null });
  });

  it('cuts a page of large events short, and never to nothing', async () => {
    const large = 'x'.repeat(3 * 1_024 * 1_024);
    for (const text of [large, large, 'a', 'b']) await append(text);
    const pages: number[][] = [];
    let next: number | null = 0;
    while (next !== null) {
      const page: EventPage = await log.after(instanceId, next, 3);
      pages.push(page.events.map(({ sequence }) => sequence));
      next = page.next;
    }
    expect(pages).toEqual([[1], [2, 3, 4]]);
  });

  it('finds an event of its own instance alone', async () => {
    const other = await begin();
    const { id } = await append('a');
    expect(await log.find(instanceId, id)).toMatchObject({ id, data: { text: 'a' } });
    expect(await log.find(other, id)).toBeNull();
    expect(await log.find(instanceId, randomUUID())).toBeNull();
  });

  it('knows where it begins and ends, and that there is none', async () => {
    expect(await log.bounds(instanceId)).toEqual({ oldestSequence: 1, lastSequence: 0 });
    await append('a');
    expect(await log.bounds(instanceId)).toEqual({ oldestSequence: 1, lastSequence: 1 });
    expect(await log.bounds(randomUUID())).toBeNull();
  });

  it('numbers 160 events of 16 writers without a gap, in the order of their commits', async () => {
    const committed: number[] = [];
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        for (let count = 0; count < 10; count += 1) {
          const { sequence } = await append(`${writer}-${count}`);
          committed.push(sequence);
        }
      }),
    );
    expect(committed.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 160 }, (_, index) => index + 1),
    );
    const { events } = await log.after(instanceId, 0, 1_000);
    const times = events.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('leaves no gap where a transaction is rolled back', async () => {
    await append('a');
    const failed = opened.transactions.run(async (tx) => {
      await log.append(tx, { instanceId, name: 'call', data: null });
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect((await append('b')).sequence).toBe(2);
  });

  it('counts each instance by itself and refuses one that was not begun', async () => {
    const other = await begin();
    await append('a');
    expect((await append('a', other)).sequence).toBe(1);
    await expect(append('a', randomUUID())).rejects.toThrow();
  });

  it('keeps data that no dump shows', async () => {
    await append('what people write');
    const rows: { row: string }[] = await opened.dataSource.query(
      'SELECT stored::text AS row FROM event stored WHERE instance_id = $1',
      [instanceId],
    );
    expect(rows[0]?.row).not.toContain(Buffer.from('what people').toString('hex'));
    expect(rows[0]?.row).not.toContain('what people');
  });

  it('purges one instance alone, more than one batch of it', async () => {
    const other = await begin();
    await append('kept', other);
    await opened.dataSource.query(
      `INSERT INTO event (instance_id, sequence, id, name, data_sealed)
       SELECT $1, n, gen_random_uuid(), 'call', '' FROM generate_series(1, 12000) AS n`,
      [instanceId],
    );
    await log.purge(instanceId);
    const rows: unknown[] = await opened.dataSource.query(
      `SELECT instance_id FROM event WHERE instance_id = $1
       UNION ALL SELECT instance_id FROM event_counter WHERE instance_id = $1`,
      [instanceId],
    );
    expect(rows).toEqual([]);
    expect((await log.after(other, 0, 10)).events).toHaveLength(1);
    await log.purge(instanceId);
  });
});
