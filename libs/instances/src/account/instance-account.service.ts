import { Injectable } from '@nestjs/common';
import { type InstanceIdentity, InstanceNotFoundError } from '@switchboard/access';
import { ChannelRegistry, NotAvailableOnChannelError } from '@switchboard/channels';
import { AppConfig } from '@switchboard/config';
import type { ConnectionView } from '@switchboard/connections';
import { Transactions } from '@switchboard/database';
import { AccountUnchangedError, InvalidTokenError } from '../instance.errors.js';
import { InstanceLifecycleService } from '../lifecycle/instance-lifecycle.service.js';
import { ChannelAccounts } from '../persistence/channel-accounts.js';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';
import { InstanceRepository } from '../persistence/instance.repository.js';
import { SharedKeys } from './shared-keys.js';
import { canBeKey } from './token-rule.js';

/** What is changed; what is absent stays as it is. */
export interface AccountChange {
  readonly token?: string;
  /** Null: the instance has none of its own any more. */
  readonly appSecret?: string | null;
  readonly businessId?: string;
}

/** By what an instance proves itself to the other side, changed while it lives. */
@Injectable()
export class InstanceAccountService {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
    private readonly channels: ChannelRegistry,
    private readonly instances: InstanceRepository,
    private readonly secrets: InstanceSecretsBox,
    private readonly accounts: ChannelAccounts,
    private readonly keys: SharedKeys,
    private readonly lifecycle: InstanceLifecycleService,
  ) {}

  /**
   * The other side judges the account first; then the instance connects with it. What served as its key before does not
   * any more.
   *
   * @returns the connection, once it is known how that went
   * @throws NotAvailableOnChannelError, InvalidTokenError, AccountUnchangedError, what the account is refused for (400)
   * @throws InstanceNotFoundError when it was deleted in the meantime
   */
  async change(instance: InstanceIdentity, change: AccountChange): Promise<ConnectionView> {
    const { instanceId, instanceName } = instance;
    const { token, appSecret, businessId } = change;
    if (token === undefined && appSecret === undefined && businessId === undefined) {
      throw new AccountUnchangedError();
    }
    await this.admit(instance, change);
    await this.transactions.underInstanceLock(instanceId, 'update', async (tx) => {
      if (tx === null) throw new InstanceNotFoundError(instanceName);
      await this.accounts.change(tx, instanceId, { accessToken: token, appSecret });
      if (businessId !== undefined) await this.instances.saveBusiness(tx, instanceId, businessId);
      if (token !== undefined) await this.keys.announce(tx, instanceId, token);
    });
    return this.lifecycle.reopen(instance);
  }

  private async admit(
    { instanceId, instanceName }: InstanceIdentity,
    { token, appSecret, businessId }: AccountChange,
  ): Promise<void> {
    const stored = await this.instances.find(instanceId);
    const channel = stored === null ? null : this.channels.find(stored.integration);
    if (stored === null || channel === null) throw new InstanceNotFoundError(instanceName);
    if (!channel.capabilities.has('access-token')) {
      throw new NotAvailableOnChannelError(channel.notAvailable);
    }
    if (token !== undefined && !canBeKey(token, this.config.access.globalKey)) {
      throw new InvalidTokenError();
    }
    const known = await this.accounts.secrets(instanceId);
    const { proxy } = await this.secrets.open(stored);
    const account = {
      number: stored.number,
      businessId: businessId ?? stored.businessId,
      accessToken: token ?? known.accessToken,
      appSecret: appSecret === undefined ? known.appSecret : appSecret,
    };
    await channel.admit(account, proxy);
  }
}
