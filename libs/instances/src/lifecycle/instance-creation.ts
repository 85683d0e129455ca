import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  ChannelRegistry,
  type InstanceSettings,
  type Integration,
  INTEGRATIONS,
  type ProxySettings,
} from '@switchboard/channels';
import { AppConfig } from '@switchboard/config';
import { Connections } from '@switchboard/connections';
import { InstanceSealer, TokenHasher } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import { EventLog } from '@switchboard/events';
import { InstanceMessages } from '@switchboard/messages';
import { type SinkInput, type SinkKind, SinkSettings } from '@switchboard/sinks';
import { type Webhook, WebhookEndpoints, type WebhookInput } from '@switchboard/webhooks';
import type { InstanceEventDto } from '../dto/events/instance-event.dto.js';
import {
  IntegrationNotBuiltError,
  InvalidInstanceNameError,
  InvalidTokenError,
  UnknownIntegrationError,
} from '../instance.errors.js';
import { parseInstanceName } from '../instance-name.js';
import { InstanceRepository } from '../persistence/instance.repository.js';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';

/** What an instance is made of. */
export interface InstanceSpec {
  readonly instanceName: string;
  readonly integration: string | null;
  /** Made when null. */
  readonly token: string | null;
  readonly number: string | null;
  readonly businessId: string | null;
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
  readonly settings: InstanceSettings;
  readonly webhook: { readonly webhook: Webhook; readonly secret: string } | null;
  readonly sinks: readonly SinkKind[];
}

/** What can be sent as a header and found again. */
const TOKEN = /^[\x21-\x7e]{1,512}$/;

/** Makes an instance with all that belongs to it in one transaction: all of it is there, or nothing. */
@Injectable()
export class InstanceCreation {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
    private readonly channels: ChannelRegistry,
    private readonly sealer: InstanceSealer,
    private readonly hasher: TokenHasher,
    private readonly instances: InstanceRepository,
    private readonly secrets: InstanceSecretsBox,
    private readonly connections: Connections,
    private readonly messages: InstanceMessages,
    private readonly events: EventLog,
    private readonly webhooks: WebhookEndpoints,
    private readonly sinks: SinkSettings,
  ) {}

  /**
   * @throws InvalidInstanceNameError, InvalidTokenError, UnknownIntegrationError, IntegrationNotBuiltError, or what the
   *   webhook is refused for, before anything is written
   * @throws InstanceNameTakenError, TokenTakenError when another one was faster
   */
  async create(spec: InstanceSpec): Promise<CreatedInstance> {
    const instanceName = parseInstanceName(spec.instanceName);
    if (instanceName === null) throw new InvalidInstanceNameError();
    const integration = this.integrationOf(spec.integration);
    const token = this.tokenOf(spec.token);
    if (spec.webhook !== null) this.webhooks.check(spec.webhook);
    for (const { kind, ...input } of spec.sinks) this.sinks.check(kind, input);

    const instanceId = randomUUID();
    const { wavoipToken, ...settings } = spec.settings;
    const { number, businessId, ownerJid, profileName, profilePicUrl, proxy } = spec;
    const profile = { number, businessId, ownerJid, profileName, profilePicUrl };
    return this.transactions.run(async (tx) => {
      await this.sealer.begin(tx, instanceId);
      const sealed = await this.secrets.seal(tx, instanceId, { token, wavoipToken, proxy });
      await this.instances.insert(tx, {
        instanceId,
        instanceName,
        integration,
        settings,
        ...profile,
        ...sealed,
        tokenHash: this.hasher.hash(token),
      });
      await this.connections.begin(tx, instanceId, {
        desired: spec.connect ? 'open' : 'closed',
        pairingNumber: spec.connect ? spec.pairingNumber : null,
        expireAfterMinutes: this.config.instances.expireAfterMinutes,
      });
      await this.messages.begin(tx, instanceId);
      await this.events.begin(tx, instanceId);
      const webhook =
        spec.webhook === null ? null : await this.webhooks.set(tx, instanceId, spec.webhook);
      for (const { kind, ...input } of spec.sinks)
        await this.sinks.write(tx, instanceId, kind, input);
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
        settings: spec.settings,
        webhook,
        sinks,
      };
    });
  }

  private integrationOf(name: string | null): Integration {
    const integration = INTEGRATIONS.find((known) => known === name);
    if (integration === undefined) throw new UnknownIntegrationError();
    if (this.channels.find(integration) === null) throw new IntegrationNotBuiltError(integration);
    return integration;
  }

  private tokenOf(given: string | null): string {
    if (given === null) return randomUUID().toUpperCase();
    // The guard would take it for the operator's.
    if (!TOKEN.test(given) || given === this.config.access.globalKey) throw new InvalidTokenError();
    return given;
  }
}
