import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type ChannelAccount,
  type ChannelProvider,
  ChannelRegistry,
  type InstanceSettings,
  type Integration,
  INTEGRATIONS,
  type ProxySettings,
} from '@switchboard/channels';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';
import { type SinkInput, type SinkKind, SinkSettings } from '@switchboard/sinks';
import { type Webhook, WebhookEndpoints, type WebhookInput } from '@switchboard/webhooks';
import { canBeKey } from '../account/token-rule.js';
import type { InstanceEventDto } from '../dto/events/instance-event.dto.js';
import {
  IntegrationNotBuiltError,
  InvalidInstanceNameError,
  InvalidTokenError,
  UnknownIntegrationError,
} from '../instance.errors.js';
import { parseInstanceName } from '../instance-name.js';
import { tryProxy } from '../proxy/try-proxy.js';
import { InstanceWriter } from './instance-writer.js';

/** What an instance is made of. */
export interface InstanceSpec {
  readonly instanceName: string;
  readonly integration: string | null;
  /** The key of the instance, made when null; or what it proves itself with to the other side, if the channel says so. */
  readonly token: string | null;
  readonly number: string | null;
  readonly businessId: string | null;
  /** Secret by which the other side signs what it tells. */
  readonly appSecret: string | null;
  readonly ownerJid: string | null;
  readonly profileName: string | null;
  readonly profilePicUrl: string | null;
  readonly settings: InstanceSettings;
  readonly proxy: ProxySettings | null;
  readonly webhook: WebhookInput | null;
  /** The other ways by which its events are told. */
  readonly sinks: readonly (SinkInput & { readonly kind: SinkKind })[];
  /** True when it is to be connected at once. */
  readonly connect: boolean;
  /** Digits for a pairing code. */
  readonly pairingNumber: string | null;
}

/** An instance that was just made, with the secrets that are shown this once. */
export interface CreatedInstance {
  readonly instanceId: string;
  readonly instanceName: string;
  readonly integration: Integration;
  readonly token: string;
  /** What is registered with the other side; null where nothing is. */
  readonly registration: ChannelProvider['registration'];
  /** True when it is paired by a code. */
  readonly pairs: boolean;
  readonly settings: InstanceSettings;
  readonly webhook: { readonly webhook: Webhook; readonly secret: string } | null;
  readonly sinks: readonly SinkKind[];
}

/** Makes an instance with all that belongs to it in one transaction: all of it is there, or nothing. */
@Injectable()
export class InstanceCreation {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
    private readonly channels: ChannelRegistry,
    private readonly writer: InstanceWriter,
    private readonly events: EventLog,
    private readonly webhooks: WebhookEndpoints,
    private readonly sinks: SinkSettings,
  ) {}

  /**
   * @throws InvalidInstanceNameError, InvalidTokenError, UnknownIntegrationError, IntegrationNotBuiltError, or what the
   *   webhook, the account or the proxy is refused for, before anything is written
   * @throws InstanceNameTakenError, TokenTakenError, NumberTakenError when another one was faster
   */
  async create(spec: InstanceSpec): Promise<CreatedInstance> {
    const instanceName = parseInstanceName(spec.instanceName);
    if (instanceName === null) throw new InvalidInstanceNameError();
    const channel = this.channelOf(spec.integration);
    const { integration, capabilities, registration } = channel;
    const account = this.accountOf(spec, channel);
    const token = this.tokenOf(account.accessToken === null ? spec.token : null);
    if (spec.webhook !== null) this.webhooks.check(spec.webhook);
    for (const { kind, ...input } of spec.sinks) this.sinks.check(kind, input);
    await channel.admit(account, spec.proxy);
    if (spec.proxy !== null) await tryProxy(channel, spec.proxy);

    const pairs = capabilities.has('qr-code');
    // What has nothing to scan is connected at once.
    const connect = spec.connect || !pairs;
    const instanceId = randomUUID();
    return this.transactions.run(async (tx) => {
      const webhook = await this.writer.write(tx, {
        instanceId,
        instanceName,
        channel,
        account,
        token,
        desired: connect ? 'open' : 'closed',
        pairingNumber: connect && capabilities.has('pairing-code') ? spec.pairingNumber : null,
        spec,
      });
      await this.events.append(tx, {
        instanceId,
        name: 'instance.create',
        data: { instanceName, instanceId } satisfies InstanceEventDto,
      });
      const sinks = spec.sinks.map(({ kind }) => kind);
      return {
        instanceId,
        instanceName,
        integration,
        token,
        registration,
        pairs,
        settings: spec.settings,
        webhook,
        sinks,
      };
    });
  }

  private channelOf(name: string | null): ChannelProvider {
    const integration = INTEGRATIONS.find((known) => known === name);
    if (integration === undefined) throw new UnknownIntegrationError();
    const channel = this.channels.find(integration);
    if (channel === null) throw new IntegrationNotBuiltError(integration);
    return channel;
  }

  private accountOf(spec: InstanceSpec, { capabilities }: ChannelProvider): ChannelAccount {
    const { number, businessId, appSecret } = spec;
    const accessToken = capabilities.has('access-token') ? spec.token : null;
    if (accessToken !== null && !this.canBeKey(accessToken)) throw new InvalidTokenError();
    return { number, businessId, appSecret, accessToken };
  }

  private tokenOf(given: string | null): string {
    if (given === null) return randomUUID().toUpperCase();
    if (!this.canBeKey(given)) throw new InvalidTokenError();
    return given;
  }

  private canBeKey(given: string): boolean {
    return canBeKey(given, this.config.access.globalKey);
  }
}
