import { Injectable } from '@nestjs/common';
import { InstanceSealer } from '@switchboard/crypto';
import { type Fence, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import {
  type AuthKeyName,
  AuthKeyRepository,
  compareNames,
  type SealedAuthKey,
} from './auth-key.repository.js';
import {
  AuthStateStore,
  type AuthStateChange,
  type InboxEntry,
  type InboxRef,
} from './auth-state-store.js';
import { InboxRepository, type SealedInboxEntry } from './inbox.repository.js';

/** Type and id of the one row that says who this device is. Channels keep their credentials under it. */
export const CREDENTIALS: AuthKeyName = { type: 'creds', id: 'creds' };

const PURGE_BATCH_ROWS = 5_000;

/** Auth state in PostgreSQL: one sealed row a key, one fenced transaction a commit. */
@Injectable()
export class PostgresAuthStateStore extends AuthStateStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: InstanceSealer,
    private readonly keys: AuthKeyRepository,
    private readonly inbox: InboxRepository,
  ) {
    super();
  }

  async read(
    instanceId: string,
    type: string,
    ids: readonly string[],
  ): Promise<Map<string, Uint8Array>> {
    const values = new Map<string, Uint8Array>();
    if (ids.length === 0) return values;
    for (const key of await this.keys.find(instanceId, type, ids)) {
      values.set(key.id, await this.sealer.open(instanceId, keyContext(key), key.sealed));
    }
    return values;
  }

  async commit(
    fence: Fence,
    changes: readonly AuthStateChange[],
    inbox: readonly InboxEntry[] = [],
  ): Promise<void> {
    const { written, removed } = split(changes);
    await this.transactions.fenced(fence, async (tx) => {
      // Sealed after the fence was checked: the data key of a deleted instance is gone.
      const sealedKeys = await this.sealKeys(tx, fence.instanceId, written);
      const sealedInbox = await this.sealInbox(tx, fence.instanceId, inbox);
      await this.keys.upsert(tx, fence.instanceId, sealedKeys);
      await this.keys.remove(tx, fence.instanceId, removed);
      await this.inbox.add(tx, fence.instanceId, sealedInbox);
    });
  }

  async findInbox(instanceId: string, cipherHash: Uint8Array): Promise<InboxEntry | null> {
    const entry = await this.inbox.find(instanceId, cipherHash);
    return entry === null ? null : this.openInbox(instanceId, entry);
  }

  async undone(instanceId: string, limit: number): Promise<InboxEntry[]> {
    const entries: InboxEntry[] = [];
    for (const entry of await this.inbox.undone(instanceId, limit)) {
      entries.push(await this.openInbox(instanceId, entry));
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

  async destroy(instanceId: string): Promise<void> {
    let lastKey: AuthKeyName | null = { type: '', id: '' };
    while (lastKey !== null) {
      lastKey = await this.keys.removeBatch(instanceId, lastKey, PURGE_BATCH_ROWS);
    }
    let lastHash: Buffer | null = Buffer.alloc(0);
    while (lastHash !== null) {
      lastHash = await this.inbox.removeBatch(instanceId, lastHash, PURGE_BATCH_ROWS);
    }
  }

  private async sealKeys(
    tx: EntityManager,
    instanceId: string,
    written: readonly WrittenKey[],
  ): Promise<SealedAuthKey[]> {
    const sealed: SealedAuthKey[] = [];
    for (const { type, id, value } of written) {
      sealed.push({
        type,
        id,
        sealed: await this.sealer.seal(instanceId, keyContext({ type, id }), value, tx),
      });
    }
    return sealed;
  }

  private async sealInbox(
    tx: EntityManager,
    instanceId: string,
    entries: readonly InboxEntry[],
  ): Promise<SealedInboxEntry[]> {
    const sealed: SealedInboxEntry[] = [];
    for (const entry of entries) {
      sealed.push({
        cipherHash: Buffer.from(entry.cipherHash),
        sealed: await this.sealer.seal(
          instanceId,
          inboxContext(entry.cipherHash),
          entry.payload,
          tx,
        ),
      });
    }
    return sealed;
  }

  private async openInbox(instanceId: string, entry: SealedInboxEntry): Promise<InboxEntry> {
    return {
      cipherHash: entry.cipherHash,
      payload: await this.sealer.open(instanceId, inboxContext(entry.cipherHash), entry.sealed),
    };
  }
}

interface WrittenKey extends AuthKeyName {
  readonly value: Uint8Array;
}

/** The last change of each key, in the one order in which rows are touched. */
function split(changes: readonly AuthStateChange[]): {
  written: WrittenKey[];
  removed: AuthKeyName[];
} {
  const last = new Map(changes.map((change) => [keyContext(change), change]));
  const written: WrittenKey[] = [];
  const removed: AuthKeyName[] = [];
  for (const { type, id, value } of [...last.values()].sort(compareNames)) {
    if (value === null) removed.push({ type, id });
    else written.push({ type, id, value });
  }
  return { written, removed };
}

function keyContext(key: AuthKeyName): string {
  return `auth_key:${key.type}:${key.id}`;
}

function inboxContext(cipherHash: Uint8Array): string {
  return `inbox:${Buffer.from(cipherHash).toString('hex')}`;
}
