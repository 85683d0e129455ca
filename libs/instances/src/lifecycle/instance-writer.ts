import { Injectable } from '@nestjs/common';
import type { ChannelAccount, ChannelProvider } from '@switchboard/channels';
import { AppConfig } from '@switchboard/config';
import { Connections } from '@switchboard/connections';
import { InstanceSealer, TokenHasher } from '@switchboard/crypto';
import { EventLog } from '@switchboard/events';
import { InstanceMessages } from '@switchboard/messages';
import { SinkSettings } from '@switchboard/sinks';
import { type Webhook, WebhookEndpoints } from '@switchboard/webhooks';
import type { EntityManager } from 'typeorm';
import { SharedKeys } from '../account/shared-keys.js';
import { ChannelAccounts } from '../persistence/channel-accounts.js';
import { InstanceRepository } from '../persistence/instance.repository.js';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';
import type { InstanceSpec } from './instance-creation.js';

/** All that a new instance is written with; checked already. */
export interface NewInstanceParts {
  readonly instanceId: string;
  readonly instanceName: string;
  readonly channel: ChannelProvider;
  readonly account: ChannelAccount;
  readonly token: string;
  readonly desired: 'open' | 'closed';
  readonly pairingNumber: string | null;
  readonly spec: Pick<
    InstanceSpec,
    | 'number'
    | 'businessId'
    | 'ownerJid'
    | 'profileName'
    | 'profilePicUrl'
    | 'settings'
    | 'proxy'
    | 'webhook'
    | 'sinks'
  >;
}

/** Writes the rows of a new instance in every feature, inside one transaction. */
@Injectable()
export class InstanceWriter {
  constructor(
    private readonly config: AppConfig,
    private readonly sealer: InstanceSealer,
    private readonly hasher: TokenHasher,
    private readonly instances: InstanceRepository,
    private readonly secrets: InstanceSecretsBox,
    private readonly accounts: ChannelAccounts,
    private readonly keys: SharedKeys,
    private readonly connections: Connections,
    private readonly messages: InstanceMessages,
    private readonly events: EventLog,
    private readonly webhooks: WebhookEndpoints,
    private readonly sinks: SinkSettings,
  ) {}

  /** @throws InstanceNameTakenError, TokenTakenError, NumberTakenError */
  async write(
    tx: EntityManager,
    {
      instanceId,
      instanceName,
      channel,
      account,
      token,
      desired,
      pairingNumber,
      spec,
    }: NewInstanceParts,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string } | null> {
    const { integration, capabilities } = channel;
    const { wavoipToken, ...settings } = spec.settings;
    const { number, businessId, ownerJid, profileName, profilePicUrl, proxy } = spec;
    await this.sealer.begin(tx, instanceId);
    const sealed = await this.secrets.seal(tx, instanceId, { token, wavoipToken, proxy });
    await this.instances.insert(tx, {
      instanceId,
      instanceName,
      integration,
      settings,
      number,
      businessId,
      ownerJid,
      profileName,
      profilePicUrl,
      ...sealed,
      tokenHash: this.hasher.hash(token),
    });
    if (capabilities.has('inbound-route')) {
      await this.accounts.add(tx, instanceId, integration, account);
      const { accessToken } = account;
      if (accessToken !== null) await this.keys.announce(tx, instanceId, accessToken);
    }
    await this.connections.begin(tx, instanceId, {
      desired,
      pairingNumber,
      expireAfterMinutes: this.config.instances.expireAfterMinutes,
    });
    await this.messages.begin(tx, instanceId);
    await this.events.begin(tx, instanceId);
    const webhook =
      spec.webhook === null ? null : await this.webhooks.set(tx, instanceId, spec.webhook);
    for (const { kind, ...input } of spec.sinks) {
      await this.sinks.write(tx, instanceId, kind, input);
    }
    return webhook;
  }
}
