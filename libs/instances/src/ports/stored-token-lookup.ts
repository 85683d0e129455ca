import { Injectable } from '@nestjs/common';
import { type InstanceIdentity, TokenLookup } from '@switchboard/access';
import { ChannelAccountRepository } from '../persistence/channel-account.repository.js';
import { InstanceRepository } from '../persistence/instance.repository.js';

/** Finds who a token belongs to, in the database as it is now. */
@Injectable()
export class StoredTokenLookup extends TokenLookup {
  constructor(
    private readonly instances: InstanceRepository,
    private readonly accounts: ChannelAccountRepository,
  ) {
    super();
  }

  /** Its own key first; then what it proves itself with to the other side, which clients of the contract use as a key. */
  async find(keyedHash: Buffer): Promise<readonly InstanceIdentity[]> {
    const own = await this.instances.identityByToken(keyedHash);
    const others = await this.accounts.identitiesByToken(keyedHash);
    if (own === null) return others;
    return [own, ...others.filter(({ instanceId }) => instanceId !== own.instanceId)];
  }

  findByName(instanceName: string): Promise<InstanceIdentity | null> {
    return this.instances.identityByName(instanceName.normalize('NFC'));
  }
}
