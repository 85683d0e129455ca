import type { Fence } from '@switchboard/database';
import type { EntityManager } from 'typeorm';

/** One value of the auth state. `value: null` removes the key. */
export interface AuthStateChange {
  /** The kind of key, in the channel's own words (`creds`, `session`, `pre-key`, …). */
  readonly type: string;
  readonly id: string;
  readonly value: Uint8Array | null;
}

/**
 * A message that was decrypted and has not been told yet. It is committed together with the ratchet that
 * decrypted it, so that a crash after that commit loses nothing.
 */
export interface InboxEntry {
  /** SHA-256 of the ciphertext: a repeat of the same ciphertext is recognised by it. */
  readonly cipherHash: Uint8Array;
  /** What the channel needs to tell the message again: stanza and plaintext, encoded by the channel. */
  readonly payload: Uint8Array;
}

/** Names one inbox entry. */
export interface InboxRef {
  readonly cipherHash: Uint8Array;
}

/**
 * Where auth state lives. Bytes in, bytes out; encryption is inside. A commit is atomic and idempotent, and is
 * refused with `FencedError` when its epoch is stale.
 */
export abstract class AuthStateStore {
  /**
   * Makes `fence` the one that may write, before its first read and again before each new session: what an earlier
   * session or owner asked for and is still under way is refused from now on. Stores whose lease is their own fence have
   * nothing to do.
   *
   * @throws FencedError when a later epoch has claimed it
   */
  async claim(_fence: Fence): Promise<void> {}

  /** The values found; ids without a value are absent from the map. */
  abstract read(
    instanceId: string,
    type: string,
    ids: readonly string[],
  ): Promise<Map<string, Uint8Array>>;

  /** Writes all changes and inbox entries, or none. The later of two changes of one key wins. */
  abstract commit(
    fence: Fence,
    changes: readonly AuthStateChange[],
    inbox?: readonly InboxEntry[],
  ): Promise<void>;

  /** The entry with this hash, told or not, while retention still holds it. */
  abstract findInbox(instanceId: string, cipherHash: Uint8Array): Promise<InboxEntry | null>;

  /** Entries that were received and not told yet, oldest first. */
  abstract undone(instanceId: string, limit: number): Promise<InboxEntry[]>;

  /** Marks entries as told, inside the transaction that tells them. */
  abstract settle(tx: EntityManager, instanceId: string, refs: readonly InboxRef[]): Promise<void>;

  /** True when credentials of this instance are stored. */
  abstract hasCredentials(instanceId: string): Promise<boolean>;

  /**
   * Forgets the session of this instance (credentials, keys). Undone inbox entries stay: they are messages.
   * Refused with `FencedError` when the epoch is stale.
   */
  abstract forget(fence: Fence): Promise<void>;

  /** Removes everything of a deleted instance, inbox included, in batches. Not fenced: the instance is gone. */
  abstract destroy(instanceId: string): Promise<void>;
}
