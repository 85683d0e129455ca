import type { AppConfig } from '@switchboard/config';
import { SealedValueError } from './crypto.errors.js';
import { MasterKey, type Purpose } from './master-key.js';
import { keyIdOfSealed, type SealingKey } from './sealing-key.js';

/** The keys from configuration. Any of them opens; which one seals is said by the database (`ActiveKey`). */
export class Keyring {
  /** ENCRYPTION_KEY: what a new database is sealed with, and what a rotation goes to. */
  readonly preferred: MasterKey;
  private readonly keys: ReadonlyMap<string, MasterKey>;
  private readonly derived = new Map<string, SealingKey>();

  constructor(encryptionKey: Uint8Array, previous: readonly Uint8Array[] = []) {
    this.preferred = new MasterKey(encryptionKey);
    const all = [this.preferred, ...previous.map((key) => new MasterKey(key))];
    this.keys = new Map(all.map((key) => [key.id, key]));
  }

  static of(config: Pick<AppConfig, 'encryptionKey' | 'previousEncryptionKeys'>): Keyring {
    return new Keyring(config.encryptionKey, config.previousEncryptionKeys);
  }

  /** Ids of all keys, the preferred one first. */
  get ids(): readonly string[] {
    return [...this.keys.keys()];
  }

  /** The key of this purpose under the key `id`; null when that is not in the ring. */
  find(id: string, purpose: Purpose): SealingKey | null {
    const name = `${purpose} ${id}`;
    const known = this.derived.get(name);
    if (known !== undefined) return known;
    const derived = this.keys.get(id)?.derive(purpose) ?? null;
    if (derived !== null) this.derived.set(name, derived);
    return derived;
  }

  /** Opens a value with the key that it names. @throws SealedValueError */
  open(purpose: Purpose, context: string, sealed: Uint8Array): Buffer {
    const key = this.find(keyIdOfSealed(sealed), purpose);
    if (key === null) throw new SealedValueError('it was sealed by another key');
    return key.open(context, sealed);
  }
}
