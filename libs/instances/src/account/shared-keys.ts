import { Injectable } from '@nestjs/common';
import { KnownIdentities } from '@switchboard/access';
import { TokenHasher } from '@switchboard/crypto';
import { Notifications, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import { ChannelAccountRepository } from '../persistence/channel-account.repository.js';

/** Keys that several instances may share: what is known of them is void when one more has it, or one less. */
@Injectable()
export class SharedKeys {
  constructor(
    private readonly accounts: ChannelAccountRepository,
    private readonly hasher: TokenHasher,
    private readonly notifications: Notifications,
    private readonly identities: KnownIdentities,
    private readonly transactions: Transactions,
  ) {}

  /** In the transaction that gives an instance this access token, after it was written. */
  async announce(tx: EntityManager, instanceId: string, accessToken: string): Promise<void> {
    const sharers = await this.accounts.identitiesByToken(this.hasher.hash(accessToken), tx);
    const ids = [...new Set([instanceId, ...sharers.map((sharer) => sharer.instanceId)])];
    await this.notifications.notifyAll(tx, 'instance_keys_changed', ids);
    this.transactions.afterCommit(tx, () => {
      for (const id of ids) this.identities.forget(id);
    });
  }
}
