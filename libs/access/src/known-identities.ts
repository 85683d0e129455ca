import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { NotifiedCache, Notifications } from '@switchboard/database';
import { type Soon, whenKnown } from './soon.js';
import { type InstanceIdentity, TokenLookup } from './token-lookup.js';

/** A name and a token for each instance that one installation is expected to have. */
const MAX_IDENTITIES = 40_000;
/** The net under a notification that is lost without a trace. */
const MAX_AGE_MS = 5_000;

/**
 * Identities that were looked up, in memory until an instance among them is removed or its keys change. What was not found is asked again each
 * time, so that a new instance is known at once.
 */
@Injectable()
export class KnownIdentities implements BeforeApplicationShutdown {
  private readonly cache: NotifiedCache<readonly InstanceIdentity[]>;

  constructor(
    notifications: Notifications,
    private readonly lookup: TokenLookup,
  ) {
    this.cache = new NotifiedCache(notifications, {
      channels: ['instance_removed', 'instance_keys_changed'],
      maxEntries: MAX_IDENTITIES,
      maxAgeMs: MAX_AGE_MS,
    });
  }

  beforeApplicationShutdown(): void {
    this.cache.close();
  }

  /**
   * By what hashes of a token, so that the time of the look-up tells nothing about the tokens that exist: in memory by
   * its digest, which every request has made already; in the database by its keyed hash.
   */
  byToken(digest: Buffer, keyedHash: () => Buffer): Soon<readonly InstanceIdentity[]> {
    return this.find(`token:${digest.toString('latin1')}`, () => this.lookup.find(keyedHash()));
  }

  /** By name, among living instances. */
  byName(instanceName: string): Soon<InstanceIdentity | null> {
    const found = this.find(`name:${instanceName}`, async () => {
      const instance = await this.lookup.findByName(instanceName);
      return instance === null ? [] : [instance];
    });
    return whenKnown(found, ([instance]) => instance ?? null);
  }

  /** At once after a removal, or a change of keys, by this process; one by another process is notified. */
  forget(instanceId: string): void {
    this.cache.forget(instanceId);
  }

  private find(
    key: string,
    load: () => Promise<readonly InstanceIdentity[]>,
  ): Soon<readonly InstanceIdentity[]> {
    return this.cache.get(key) ?? this.read(key, load);
  }

  private async read(
    key: string,
    load: () => Promise<readonly InstanceIdentity[]>,
  ): Promise<readonly InstanceIdentity[]> {
    const [found] = await this.cache.read(async () => {
      const value = await load();
      const [instanceId, ...alsoOf] = value.map((identity) => identity.instanceId);
      return instanceId === undefined ? [] : [{ key, instanceId, alsoOf, value }];
    });
    return found?.value ?? [];
  }
}
