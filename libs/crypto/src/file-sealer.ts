import { Injectable } from '@nestjs/common';
import { Keyring } from './keyring.js';

/**
 * Seals what leaves the database as a file (back-ups), under a key of its own that is derived from ENCRYPTION_KEY. A file
 * opens with the key it was made with for as long as that is configured, rotated or not.
 */
@Injectable()
export class FileSealer {
  constructor(private readonly keyring: Keyring) {}

  seal(context: string, plain: Uint8Array): Buffer {
    return this.keyring.preferred.derive('back-up').seal(context, plain);
  }

  /** @throws SealedValueError when it was changed, moved, or sealed by a key that is not configured */
  open(context: string, sealed: Uint8Array): Buffer {
    return this.keyring.open('back-up', context, sealed);
  }
}
