import { hkdfSync } from 'node:crypto';
import { KEY_LENGTH, keyIdOf, SealingKey } from './sealing-key.js';

/** What ENCRYPTION_KEY is used for. Each purpose has its own key, derived from it. */
export type Purpose = 'data-key' | 'stored-secret' | 'value' | 'back-up';

/**
 * The key from configuration. It encrypts nothing itself: each purpose gets a key of its own by HKDF-SHA256, so that a
 * value of one purpose never opens as one of another.
 */
export class MasterKey {
  /** Names the key in the database, in hexadecimal digits. */
  readonly id: string;
  private readonly keyId: Buffer;

  constructor(private readonly encryptionKey: Uint8Array) {
    this.keyId = keyIdOf(encryptionKey);
    this.id = this.keyId.toString('hex');
  }

  derive(purpose: Purpose): SealingKey {
    const derived = hkdfSync(
      'sha256',
      this.encryptionKey,
      Buffer.alloc(0),
      `switchboard ${purpose}`,
      KEY_LENGTH,
    );
    return new SealingKey(new Uint8Array(derived), this.keyId);
  }
}
