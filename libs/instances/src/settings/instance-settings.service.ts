import { Injectable } from '@nestjs/common';
import { InstanceNotFoundError, type InstanceIdentity } from '@switchboard/access';
import type { InstanceSettings } from '@switchboard/channels';
import { Connections } from '@switchboard/connections';
import { Notifications, Transactions } from '@switchboard/database';
import type { EntityManager } from 'typeorm';
import type { StoredInstance } from '../instance.js';
import { InstanceRepository } from '../persistence/instance.repository.js';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';

/** What is changed; texts that are absent stay as they are. */
export type SettingsChange = Omit<InstanceSettings, 'msgCall' | 'wavoipToken'> &
  Partial<Pick<InstanceSettings, 'msgCall' | 'wavoipToken'>>;

/** The settings of instances. Whoever runs the connection is told of a change, and honours it at once. */
@Injectable()
export class InstanceSettingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
    private readonly instances: InstanceRepository,
    private readonly secrets: InstanceSecretsBox,
    private readonly connections: Connections,
  ) {}

  /**
   * Changes them. @returns all that hold from now on
   *
   * @throws InstanceNotFoundError when it was deleted in the meantime
   */
  async set(
    { instanceId, instanceName }: InstanceIdentity,
    change: SettingsChange,
  ): Promise<InstanceSettings> {
    const settings = await this.transactions.underInstanceLock(instanceId, 'update', async (tx) => {
      const instance = tx === null ? null : await this.instances.find(instanceId, tx);
      if (tx === null || instance === null) throw new InstanceNotFoundError(instanceName);
      const { wavoipToken, ...settings } = { ...(await this.current(instance, tx)), ...change };
      const wavoipTokenSealed = await this.secrets.sealWavoipToken(tx, instanceId, wavoipToken);
      await this.instances.saveSettings(tx, instanceId, settings, wavoipTokenSealed);
      await this.notifications.notify(tx, 'settings_changed', instanceId);
      return { ...settings, wavoipToken };
    });
    await this.connections.settingsChanged(instanceId);
    return settings;
  }

  /** @throws InstanceNotFoundError when it was deleted in the meantime */
  async find({ instanceId, instanceName }: InstanceIdentity): Promise<InstanceSettings> {
    const instance = await this.instances.find(instanceId);
    if (instance === null) throw new InstanceNotFoundError(instanceName);
    return this.current(instance);
  }

  private async current(instance: StoredInstance, tx?: EntityManager): Promise<InstanceSettings> {
    const { wavoipToken } = await this.secrets.open(instance, tx);
    return { ...instance.settings, wavoipToken };
  }
}
