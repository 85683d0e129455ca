import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type Fence, FencedError, Transactions } from '@switchboard/database';
import { inspectRedis, redisSettings } from '@switchboard/queue';
import { Redis } from 'ioredis';
import type { EntityManager } from 'typeorm';
import type { AuthSealer } from '../auth-sealer.js';
import { StoreUnavailableError } from '../auth-state.errors.js';
import type { AuthStateChange, InboxEntry, InboxRef } from '../auth-state-store.js';
import { Claims } from '../claims.js';
import { type AuthStateEntry, LocatedStore } from '../located-store.js';
import { type AuthKeyName, CREDENTIALS } from '../names.js';
import { judgeRedisSafety } from './redis-safety.js';
import { CLAIM, CLEAR, COMMIT, DESTROY, FORGET, SETTLE } from './scripts.js';

const COMMAND_TIMEOUT_MS = 10_000;
const SCAN_COUNT = 500;
/** As long as PostgreSQL keeps what is told (`InboxSweep`). */
const KEEP_TOLD_MS = 7 * 24 * 60 * 60_000;
/** Longer than any owner runs without looking whether it still is the owner. */
const REFUSE_AFTER_DESTROY_MS = 24 * 60 * 60_000;
/** Between type and id in the name of a field; no type has it. */
const SEPARATOR = '\0';

type Argument = string | number | Buffer;

/**
 * Auth state in Redis: a commit is one script, which compares the claim and writes values and inbox, or nothing. What a
 * crash of Redis itself can lose depends on its `appendfsync`; `check` refuses the settings with which it loses all.
 */
export class RedisAuthStateStore extends LocatedStore implements OnApplicationShutdown {
  override readonly kind = 'redis';
  private readonly logger = new Logger('RedisAuthState');
  private readonly claims = new Claims();
  private client: Redis | null = null;

  /** @param prefix first part of every key */
  constructor(
    private readonly redisUrl: string,
    private readonly prefix: string,
    private readonly sealer: AuthSealer,
    private readonly transactions: Transactions,
  ) {
    super();
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
    this.client = null;
  }

  override async check(): Promise<void> {
    const facts = await inspectRedis(this.redisUrl).catch((error: unknown) => {
      throw unavailable(error);
    });
    for (const warning of judgeRedisSafety(facts)) {
      this.logger.warn({ event: 'auth_state.redis_may_lose', hint: warning });
    }
  }

  override async claim(fence: Fence): Promise<void> {
    await this.newClaim(fence);
  }

  async read(
    instanceId: string,
    type: string,
    ids: readonly string[],
  ): Promise<Map<string, Uint8Array>> {
    const values = new Map<string, Uint8Array>();
    if (ids.length === 0) return values;
    const fields = ids.map((id) => fieldOf({ type, id }));
    const found = await this.ask((client) =>
      client.hmgetBuffer(this.keyOf(instanceId, 'values'), ...fields),
    );
    for (const [index, id] of ids.entries()) {
      const sealed = found[index];
      if (sealed) values.set(id, await this.sealer.openKey(instanceId, { type, id, sealed }));
    }
    return values;
  }

  async commit(
    fence: Fence,
    changes: readonly AuthStateChange[],
    inbox: readonly InboxEntry[] = [],
  ): Promise<void> {
    const {
      written,
      removed,
      inbox: entries,
    } = await this.sealer.sealCommit(fence.instanceId, changes, inbox);
    await this.runClaimed(COMMIT, fence, [
      written.length,
      removed.length,
      entries.length,
      ...written.flatMap((key) => [fieldOf(key), key.sealed]),
      ...removed.map(fieldOf),
      ...entries.flatMap((entry) => [entry.cipherHash.toString('hex'), entry.sealed]),
    ]);
  }

  async findInbox(instanceId: string, cipherHash: Uint8Array): Promise<InboxEntry | null> {
    const hash = Buffer.from(cipherHash);
    const sealed = await this.ask((client) =>
      client.hgetBuffer(this.keyOf(instanceId, 'inbox'), hash.toString('hex')),
    );
    return sealed === null ? null : this.sealer.openEntry(instanceId, { cipherHash: hash, sealed });
  }

  async undone(instanceId: string, limit: number): Promise<InboxEntry[]> {
    if (limit <= 0) return [];
    const hashes = await this.ask((client) =>
      client.zrange(this.keyOf(instanceId, 'untold'), 0, limit - 1),
    );
    if (hashes.length === 0) return [];
    const found = await this.ask((client) =>
      client.hmgetBuffer(this.keyOf(instanceId, 'inbox'), ...hashes),
    );
    const entries: InboxEntry[] = [];
    for (const [index, hash] of hashes.entries()) {
      const sealed = found[index];
      if (!sealed) continue;
      const cipherHash = Buffer.from(hash, 'hex');
      entries.push(await this.sealer.openEntry(instanceId, { cipherHash, sealed }));
    }
    return entries;
  }

  /**
   * Once `tx` is committed. A crash in between leaves them not told: they are told again, which changes nothing, since
   * what they tell is stored by then.
   */
  async settle(tx: EntityManager, instanceId: string, refs: readonly InboxRef[]): Promise<void> {
    if (refs.length === 0) return;
    const hashes = refs.map(({ cipherHash }) => Buffer.from(cipherHash).toString('hex'));
    this.transactions.afterCommit(tx, () => {
      const now = Date.now();
      this.run(SETTLE, instanceId, [now, now - KEEP_TOLD_MS, ...hashes]).catch((error: unknown) =>
        this.logger.warn({ event: 'auth_state.settle_failed', instanceId, error: String(error) }),
      );
    });
  }

  async hasCredentials(instanceId: string): Promise<boolean> {
    const exists = await this.ask((client) =>
      client.hexists(this.keyOf(instanceId, 'values'), fieldOf(CREDENTIALS)),
    );
    return exists === 1;
  }

  async forget(fence: Fence): Promise<void> {
    await this.runClaimed(FORGET, fence, []);
  }

  async *entries(instanceId: string): AsyncIterable<readonly AuthStateEntry[]> {
    const key = this.keyOf(instanceId, 'values');
    let cursor = '0';
    do {
      const [next, flat] = await this.ask((client) =>
        client.hscanBuffer(key, cursor, 'COUNT', SCAN_COUNT),
      );
      const entries: AuthStateEntry[] = [];
      for (let at = 0; at + 1 < flat.length; at += 2) {
        const name = nameOf(String(flat[at]));
        const sealed = flat[at + 1];
        if (sealed === undefined) continue;
        entries.push({
          ...name,
          value: await this.sealer.openKey(instanceId, { ...name, sealed }),
        });
      }
      if (entries.length > 0) yield entries;
      cursor = String(next);
    } while (cursor !== '0');
  }

  async clear(fence: Fence): Promise<void> {
    await this.runClaimed(CLEAR, fence, []);
  }

  async destroy(instanceId: string): Promise<void> {
    this.claims.drop(instanceId);
    await this.run(DESTROY, instanceId, [REFUSE_AFTER_DESTROY_MS]);
  }

  private async newClaim(fence: Fence): Promise<string> {
    const mark = this.claims.make();
    const claimed = await this.run(CLAIM, fence.instanceId, [fence.epoch.toString(), mark]);
    if (claimed !== 1) throw new FencedError(fence.instanceId);
    this.claims.keep(fence, mark);
    return mark;
  }

  private async runClaimed(script: string, fence: Fence, args: readonly Argument[]): Promise<void> {
    const mark = this.claims.markOf(fence) ?? (await this.newClaim(fence));
    const done = await this.run(script, fence.instanceId, [`${fence.epoch}:${mark}`, ...args]);
    if (done !== 1) throw new FencedError(fence.instanceId);
  }

  private run(script: string, instanceId: string, args: readonly Argument[]): Promise<unknown> {
    const keys = (['claim', 'values', 'inbox', 'untold', 'told', 'arrivals'] as const).map((name) =>
      this.keyOf(instanceId, name),
    );
    return this.ask((client) => client.eval(script, keys.length, ...keys, ...args));
  }

  private keyOf(
    instanceId: string,
    name: 'claim' | 'values' | 'inbox' | 'untold' | 'told' | 'arrivals',
  ): string {
    return `${this.prefix}:auth:{${instanceId}}:${name}`;
  }

  private async ask<T>(question: (client: Redis) => Promise<T>): Promise<T> {
    try {
      this.client ??= this.open();
      return await question(this.client);
    } catch (error) {
      throw unavailable(error);
    }
  }

  /**
   * Nothing waits long for a Redis that is away, and nothing is sent a second time: a session whose commit has failed
   * ends, and its next one claims first.
   */
  private open(): Redis {
    const client = new Redis({
      ...redisSettings(this.redisUrl),
      lazyConnect: true,
      commandTimeout: COMMAND_TIMEOUT_MS,
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
    });
    client.on('error', () => undefined); // told by the command that it fails
    return client;
  }
}

const fieldOf = ({ type, id }: AuthKeyName): string => `${type}${SEPARATOR}${id}`;

function nameOf(field: string): AuthKeyName {
  const at = field.indexOf(SEPARATOR);
  return { type: field.slice(0, at), id: field.slice(at + 1) };
}

function unavailable(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreUnavailableError('The Redis of REDIS_URL', reason, { cause: error });
}
