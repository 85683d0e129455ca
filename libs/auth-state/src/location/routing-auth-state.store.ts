import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type Fence, FencedError, Transactions } from '@switchboard/database';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import {
  type AuthStateChange,
  AuthStateStore,
  type InboxEntry,
  type InboxRef,
} from '../auth-state-store.js';
import { STORE_KINDS, type LocatedStore, type StoreKind } from '../located-store.js';
import { ArchivePlaces } from '../archive/archive-places.js';
import { SessionParkedError } from '../auth-state.errors.js';
import { type AuthLocation, AuthLocationRepository } from './location.repository.js';
import { AuthStateStores } from './stores.js';

/** As many as one process can run. */
const MAX_KNOWN = 20_000;

/**
 * The auth state of every instance, in the store where it is. That never changes under an owner: moving it takes the
 * lease, so whoever runs the instance next claims it, and looks anew.
 */
@Injectable()
export class RoutingAuthStateStore extends AuthStateStore implements OnModuleInit {
  private readonly logger = new Logger('AuthState');
  private readonly known = new LRUCache<string, { epoch: bigint | null; store: StoreKind }>({
    max: MAX_KNOWN,
  });

  constructor(
    private readonly stores: AuthStateStores,
    private readonly locations: AuthLocationRepository,
    private readonly archives: ArchivePlaces,
    private readonly transactions: Transactions,
  ) {
    super();
  }

  /** @throws StoreUnavailableError, StoreUnsafeError, StoreNotConfiguredError: then no session could be kept or found */
  async onModuleInit(): Promise<void> {
    const used = await this.locations.counts();
    for (const kind of STORE_KINDS) {
      if (kind !== this.stores.preferred && !used.has(kind)) continue;
      await this.stores.get(kind).check();
      if (kind !== 'postgresql') {
        this.logger.log({ event: 'auth_state.store', kind, instances: used.get(kind) ?? 0 });
      }
    }
  }

  override async claim(fence: Fence): Promise<void> {
    const { instanceId, epoch } = fence;
    let store = this.known.get(instanceId);
    if (store?.epoch !== epoch) {
      const location = await this.transactions.fenced(fence, (tx) =>
        this.locations.assign(tx, instanceId, this.stores.preferred),
      );
      store = { epoch, store: storeIn(location) };
      this.known.set(instanceId, store);
    }
    await this.stores.get(store.store).claim(fence);
  }

  /**
   * What is not there is looked at twice: an owner that is one no more may look into a store that was cleared behind it,
   * and must not take a key that was moved for one that never was.
   *
   * @throws FencedError when something is missing and the epoch that claimed it is not the present one
   */
  async read(
    instanceId: string,
    type: string,
    ids: readonly string[],
  ): Promise<Map<string, Uint8Array>> {
    const found = await (await this.storeOf(instanceId)).read(instanceId, type, ids);
    const epoch = this.known.get(instanceId)?.epoch ?? null;
    if (found.size < ids.length && epoch !== null) {
      if ((await this.locations.epoch(instanceId)) !== epoch) throw new FencedError(instanceId);
    }
    return found;
  }

  async commit(
    fence: Fence,
    changes: readonly AuthStateChange[],
    inbox?: readonly InboxEntry[],
  ): Promise<void> {
    await (await this.storeOf(fence.instanceId)).commit(fence, changes, inbox);
  }

  async findInbox(instanceId: string, cipherHash: Uint8Array): Promise<InboxEntry | null> {
    return (await this.storeOf(instanceId)).findInbox(instanceId, cipherHash);
  }

  async undone(instanceId: string, limit: number): Promise<InboxEntry[]> {
    return (await this.storeOf(instanceId)).undone(instanceId, limit);
  }

  async settle(tx: EntityManager, instanceId: string, refs: readonly InboxRef[]): Promise<void> {
    await (await this.storeOf(instanceId, tx)).settle(tx, instanceId, refs);
  }

  async hasCredentials(instanceId: string): Promise<boolean> {
    return (await this.storeOf(instanceId)).hasCredentials(instanceId);
  }

  /** What is paired next is a session of its own: it did not come from a back-up. */
  async forget(fence: Fence): Promise<void> {
    await (await this.storeOf(fence.instanceId)).forget(fence);
    await this.transactions.fenced(fence, (tx) =>
      this.locations.setRestored(tx, fence.instanceId, false),
    );
  }

  /** Where it is or was, and in PostgreSQL, where every session was once. */
  async destroy(instanceId: string): Promise<void> {
    const location = await this.locations.find(instanceId);
    const kinds = new Set<StoreKind>(['postgresql', location?.store ?? 'postgresql']);
    for (const kind of kinds) await this.stores.get(kind).destroy(instanceId);
    if (location !== null && location.parked !== null)
      await this.removeParked(instanceId, location.parked.address);
    await this.locations.remove(instanceId);
    this.known.delete(instanceId);
  }

  /** Nothing can open it once the data key of the instance is gone, so a bucket that is away holds up no deletion. */
  private async removeParked(instanceId: string, address: string): Promise<void> {
    try {
      await (await this.archives.at(address)).remove();
    } catch (error) {
      this.logger.warn({
        event: 'auth_state.parked_left',
        instanceId,
        address,
        error: String(error),
      });
    }
  }

  private async storeOf(instanceId: string, tx?: EntityManager): Promise<LocatedStore> {
    let known = this.known.get(instanceId);
    if (known === undefined) {
      const location = await this.locations.find(instanceId, tx);
      known = {
        epoch: null,
        store: location === null ? this.stores.preferred : storeIn(location),
      };
      // Without a row it is nowhere yet, and may still get to be anywhere.
      if (location !== null) this.known.set(instanceId, known);
    }
    return this.stores.get(known.store);
  }
}

/** @throws SessionParkedError when it is in none */
function storeIn({ store, parked }: AuthLocation): StoreKind {
  if (parked !== null) throw new SessionParkedError(parked.address);
  return store;
}
