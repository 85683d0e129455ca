import {
  Inject,
  Injectable,
  Logger,
  type OnModuleDestroy,
  type OnModuleInit,
  Optional,
} from '@nestjs/common';
import { Notifications, Transactions } from '@switchboard/database';
import { EventCounters } from './event-counters.js';

/** News of this time go out to other nodes in one statement. */
const GATHER_MS = 20;
/** How often the counters are looked at for what no notification told of. */
const LOOK_EVERY_MS = 5_000;

/** `lastSequence` is known when the counters were read, and undefined also when the log is gone. */
type Watcher = (instanceId: string, lastSequence: number | undefined) => void;
/** Stands for the id in the watch of every instance. */
const EVERY = '*';

/**
 * Says where there may be new events, on whatever node they were appended. A hint is sent after the commit, so that no
 * commit waits for it, and may be lost: while somebody watches, the counters of what is watched are read from time to
 * time, in one query for all.
 */
@Injectable()
export class EventNews implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(EventNews.name);
  private readonly watchers = new Map<string, Set<Watcher>>();
  private readonly toTell = new Set<string>();
  private lastSequences = new Map<string, number>();
  private gathering: NodeJS.Timeout | null = null;
  private looking: NodeJS.Timeout | null = null;
  private stopped = false;
  private stopListening: () => void = () => undefined;

  /** @param notifications null in a test of one node */
  constructor(
    private readonly transactions: Transactions,
    private readonly counters: EventCounters,
    @Optional()
    @Inject(Notifications)
    private readonly notifications: Notifications | null = null,
  ) {}

  onModuleInit(): void {
    const { notifications } = this;
    if (notifications === null) return;
    const stops = [
      notifications.listen('event_appended', (instanceId) => this.call(instanceId)),
      notifications.onReconnect(() => this.callAll()),
    ];
    this.stopListening = () => stops.forEach((stop) => stop());
  }

  onModuleDestroy(): void {
    this.stopped = true;
    this.stopListening();
    if (this.gathering !== null) clearTimeout(this.gathering);
    if (this.looking !== null) clearTimeout(this.looking);
    this.watchers.clear();
  }

  /** Call it after the commit. Watchers of this process are called at once, those of others soon. Never throws. */
  announce(instanceId: string): void {
    this.call(instanceId);
    if (this.stopped || this.notifications === null) return;
    this.toTell.add(instanceId);
    this.gathering ??= setTimeout(() => void this.tell(), GATHER_MS).unref();
  }

  /**
   * Calls `watcher` when the instance may have new events, or its log is gone. It must not throw. What was appended
   * before is not told of: watch first, then read. Returns the function that stops it.
   */
  watch(instanceId: string, watcher: () => void): () => void {
    return this.add(instanceId, watcher);
  }

  /** The same for every instance. `lastSequence` is that of the log, where it happens to be known. */
  watchAll(watcher: (instanceId: string, lastSequence: number | undefined) => void): () => void {
    return this.add(EVERY, watcher);
  }

  private add(key: string, watcher: Watcher): () => void {
    const watchers = this.watchers.get(key) ?? new Set();
    this.watchers.set(key, watchers.add(watcher));
    this.lookLater();
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0 && this.watchers.get(key) === watchers) this.watchers.delete(key);
    };
  }

  private call(instanceId: string, lastSequence?: number): void {
    for (const key of [instanceId, EVERY])
      for (const watcher of this.watchers.get(key) ?? []) watcher(instanceId, lastSequence);
  }

  private callAll(): void {
    for (const instanceId of this.lastSequences.keys()) this.call(instanceId);
    for (const key of this.watchers.keys()) if (key !== EVERY) this.call(key);
  }

  private async tell(): Promise<void> {
    this.gathering = null;
    const instanceIds = [...this.toTell];
    this.toTell.clear();
    try {
      await this.transactions.run(async (tx) =>
        this.notifications?.notifyAll(tx, 'event_appended', instanceIds),
      );
    } catch (error) {
      this.logger.warn({ event: 'events.news_not_told', error: String(error) });
    }
  }

  private callIfChanged(instanceId: string, before: ReadonlyMap<string, number>): void {
    const lastSequence = this.lastSequences.get(instanceId);
    if (before.get(instanceId) !== lastSequence) this.call(instanceId, lastSequence);
  }

  private lookLater(): void {
    if (this.stopped || this.watchers.size === 0) return;
    this.looking ??= setTimeout(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  /** Reads the counters and calls who watches one that has changed since the last look. */
  private async look(): Promise<void> {
    try {
      const watched = this.watchers.has(EVERY) ? null : [...this.watchers.keys()];
      const before = this.lastSequences;
      this.lastSequences = await this.counters.lastSequences(watched);
      const changed = new Set(watched ?? []);
      for (const instanceId of [...before.keys(), ...this.lastSequences.keys()])
        changed.add(instanceId);
      for (const instanceId of changed) this.callIfChanged(instanceId, before);
    } catch (error) {
      this.logger.warn({ event: 'events.look_failed', error: String(error) });
    }
    this.looking = null;
    this.lookLater();
  }
}
