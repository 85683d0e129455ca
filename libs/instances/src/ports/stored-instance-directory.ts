import { Injectable } from '@nestjs/common';
import type { ChannelInstance, Integration } from '@switchboard/channels';
import { InstanceDirectory } from '@switchboard/connections';
import { ChannelAccounts } from '../persistence/channel-accounts.js';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';
import { InstanceRepository } from '../persistence/instance.repository.js';

/** Tells a connection about its instance. Read before each start, so that the first one already has its settings. */
@Injectable()
export class StoredInstanceDirectory extends InstanceDirectory {
  constructor(
    private readonly instances: InstanceRepository,
    private readonly secrets: InstanceSecretsBox,
    private readonly accounts: ChannelAccounts,
  ) {
    super();
  }

  async find(instanceId: string): Promise<Omit<ChannelInstance, 'pairingNumber'> | null> {
    const instance = await this.instances.find(instanceId);
    if (instance === null) return null;
    const { instanceName, integration, settings, number, businessId } = instance;
    const { wavoipToken, proxy } = await this.secrets.open(instance);
    return {
      instanceId,
      instanceName,
      integration,
      settings: { ...settings, wavoipToken },
      proxy,
      account: { number, businessId, ...(await this.accounts.secrets(instanceId)) },
    };
  }

  integrationOf(instanceId: string): Promise<Integration | null> {
    return this.instances.integrationOf(instanceId);
  }
}
