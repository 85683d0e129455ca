import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { TokenHasher } from './ports.js';

/** `TokenHasher` by HMAC-SHA256 under the stored pepper. */
export class HmacTokenHasher extends TokenHasher {
  private readonly pepper: KeyObject;

  constructor(pepper: Uint8Array) {
    super();
    this.pepper = createSecretKey(pepper);
  }

  override hash(token: string): Buffer {
    return createHmac('sha256', this.pepper).update(token, 'utf8').digest();
  }
}
