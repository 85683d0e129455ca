import { hash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { TokenHasher } from '@switchboard/crypto';
import type { CallerIdentity } from './access.decorators.js';
import { KnownIdentities } from './known-identities.js';
import { type Soon, whenKnown } from './soon.js';

/** Longer than any key that is accepted at create; what is longer is not looked up. */
const MAX_KEY_LENGTH = 1_024;

/** Says whose key it is. */
@Injectable()
export class KeyAuthenticator {
  private readonly globalKeyDigest: Buffer;

  constructor(
    config: AppConfig,
    private readonly hasher: TokenHasher,
    private readonly identities: KnownIdentities,
  ) {
    this.globalKeyDigest = digest(config.access.globalKey);
  }

  /**
   * Null when nobody has this key. The global key is compared by digest in constant time; a token is found by hashes of
   * it, so that the time of the look-up tells nothing about the tokens that exist.
   */
  identify(key: string): Soon<CallerIdentity | null> {
    if (key === '' || key.length > MAX_KEY_LENGTH) return null;
    const given = digest(key);
    if (timingSafeEqual(given, this.globalKeyDigest)) return { kind: 'global' };
    const found = this.identities.byToken(given, () => this.hasher.hash(key));
    return whenKnown(found, ([first, ...others]) =>
      first === undefined ? null : { kind: 'instance', instances: [first, ...others] },
    );
  }
}

const digest = (key: string): Buffer => hash('sha256', key, 'buffer');
