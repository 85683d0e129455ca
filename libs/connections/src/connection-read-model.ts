import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { NotifiedCache, Notifications } from '@switchboard/database';
import type { ConnectionView } from './connection-view.js';
import { ConnectionViewsRepository } from './persistence/connection-views.repository.js';

/** As many as one installation is expected to have; more are read from the database. */
const MAX_VIEWS = 20_000;
/** What is never notified (a process that died, or that came back within its lease) shows after this at the latest. */
const MAX_AGE_MS = 5_000;

/**
 * Views of connections in memory, so that asking for a state costs no query. A view is kept until its connection is
 * notified to have changed, and never beyond the lease of its owner.
 */
@Injectable()
export class ConnectionReadModel implements BeforeApplicationShutdown {
  private readonly cache: NotifiedCache<ConnectionView>;

  constructor(
    notifications: Notifications,
    private readonly views: ConnectionViewsRepository,
  ) {
    this.cache = new NotifiedCache(notifications, {
      // Who wants something of a connection changes its view too, and so does who offers it to another process.
      channels: ['connection_changed', 'connection_wanted'],
      maxEntries: MAX_VIEWS,
      maxAgeMs: MAX_AGE_MS,
    });
  }

  beforeApplicationShutdown(): void {
    this.cache.close();
  }

  /** Null when the instance is unknown or deleted. */
  async find(instanceId: string): Promise<ConnectionView | null> {
    return this.cache.get(instanceId) ?? (await this.read([instanceId])).get(instanceId) ?? null;
  }

  /** Views by id; unknown and deleted ones are absent. Reads what is not known in one query. */
  async findAll(instanceIds: readonly string[]): Promise<ReadonlyMap<string, ConnectionView>> {
    const found = new Map<string, ConnectionView>();
    const missing: string[] = [];
    for (const instanceId of instanceIds) {
      const view = this.cache.get(instanceId);
      if (view === undefined) missing.push(instanceId);
      else found.set(instanceId, view);
    }
    if (missing.length === 0) return found;
    for (const [instanceId, view] of await this.read(missing)) found.set(instanceId, view);
    return found;
  }

  /** Reads past what is in memory: for who decides by it, or waits for a change. */
  async read(instanceIds: readonly string[]): Promise<ReadonlyMap<string, ConnectionView>> {
    const found = await this.cache.read(async () =>
      (await this.views.find(instanceIds)).map(({ view, leaseLeftMs }) => ({
        key: view.instanceId,
        instanceId: view.instanceId,
        value: view,
        trueForMs: leaseLeftMs ?? undefined,
      })),
    );
    return new Map(found.map(({ instanceId, value }) => [instanceId, value]));
  }

  /** After a change of this process's own: it need not wait for the notification. */
  forget(instanceId: string): void {
    this.cache.forget(instanceId);
  }
}
