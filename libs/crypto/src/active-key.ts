import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WrongEncryptionKeyError } from './crypto.errors.js';
import { Keyring } from './keyring.js';
import type { Purpose } from './master-key.js';
import type { SealingKey } from './sealing-key.js';
import { CANARY } from './stored-secrets.js';

/**
 * The key that seals now: the one that the canary is sealed by. All processes of an installation follow the database in
 * this, so a rotation changes it for all of them in one commit, however differently they were started.
 */
@Injectable()
export class ActiveKey {
  constructor(private readonly keyring: Keyring) {}

  /**
   * Held until `tx` ends: a rotation waits for what is being sealed by the former key, and finds it then.
   *
   * @throws WrongEncryptionKeyError when this process was not given that key
   */
  async hold(tx: EntityManager, purpose: Purpose): Promise<{ id: string; key: SealingKey }> {
    const rows: { key_id: string }[] = await tx.query(
      'SELECT key_id FROM stored_secret WHERE name = $1 FOR SHARE',
      [CANARY],
    );
    const id = rows[0]?.key_id ?? this.keyring.preferred.id;
    const key = this.keyring.find(id, purpose);
    if (key === null) throw new WrongEncryptionKeyError(id, this.keyring.ids);
    return { id, key };
  }
}
