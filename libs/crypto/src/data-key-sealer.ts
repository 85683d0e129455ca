import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { SealedValueError } from './crypto.errors.js';
import type { ActiveKey } from './active-key.js';
import type { Keyring } from './keyring.js';
import { InstanceSealer } from './ports.js';
import { KEY_LENGTH, SealingKey } from './sealing-key.js';

/** Enough for every instance that one process can run; a key that falls out is read again. */
const MAX_CACHED_KEYS = 10_000;

/**
 * `InstanceSealer` with a data key an instance, wrapped in the table `data_key`. Unwrapped keys are kept in memory, the
 * ones used last. A key that another process keeps after `destroy` opens nothing new: the rows it sealed are purged, and
 * ids of instances are never used again.
 */
export class DataKeySealer extends InstanceSealer {
  private readonly cached = new Map<string, SealingKey>();

  constructor(
    private readonly database: DataSource,
    private readonly keyring: Keyring,
    private readonly active: ActiveKey,
  ) {
    super();
  }

  override async begin(tx: EntityManager, instanceId: string): Promise<void> {
    // One of an attempt that was rolled back is not the one that will be stored.
    this.cached.delete(instanceId);
    const wrapping = await this.active.hold(tx, 'data-key');
    await tx.query('INSERT INTO data_key (instance_id, key_id, key_sealed) VALUES ($1, $2, $3)', [
      instanceId,
      wrapping.id,
      wrapping.key.seal(instanceId, randomBytes(KEY_LENGTH)),
    ]);
  }

  override async prepare(instanceIds: readonly string[]): Promise<void> {
    const missing = instanceIds.filter((instanceId) => !this.cached.has(instanceId));
    if (missing.length === 0) return;
    const rows: { instance_id: string; key_sealed: Buffer }[] = await this.database.query(
      'SELECT instance_id, key_sealed FROM data_key WHERE instance_id = ANY($1)',
      [missing],
    );
    for (const { instance_id, key_sealed } of rows) {
      this.remember(
        instance_id,
        new SealingKey(this.keyring.open('data-key', instance_id, key_sealed)),
      );
    }
  }

  override async seal(
    instanceId: string,
    context: string,
    plain: Uint8Array,
    tx?: EntityManager,
  ): Promise<Buffer> {
    const key = await this.keyOf(instanceId, tx);
    return key.seal(place(instanceId, context), plain);
  }

  override async open(
    instanceId: string,
    context: string,
    sealed: Uint8Array,
    tx?: EntityManager,
  ): Promise<Buffer> {
    const key = await this.keyOf(instanceId, tx);
    return key.open(place(instanceId, context), sealed);
  }

  override async destroy(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM data_key WHERE instance_id = $1', [instanceId]);
    this.cached.delete(instanceId);
  }

  private async keyOf(instanceId: string, tx?: EntityManager): Promise<SealingKey> {
    const key = this.cached.get(instanceId) ?? (await this.unwrap(instanceId, tx));
    this.remember(instanceId, key);
    return key;
  }

  private remember(instanceId: string, key: SealingKey): void {
    // Last in the map's order is last used.
    this.cached.delete(instanceId);
    this.cached.set(instanceId, key);
    if (this.cached.size <= MAX_CACHED_KEYS) return;
    for (const oldest of this.cached.keys()) {
      this.cached.delete(oldest);
      break;
    }
  }

  private async unwrap(instanceId: string, tx?: EntityManager): Promise<SealingKey> {
    const rows: { key_sealed: Buffer }[] = await (tx ?? this.database).query(
      'SELECT key_sealed FROM data_key WHERE instance_id = $1',
      [instanceId],
    );
    const row = rows[0];
    if (row === undefined)
      throw new SealedValueError(
        'the data key of its instance is gone, so the instance is deleted',
      );
    return new SealingKey(this.keyring.open('data-key', instanceId, row.key_sealed));
  }
}

/** An instance's id has no NUL in it, so two pairs never give one place. */
const place = (instanceId: string, context: string): string => `${instanceId}\0${context}`;
