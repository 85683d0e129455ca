import { Injectable } from '@nestjs/common';
import { InstanceSealer } from '@switchboard/crypto';
import type { EntityManager } from 'typeorm';
import type { DeliveryTarget } from '../delivery/target.js';
import { liveSecrets, type OldSecret } from './webhook-secrets.js';

/** Those columns of an endpoint that make up its target; some are ciphertext. */
export interface SealedEndpoint {
  /** Never changes; binds the ciphertexts to their row. */
  readonly name: string;
  readonly urlSealed: Buffer;
  readonly headersSealed: Buffer | null;
  readonly secretSealed: Buffer;
  readonly oldSecretsSealed: Buffer | null;
  readonly byEvents: boolean;
  readonly hexSignature: boolean;
}

type SealedColumn = 'url' | 'headers' | 'secret' | 'old_secrets';

/** Seals and opens the columns of an endpoint. A URL is secret as well: many carry a token. */
@Injectable()
export class EndpointVault {
  constructor(private readonly sealer: InstanceSealer) {}

  /** @param name that of the endpoint */
  seal(
    instanceId: string,
    name: string,
    column: SealedColumn,
    plain: string,
    tx?: EntityManager,
  ): Promise<Buffer> {
    const context = contextOf(name, column);
    return this.sealer.seal(instanceId, context, Buffer.from(plain, 'utf8'), tx);
  }

  async open(
    instanceId: string,
    name: string,
    column: SealedColumn,
    sealed: Buffer,
    tx?: EntityManager,
  ): Promise<string> {
    const plain = await this.sealer.open(instanceId, contextOf(name, column), sealed, tx);
    return plain.toString('utf8');
  }

  async openHeaders(
    instanceId: string,
    row: SealedEndpoint,
    tx?: EntityManager,
  ): Promise<Readonly<Record<string, string>> | null> {
    if (row.headersSealed === null) return null;
    return JSON.parse(await this.open(instanceId, row.name, 'headers', row.headersSealed, tx));
  }

  async openOldSecrets(
    instanceId: string,
    row: SealedEndpoint,
    tx?: EntityManager,
  ): Promise<readonly OldSecret[]> {
    if (row.oldSecretsSealed === null) return [];
    return JSON.parse(
      await this.open(instanceId, row.name, 'old_secrets', row.oldSecretsSealed, tx),
    );
  }

  /** Everything that a delivery needs. */
  async openTarget(
    instanceId: string,
    row: SealedEndpoint,
    tx?: EntityManager,
  ): Promise<DeliveryTarget> {
    const old = liveSecrets(await this.openOldSecrets(instanceId, row, tx), new Date());
    return {
      url: await this.open(instanceId, row.name, 'url', row.urlSealed, tx),
      headers: (await this.openHeaders(instanceId, row, tx)) ?? {},
      secrets: [
        await this.open(instanceId, row.name, 'secret', row.secretSealed, tx),
        ...old.map(({ secret }) => secret),
      ],
      byEvents: row.byEvents,
      hexSignature: row.hexSignature,
    };
  }
}

const contextOf = (name: string, column: SealedColumn): string =>
  `webhook_endpoint/${name}/${column}`;
