import type { EntityManager } from 'typeorm';
import type { MasterSealedTable } from './master-sealed-table.js';

/**
 * Encrypts what must not be read from a dump. AES-256-GCM, 12-byte random IV, 16-byte tag (pinned), a version byte
 * and the key's id in front. `context` is bound as associated data: a value moved to another row does not open.
 */
export abstract class InstanceSealer {
  /** Makes the data key of a new instance, wrapped by the key from configuration. */
  abstract begin(tx: EntityManager, instanceId: string): Promise<void>;
  /** Reads the data keys of many instances at once, where they are not cached: who lists them asks once, not each. */
  async prepare(_instanceIds: readonly string[]): Promise<void> {}
  /** Encrypts under the instance's data key. The key is cached after the first use; pass `tx` inside a transaction. */
  abstract seal(
    instanceId: string,
    context: string,
    plain: Uint8Array,
    tx?: EntityManager,
  ): Promise<Buffer>;
  /** @throws Error when the value was changed, moved or belongs to another key */
  abstract open(
    instanceId: string,
    context: string,
    sealed: Uint8Array,
    tx?: EntityManager,
  ): Promise<Buffer>;
  /** Forgets the data key of an instance that is gone, here and in the database: what it sealed is unreadable. */
  abstract destroy(tx: EntityManager, instanceId: string): Promise<void>;
}

/**
 * Encrypts directly under the key from configuration, for the little that outlives or belongs to no instance.
 */
export abstract class MasterSealer {
  /** Says where such values are stored, so that a rotation finds them. Call it in the constructor of who stores them. */
  abstract keptIn(table: MasterSealedTable): void;
  /** `tx` is the transaction that stores the value: a rotation waits for it. */
  abstract seal(tx: EntityManager, context: string, plain: Uint8Array): Promise<Buffer>;
  abstract open(context: string, sealed: Uint8Array): Buffer;
}

/**
 * Keyed hash by which tokens are found. Its key (the pepper) is a stored secret wrapped by the key from
 * configuration, so that rotating that key locks nobody out.
 */
export abstract class TokenHasher {
  /** HMAC-SHA256, 32 bytes. */
  abstract hash(token: string): Buffer;
}
