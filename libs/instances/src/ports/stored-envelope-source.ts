import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { type EnvelopeIdentity, EnvelopeSource } from '@switchboard/webhooks';
import type { EntityManager } from 'typeorm';
import { InstanceSecretsBox } from '../persistence/instance-secrets.js';
import { InstanceRepository } from '../persistence/instance.repository.js';

/** Tells envelopes about their instance; the token only where the operator wants it told. */
@Injectable()
export class StoredEnvelopeSource extends EnvelopeSource {
  constructor(
    private readonly config: AppConfig,
    private readonly instances: InstanceRepository,
    private readonly secrets: InstanceSecretsBox,
  ) {
    super();
  }

  async find(tx: EntityManager, instanceId: string): Promise<EnvelopeIdentity | null> {
    const instance = await this.instances.findBuriedToo(tx, instanceId);
    if (instance === null) return null;
    const { instanceName, ownerJid } = instance;
    const token = this.config.access.exposeTokenInEvents
      ? (await this.secrets.open(instance, tx)).token
      : null;
    return { instanceName, ownerJid, token };
  }
}
