import type { Fence } from '@switchboard/database';
import { AuthStateStore } from './auth-state-store.js';
import type { AuthKeyName } from './names.js';

/** Where auth state can be. */
export const STORE_KINDS = ['postgresql', 'redis', 'provider'] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

/** One value with its name. */
export interface AuthStateEntry extends AuthKeyName {
  readonly value: Uint8Array;
}

/** A store in one place, from which a session can be taken as a whole. */
export abstract class LocatedStore extends AuthStateStore {
  abstract readonly kind: StoreKind;

  /**
   * Proves that it can be reached and loses nothing that it was told to keep.
   *
   * @throws StoreUnavailableError, StoreUnsafeError
   */
  abstract check(): Promise<void>;

  /** Every value of this instance, in pages; one that changes meanwhile may be missed or come twice. */
  abstract entries(instanceId: string): AsyncIterable<readonly AuthStateEntry[]>;

  /** Removes values and inbox of an instance that goes on, so that nothing is left of it here. @throws FencedError */
  abstract clear(fence: Fence): Promise<void>;
}
