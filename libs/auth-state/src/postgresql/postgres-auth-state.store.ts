import { Injectable } from '@nestjs/common';
import { type Fence, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { AuthSealer } from '../auth-sealer.js';
import type { AuthStateChange, InboxEntry, InboxRef } from '../auth-state-store.js';
import { type AuthStateEntry, LocatedStore } from '../located-store.js';
import { type AuthKeyName, CREDENTIALS } from '../names.js';
import { AuthKeyRepository } from './auth-key.repository.js';
import { InboxRepository } from './inbox.repository.js';

const PURGE_BATCH_ROWS = 5_000;
const PAGE_ROWS = 500;
const FIRST: AuthKeyName = { type: '', id: '' };

/** Auth state in PostgreSQL: one sealed row a key, one fenced transaction a commit. */
@Injectable()
export class PostgresAuthStateStore extends LocatedStore {
  override readonly kind = 'postgresql';

  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: AuthSealer,
    private readonly keys: AuthKeyRepository,
    private readonly inbox: InboxRepository,
  ) {
    super();
  }

  /** Without the database nothing starts at all. */
  override async check(): Promise<void> {}

  async read(
    instanceId: string,
    type: string,
    ids: readonly string[],
  ): Promise<Map<string, Uint8Array>> {
    const values = new Map<string, Uint8Array>();
    if (ids.length === 0) return values;
    for (const key of await this.keys.find(instanceId, type, ids)) {
      values.set(key.id, await this.sealer.openKey(instanceId, key));
    }
    return values;
  }

  async commit(
    fence: Fence,
    changes: readonly AuthStateChange[],
    inbox: readonly InboxEntry[] = [],
  ): Promise<void> {
    const { instanceId } = fence;
    await this.transactions.fenced(fence, async (tx) => {
      // Sealed after the fence was checked: the data key of a deleted instance is gone.
      const sealed = await this.sealer.sealCommit(instanceId, changes, inbox, tx);
      await this.keys.upsert(tx, instanceId, sealed.written);
      await this.keys.remove(tx, instanceId, sealed.removed);
      await this.inbox.add(tx, instanceId, sealed.inbox);
    });
  }

  async findInbox(instanceId: string, cipherHash: Uint8Array): Promise<InboxEntry | null> {
    const entry = await this.inbox.find(instanceId, cipherHash);
    return entry === null ? null : this.sealer.openEntry(instanceId, entry);
  }

  async undone(instanceId: string, limit: number): Promise<InboxEntry[]> {
    const entries: InboxEntry[] = [];
    for (const entry of await this.inbox.undone(instanceId, limit)) {
      entries.push(await this.sealer.openEntry(instanceId, entry));
    }
    return entries;
  }

  async settle(tx: EntityManager, instanceId: string, refs: readonly InboxRef[]): Promise<void> {
    await this.inbox.settle(
      tx,
      instanceId,
      refs.map((ref) => ref.cipherHash),
    );
  }

  async hasCredentials(instanceId: string): Promise<boolean> {
    return (await this.keys.find(instanceId, CREDENTIALS.type, [CREDENTIALS.id])).length > 0;
  }

  async forget(fence: Fence): Promise<void> {
    await this.transactions.fenced(fence, (tx) => this.keys.removeAll(tx, fence.instanceId));
  }

  async *entries(instanceId: string): AsyncIterable<readonly AuthStateEntry[]> {
    let after = FIRST;
    for (;;) {
      const page = await this.keys.page(instanceId, after, PAGE_ROWS);
      const last = page.at(-1);
      if (last === undefined) return;
      const entries: AuthStateEntry[] = [];
      for (const key of page) {
        const { type, id } = key;
        entries.push({ type, id, value: await this.sealer.openKey(instanceId, key) });
      }
      yield entries;
      after = last;
    }
  }

  async clear(fence: Fence): Promise<void> {
    await this.transactions.fenced(fence, async (tx) => {
      await this.keys.removeAll(tx, fence.instanceId);
      await this.inbox.removeAll(tx, fence.instanceId);
    });
  }

  async destroy(instanceId: string): Promise<void> {
    let lastKey: AuthKeyName | null = FIRST;
    while (lastKey !== null) {
      lastKey = await this.keys.removeBatch(instanceId, lastKey, PURGE_BATCH_ROWS);
    }
    let lastHash: Buffer | null = Buffer.alloc(0);
    while (lastHash !== null) {
      lastHash = await this.inbox.removeBatch(instanceId, lastHash, PURGE_BATCH_ROWS);
    }
  }
}
