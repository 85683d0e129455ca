import { Injectable } from '@nestjs/common';
import { InboundDirectory, type InboundInstance, type Integration } from '@switchboard/channels';
import { ChannelAccounts } from '../persistence/channel-accounts.js';

/** Tells the inbound routes of channels whom a number belongs to, as it is in the database now. */
@Injectable()
export class StoredInboundDirectory extends InboundDirectory {
  constructor(private readonly accounts: ChannelAccounts) {
    super();
  }

  async byNumbers(
    integration: Integration,
    numbers: readonly string[],
  ): Promise<ReadonlyMap<string, InboundInstance>> {
    const found = await this.accounts.byNumbers(integration, numbers);
    return new Map(found.map((instance) => [instance.number ?? '', instance]));
  }

  byId(integration: Integration, instanceId: string): Promise<InboundInstance | null> {
    return this.accounts.byId(integration, instanceId);
  }
}
