import { Injectable } from '@nestjs/common';
import { InstanceSealer } from '@switchboard/crypto';
import type { EntityManager } from 'typeorm';
import type { DeliveryTarget } from '../delivery/target.js';

/** The columns of an endpoint that are ciphertext. */
export interface SealedEndpoint {
  readonly urlSealed: Buffer;
  readonly headersSealed: Buffer | null;
  readonly secretSealed: Buffer;
  readonly byEvents: boolean;
}

/** What each column is bound to. An instance has one data key, and one endpoint of its name. */
const CONTEXT = {
  url: 'webhook_endpoint/url',
  headers: 'webhook_endpoint/headers',
  secret: 'webhook_endpoint/secret',
} as const;

/** Seals and opens the columns of an endpoint. A URL is secret as well: many carry a token. */
@Injectable()
export class EndpointVault {
  constructor(private readonly sealer: InstanceSealer) {}

  seal(
    instanceId: string,
    column: keyof typeof CONTEXT,
    plain: string,
    tx?: EntityManager,
  ): Promise<Buffer> {
    return this.sealer.seal(instanceId, CONTEXT[column], Buffer.from(plain, 'utf8'), tx);
  }

  async open(
    instanceId: string,
    column: keyof typeof CONTEXT,
    sealed: Buffer,
    tx?: EntityManager,
  ): Promise<string> {
    const plain = await this.sealer.open(instanceId, CONTEXT[column], sealed, tx);
    return plain.toString('utf8');
  }

  async openHeaders(
    instanceId: string,
    sealed: Buffer | null,
    tx?: EntityManager,
  ): Promise<Readonly<Record<string, string>> | null> {
    if (sealed === null) return null;
    return JSON.parse(await this.open(instanceId, 'headers', sealed, tx));
  }

  /** Everything that a delivery needs. */
  async openTarget(
    instanceId: string,
    row: SealedEndpoint,
    tx?: EntityManager,
  ): Promise<DeliveryTarget> {
    return {
      url: await this.open(instanceId, 'url', row.urlSealed, tx),
      headers: (await this.openHeaders(instanceId, row.headersSealed, tx)) ?? {},
      secret: await this.open(instanceId, 'secret', row.secretSealed, tx),
      byEvents: row.byEvents,
    };
  }
}
