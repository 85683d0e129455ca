import { randomUUID } from 'node:crypto';
import type { Notifications } from '@switchboard/database';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { EventCounters } from './event-counters.js';
import { EventNews } from './event-news.js';

/** How long a test waits for what takes milliseconds on an idle machine. */
const WAIT = { timeout: 15_000, interval: 10 };

describe('news of events', () => {
  let database: TestDatabase;
  let opened: OpenDatabase;
  const nodes: EventNews[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = await openDatabase(database.uri);
  });
  afterAll(async () => {
    await opened.close();
    await database.drop();
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const node of nodes.splice(0)) node.onModuleDestroy();
  });

  function open(notifications: Notifications | null): EventNews {
    const node = new EventNews(
      opened.transactions,
      new EventCounters(opened.dataSource),
      notifications,
    );
    node.onModuleInit();
    nodes.push(node);
    return node;
  }

  it('reach who watches that instance, here and on another node', async () => {
    const [here, there] = [open(await opened.notifications()), open(await opened.notifications())];
    const [mine, other] = [randomUUID(), randomUUID()];
    const called = { here: vi.fn(), there: vi.fn(), other: vi.fn(), every: vi.fn() };
    here.watch(mine, called.here);
    there.watch(mine, called.there);
    there.watch(other, called.other);
    there.watchAll(called.every);

    here.announce(mine);
    expect(called.here).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(called.there).toHaveBeenCalled(), WAIT);
    expect(called.every).toHaveBeenCalledWith(mine, undefined);
    expect(called.other).not.toHaveBeenCalled();
  });

  it('do not reach who stopped', async () => {
    const node = open(null);
    const id = randomUUID();
    const watcher = vi.fn();
    node.watch(id, watcher)();
    node.announce(id);
    expect(watcher).not.toHaveBeenCalled();
  });

  it('that no notification told of are found by a look, and so is the end of a log', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const node = open(null);
    const id = randomUUID();
    await opened.dataSource.query('INSERT INTO event_counter (instance_id) VALUES ($1)', [id]);
    const watcher = vi.fn();
    node.watchAll(watcher);
    // A look is under way when its timer has fired; what it read is told once the query is done.
    const look = async (lastSequence: number | undefined) => {
      watcher.mockClear();
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(5_000);
        expect(watcher).toHaveBeenCalledWith(id, lastSequence);
      }, WAIT);
    };
    await look(0);
    await opened.dataSource.query(
      'UPDATE event_counter SET last_sequence = 3 WHERE instance_id = $1',
      [id],
    );
    await look(3);
    await opened.dataSource.query('DELETE FROM event_counter WHERE instance_id = $1', [id]);
    await look(undefined);
  });
});
