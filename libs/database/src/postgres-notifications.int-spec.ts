import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../test/support/open-database.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { NotificationChannel, Notifications } from './notifications.js';
import { PostgresNotifications } from './postgres-notifications.js';

/** How long a test waits for what takes milliseconds on an idle machine. */
const WAIT = { timeout: 15_000, interval: 10 };

let database: TestDatabase;
let open: OpenDatabase;
let notifications: Notifications;

beforeAll(async () => {
  database = await createTestDatabase();
  open = await openDatabase(database.uri);
  notifications = await open.notifications();
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

async function notify(channel: NotificationChannel, instanceId: string): Promise<void> {
  await open.transactions.run((tx) => notifications.notify(tx, channel, instanceId));
}

function collect(from: Notifications, channel: NotificationChannel): string[] {
  const heard: string[] = [];
  from.listen(channel, (instanceId) => heard.push(instanceId));
  return heard;
}

describe('notifications', () => {
  it('arrive with the commit, on their channel alone', async () => {
    const changed = collect(notifications, 'connection_changed');
    const wanted = collect(notifications, 'connection_wanted');
    const instanceId = randomUUID();
    await notify('connection_changed', instanceId);
    await notify('connection_wanted', 'last');
    await vi.waitFor(() => expect(wanted).toContain('last'), WAIT);
    expect(changed).toEqual([instanceId]);
    expect(wanted).toEqual(['last']);
  });

  it('do not arrive after a rollback, nor at a handler that was taken away', async () => {
    const heard: string[] = [];
    const stop = notifications.listen('connection_changed', (id) => heard.push(id));
    const rolledBack = open.transactions.run(async (tx) => {
      await notifications.notify(tx, 'connection_changed', 'rolled back');
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await notify('connection_changed', 'first');
    await vi.waitFor(() => expect(heard).toEqual(['first']), WAIT);
    stop();
    const later = collect(notifications, 'connection_changed');
    await notify('connection_changed', 'second');
    await vi.waitFor(() => expect(later).toEqual(['second']), WAIT);
    expect(heard).toEqual(['first']);
  });

  it('reach the other handlers when one throws', async () => {
    const stop = notifications.listen('connection_changed', () => {
      throw new Error('a fault of the first handler');
    });
    const heard = collect(notifications, 'connection_changed');
    await notify('connection_changed', 'after the fault');
    await vi.waitFor(() => expect(heard).toEqual(['after the fault']), WAIT);
    stop();
  });

  it('are not heard by a gateway of another schema', async () => {
    const other = new PostgresNotifications({
      uri: database.uri,
      schema: 'other',
      // What is left of it for a moment is not counted with ours below.
      applicationName: 'other',
    });
    await other.onModuleInit();
    const heard = collect(other, 'connection_changed');
    await notify('connection_changed', 'ours');
    await open.transactions.run((tx) => other.notify(tx, 'connection_changed', 'theirs'));
    await vi.waitFor(() => expect(heard).toEqual(['theirs']), WAIT);
    await other.onApplicationShutdown();
  });

  it('go on after the connection was cut, and tell that there was a gap', async () => {
    expect(notifications.listening).toBe(true);
    // Whoever keeps what was notified must drop it before it is trusted again.
    const reconnected = vi.fn(() => notifications.listening);
    notifications.onReconnect(reconnected);
    const heard = collect(notifications, 'connection_changed');
    const cut: { count: number }[] = await open.dataSource.query(
      `SELECT count(pg_terminate_backend(pid))::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'switchboard listen'`,
    );
    expect(cut[0]?.count).toBe(1);
    await vi.waitFor(() => expect(reconnected).toHaveBeenCalledOnce(), WAIT);
    expect(reconnected).toHaveReturnedWith(false);
    expect(notifications.listening).toBe(true);
    await notify('connection_changed', 'after the gap');
    await vi.waitFor(() => expect(heard).toEqual(['after the gap']), WAIT);
  });
});
