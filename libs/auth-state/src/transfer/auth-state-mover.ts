import { Injectable, Logger } from '@nestjs/common';
import { type Fence, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import type { LocatedStore, StoreKind } from '../located-store.js';
import { AuthLocationRepository } from '../location/location.repository.js';
import { AuthStateStores } from '../location/stores.js';
import { digestOf, EntriesDigest } from './digest.js';
import { SessionParking } from './session-parking.js';
import { MAX_UNTOLD } from './session-records.js';
import { Takeover } from './takeover.js';

/** What became of a move. */
export interface Move {
  /** A store, or the address where it was parked. */
  readonly from: string;
  readonly to: string;
  /** False when it was there already. */
  readonly moved: boolean;
  readonly values: number;
  /** Messages that are not told yet, which came along. */
  readonly untold: number;
}

/** Moves sessions between stores. Nothing of a session changes by it, so nobody pairs again. */
@Injectable()
export class AuthStateMover {
  private readonly logger = new Logger(AuthStateMover.name);

  constructor(
    private readonly takeover: Takeover,
    private readonly stores: AuthStateStores,
    private readonly locations: AuthLocationRepository,
    private readonly parking: SessionParking,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Holds the instance while it copies, compares, and says where it is now; then it runs again. What breaks off before
   * that leaves it where it was. One that was parked is brought back, and does not connect by itself.
   *
   * @param onRest called in the transaction that says where one is that was parked
   * @returns null when there is no such instance
   * @throws StoreNotConfiguredError, StoreUnavailableError, StoreUnsafeError
   */
  async move(
    instanceId: string,
    to: StoreKind,
    onRest: (tx: EntityManager, fence: Fence) => Promise<void>,
  ): Promise<Move | null> {
    const target = this.stores.get(to);
    await target.check();
    return this.takeover.run(instanceId, async (fence) => {
      const { store: from, parked } = await this.transactions.fenced(fence, (tx) =>
        this.locations.assign(tx, instanceId, this.stores.preferred),
      );
      if (parked !== null) return this.parking.bringBack(fence, parked, target, onRest);
      if (from === to) return { from, to, moved: false, values: 0, untold: 0 };
      const source = this.stores.get(from);
      // What the owner before still has under way is refused from now on.
      await source.claim(fence);
      await target.claim(fence);
      const copied = await this.copy(fence, source, target);
      await this.transactions.fenced(fence, (tx) => this.locations.move(tx, instanceId, to));
      await source.clear(fence).catch((error: unknown) =>
        // Sealed, and read by nobody: where the session is has been said.
        this.logger.warn({ event: 'auth_state.rest_left', instanceId, from, error: String(error) }),
      );
      return { from, to, moved: true, ...copied };
    });
  }

  private async copy(
    fence: Fence,
    source: LocatedStore,
    target: LocatedStore,
  ): Promise<Pick<Move, 'values' | 'untold'>> {
    const { instanceId } = fence;
    // An earlier move may have broken off.
    await target.clear(fence);
    const taken = new EntriesDigest();
    for await (const page of source.entries(instanceId)) {
      for (const entry of page) taken.add(entry);
      await target.commit(fence, page);
    }
    const untold = await source.undone(instanceId, MAX_UNTOLD);
    // One after the other: they are told in the order in which they came.
    for (const entry of untold) await target.commit(fence, [], [entry]);
    if (!taken.equals(await digestOf(target, instanceId))) {
      throw new Error(`The copy of ${instanceId} is not what was copied; it stays where it was`);
    }
    return { values: taken.count, untold: untold.length };
  }
}
