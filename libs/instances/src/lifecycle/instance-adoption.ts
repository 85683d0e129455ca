import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ChannelRegistry, INTEGRATIONS } from '@switchboard/channels';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import { SinkSettings } from '@switchboard/sinks';
import { WebhookEndpoints } from '@switchboard/webhooks';
import {
  InstanceNameTakenError,
  IntegrationNotBuiltError,
  TokenTakenError,
  UnknownIntegrationError,
} from '../instance.errors.js';
import { InstanceRepository } from '../persistence/instance.repository.js';
import type { InstanceSpec } from './instance-creation.js';
import { InstanceWriter, type NewInstanceParts } from './instance-writer.js';
import { canBeKey } from '../account/token-rule.js';

/** An instance of another gateway, as it was there. */
export interface AdoptedSpec extends Omit<InstanceSpec, 'connect' | 'pairingNumber'> {
  /** The id it had, which it keeps. */
  readonly instanceId: string;
}

/** What became of it. */
export interface Adoption {
  /** False when it was here already: then nothing was written. */
  readonly made: boolean;
  readonly instanceName: string;
  readonly pairs: boolean;
  /** What is not as it was there, and why. */
  readonly remarks: readonly string[];
}

const NO_PART = { webhook: null, sinks: [] } as const;

/**
 * Takes instances of another gateway in: with their ids, names and tokens, at rest, and saying nothing to anybody. Names
 * outside the rule are kept; what cannot be kept (a token that is taken) is made anew, and said.
 */
@Injectable()
export class InstanceAdoption {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
    private readonly channels: ChannelRegistry,
    private readonly instances: InstanceRepository,
    private readonly webhooks: WebhookEndpoints,
    private readonly sinks: SinkSettings,
    private readonly writer: InstanceWriter,
  ) {}

  /** What `adopt` would do, without writing. @throws what it throws, but for what a race decides */
  async judge(spec: AdoptedSpec): Promise<Adoption> {
    return (await this.prepare(spec)).adoption;
  }

  /**
   * @throws UnknownIntegrationError, IntegrationNotBuiltError, InstanceNameTakenError, NumberTakenError
   */
  async adopt(spec: AdoptedSpec): Promise<Adoption> {
    const { adoption, parts } = await this.prepare(spec);
    if (parts === null) return adoption;
    const write = (changed: NewInstanceParts) =>
      this.transactions.run((tx) => this.writer.write(tx, changed));
    try {
      await write(parts);
      return adoption;
    } catch (error) {
      if (!(error instanceof TokenTakenError)) throw error;
      await write({ ...parts, token: newToken() });
      const remark = 'token: another instance has the same one; a new one was made';
      return { ...adoption, remarks: [...adoption.remarks, remark] };
    }
  }

  private async prepare(
    spec: AdoptedSpec,
  ): Promise<{ readonly adoption: Adoption; readonly parts: NewInstanceParts | null }> {
    const integration = INTEGRATIONS.find((name) => name === spec.integration);
    if (integration === undefined) throw new UnknownIntegrationError();
    const channel = this.channels.find(integration);
    if (channel === null) throw new IntegrationNotBuiltError(integration);
    const instanceName = spec.instanceName.normalize('NFC');
    const pairs = channel.capabilities.has('qr-code');
    const { instanceId } = spec;
    if ((await this.instances.find(instanceId)) !== null) {
      return { adoption: { made: false, instanceName, pairs, remarks: [] }, parts: null };
    }
    if ((await this.instances.identityByName(instanceName)) !== null) {
      throw new InstanceNameTakenError(instanceName);
    }
    const remarks: string[] = [];
    if (instanceName !== spec.instanceName) {
      remarks.push('name: written in normal form (NFC), as clients send it');
    }
    const provesByToken = channel.capabilities.has('access-token');
    const own = provesByToken ? null : spec.token;
    const isUsable = own !== null && canBeKey(own, this.config.access.globalKey);
    if (own !== null && !isUsable) {
      remarks.push(
        'token: cannot be a key here (it is the global one, or no header holds it); a new one was made',
      );
    }
    const { webhook, sinks } = this.subscriptions(spec, remarks);
    const parts: NewInstanceParts = {
      instanceId,
      instanceName,
      channel,
      account: {
        number: spec.number,
        businessId: spec.businessId,
        appSecret: spec.appSecret,
        accessToken: provesByToken ? spec.token : null,
      },
      token: own !== null && isUsable ? own : newToken(),
      desired: 'closed',
      pairingNumber: null,
      spec: { ...spec, webhook, sinks },
    };
    return { adoption: { made: true, instanceName, pairs, remarks }, parts };
  }

  /** Those that may be here; the others are named. */
  private subscriptions(
    spec: AdoptedSpec,
    remarks: string[],
  ): Pick<InstanceSpec, 'webhook' | 'sinks'> {
    const passes = (what: string, check: () => void): boolean => {
      try {
        check();
        return true;
      } catch (error) {
        remarks.push(
          `${what}: not taken over. ${error instanceof Error ? error.message : String(error)}`,
        );
        return false;
      }
    };
    const { webhook, sinks } = spec;
    const hasWebhook = webhook !== null && passes('webhook', () => this.webhooks.check(webhook));
    return {
      ...NO_PART,
      webhook: hasWebhook ? webhook : null,
      sinks: sinks.filter(({ kind, ...input }) =>
        passes(kind, () => this.sinks.check(kind, input)),
      ),
    };
  }
}

const newToken = (): string => randomUUID().toUpperCase();
