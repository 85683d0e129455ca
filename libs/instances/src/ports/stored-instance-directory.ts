import { Injectable } from '@nestjs/common';
import type { ChannelInstance } from '@switchboard/channels';
import { InstanceDirectory } from '@switchboard/connections';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';
import { InstanceRepository } from '../persistence/instance.repository.js';

/** Tells a connection about its instance. Read before each start, so that the first one already has its settings. */
@Injectable()
export class StoredInstanceDirectory extends InstanceDirectory {
  constructor(
    private readonly instances: InstanceRepository,
    private readonly secrets: InstanceSecretsBox,
  ) {
    super();
  }

  async find(instanceId: string): Promise<Omit<ChannelInstance, 'pairingNumber'> | null> {
    const instance = await this.instances.find(instanceId);
    if (instance === null) return null;
    const { instanceName, integration, settings } = instance;
    const { wavoipToken, proxy } = await this.secrets.open(instance);
    return { instanceId, instanceName, integration, settings: { ...settings, wavoipToken }, proxy };
  }
}
