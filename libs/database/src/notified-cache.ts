import { LRUCache } from 'lru-cache';
import type { NotificationChannel, Notifications } from './notifications.js';

/** How a cache is kept true and small. */
export interface NotifiedCacheOptions {
  /** A notification on one of these makes what is kept of its instance void. */
  readonly channels: readonly NotificationChannel[];
  /** Beyond this the entries that were used longest ago go. */
  readonly maxEntries: number;
  /** Nothing is kept longer, whatever is notified: the net under a notification that is lost without a trace. */
  readonly maxAgeMs: number;
}

/** What a read of the database found, and under which key it is kept. */
export interface Found<Value> {
  readonly key: string;
  readonly instanceId: string;
  /** Others whose changes make it void too. */
  readonly alsoOf?: readonly string[];
  readonly value: Value;
  /** Milliseconds after which it is not true any more by itself; absent when it does not change unsaid. */
  readonly trueForMs?: number;
}

/**
 * What was read from rows of instances, kept in memory until a notification says that it has changed. As long as the
 * client that listens is away nothing is served from it, and nothing of before is served after it is back.
 */
export class NotifiedCache<Value> {
  private readonly entries: LRUCache<string, { readonly found: Found<Value> }>;
  private readonly keysOf = new Map<string, Set<string>>();
  private readonly subscriptions: (() => void)[];
  private readsUnderWay = 0;
  /** Instances that changed during the reads under way. */
  private readonly changedMeanwhile = new Set<string>();
  /** Grows with each loss of the client that listens: what was read before it is void. */
  private interruptions = 0;

  constructor(
    private readonly notifications: Notifications,
    private readonly options: NotifiedCacheOptions,
  ) {
    this.entries = new LRUCache({
      max: options.maxEntries,
      ttl: options.maxAgeMs,
      perf: { now: () => performance.now() },
      dispose: ({ found }, key) => this.unindex(found, key),
    });
    this.subscriptions = [
      ...options.channels.map((channel) =>
        notifications.listen(channel, (instanceId) => this.forget(instanceId)),
      ),
      notifications.onReconnect(() => this.clear()),
    ];
  }

  /** Undefined when it is not known and must be read. */
  get(key: string): Value | undefined {
    return this.notifications.listening ? this.entries.get(key)?.found.value : undefined;
  }

  /** Runs a read, and keeps what it found unless that was changed while it was read. */
  async read<F extends Found<Value>>(load: () => Promise<readonly F[]>): Promise<readonly F[]> {
    if (this.readsUnderWay === 0) this.changedMeanwhile.clear();
    const { interruptions } = this;
    const beganAtMs = performance.now();
    this.readsUnderWay += 1;
    try {
      const found = await load();
      if (this.notifications.listening && interruptions === this.interruptions) {
        for (const one of found) this.keep(one, performance.now() - beganAtMs);
      }
      return found;
    } finally {
      this.readsUnderWay -= 1;
    }
  }

  /** Makes what is kept of an instance void, and what is being read of it too. Call it after a change of one's own. */
  forget(instanceId: string): void {
    if (this.readsUnderWay > 0) this.changedMeanwhile.add(instanceId);
    for (const key of this.keysOf.get(instanceId) ?? []) this.entries.delete(key);
  }

  /** Stops listening. */
  close(): void {
    for (const unsubscribe of this.subscriptions.splice(0)) unsubscribe();
    this.clear();
  }

  private keep(found: Found<Value>, ageMs: number): void {
    const owners = ownersOf(found);
    if (owners.some((instanceId) => this.changedMeanwhile.has(instanceId))) return;
    const { maxAgeMs } = this.options;
    const ttl = Math.min(found.trueForMs ?? maxAgeMs, maxAgeMs) - ageMs;
    if (ttl <= 0) return;
    this.entries.set(found.key, { found }, { ttl });
    for (const instanceId of owners) {
      this.keysOf.set(instanceId, (this.keysOf.get(instanceId) ?? new Set()).add(found.key));
    }
  }

  private unindex(found: Found<Value>, key: string): void {
    for (const instanceId of ownersOf(found)) {
      const keys = this.keysOf.get(instanceId);
      keys?.delete(key);
      if (keys?.size === 0) this.keysOf.delete(instanceId);
    }
  }

  private clear(): void {
    this.interruptions += 1;
    this.entries.clear();
  }
}

const ownersOf = ({ instanceId, alsoOf = [] }: Found<unknown>): readonly string[] => [
  instanceId,
  ...alsoOf,
];
