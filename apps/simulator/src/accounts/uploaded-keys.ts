import type { KeyBundle, PublicPreKey, SignedPreKey } from '../signal/key-bundle.js';

/** The public keys that a linked device has left with the server. */
export class UploadedKeys {
  private readonly oneTimeKeys: PublicPreKey[] = [];
  private readonly valuesById = new Map<number, string>();

  constructor(
    private readonly registrationId: number,
    private readonly identityKey: Uint8Array,
    private signedPreKey: SignedPreKey,
  ) {}

  get count(): number {
    return this.oneTimeKeys.length;
  }

  /** @returns the ids that were used before for another key: two answers to one id cannot both be right */
  add(keys: readonly PublicPreKey[]): number[] {
    const overwritten: number[] = [];
    for (const key of keys) {
      const value = Buffer.from(key.publicKey).toString('base64');
      const earlier = this.valuesById.get(key.keyId);
      if (earlier === value) continue;
      if (earlier !== undefined) overwritten.push(key.keyId);
      this.valuesById.set(key.keyId, value);
      this.oneTimeKeys.push(key);
    }
    return overwritten;
  }

  rotate(signedPreKey: SignedPreKey): void {
    this.signedPreKey = signedPreKey;
  }

  /** A bundle for one asker; its one-time key is handed out to nobody else. */
  takeBundle(): KeyBundle {
    return {
      registrationId: this.registrationId,
      identityKey: this.identityKey,
      signedPreKey: this.signedPreKey,
      preKey: this.oneTimeKeys.shift(),
    };
  }
}
