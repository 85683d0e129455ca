import { Injectable } from '@nestjs/common';
import { InstanceSealer, MasterSealer } from '@switchboard/crypto';
import type { EntityManager } from 'typeorm';
import type { DeliveryTarget } from './target.js';

/**
 * Seals and opens deliveries. Most are sealed under the key of their instance. Those of closing events outlive that
 * key: they, and the copy of the target that they carry, are sealed under the key from configuration.
 */
@Injectable()
export class DeliveryVault {
  constructor(
    private readonly instanceSealer: InstanceSealer,
    private readonly masterSealer: MasterSealer,
  ) {
    masterSealer.keptIn({
      table: 'delivery',
      key: ['instance_id', 'id'],
      only: 'target_sealed IS NOT NULL',
      // As `bodyContext` and `targetContext` say it.
      columns: [
        { name: 'body_sealed', context: `'delivery/' || id || '/body'` },
        { name: 'target_sealed', context: `'delivery/' || id || '/target'` },
      ],
    });
  }

  async sealBody(
    tx: EntityManager,
    instanceId: string,
    deliveryId: string,
    body: string,
    closing: boolean,
  ): Promise<Buffer> {
    const plain = Buffer.from(body, 'utf8');
    return closing
      ? this.masterSealer.seal(tx, bodyContext(deliveryId), plain)
      : this.instanceSealer.seal(instanceId, bodyContext(deliveryId), plain, tx);
  }

  async openBody(
    instanceId: string,
    deliveryId: string,
    sealed: Buffer,
    closing: boolean,
  ): Promise<Buffer> {
    return closing
      ? this.masterSealer.open(bodyContext(deliveryId), sealed)
      : this.instanceSealer.open(instanceId, bodyContext(deliveryId), sealed);
  }

  sealTarget(tx: EntityManager, deliveryId: string, target: DeliveryTarget): Promise<Buffer> {
    const plain = Buffer.from(JSON.stringify(target));
    return this.masterSealer.seal(tx, targetContext(deliveryId), plain);
  }

  openTarget(deliveryId: string, sealed: Buffer): DeliveryTarget {
    const plain = this.masterSealer.open(targetContext(deliveryId), sealed);
    return JSON.parse(plain.toString('utf8'));
  }

  /** The head of a reply: it may repeat what it was told. */
  sealReply(instanceId: string, deliveryId: string, reply: string): Promise<Buffer> {
    return this.instanceSealer.seal(instanceId, replyContext(deliveryId), Buffer.from(reply));
  }

  async openReply(instanceId: string, deliveryId: string, sealed: Buffer): Promise<string> {
    const plain = await this.instanceSealer.open(instanceId, replyContext(deliveryId), sealed);
    return plain.toString('utf8');
  }
}

const bodyContext = (deliveryId: string): string => `delivery/${deliveryId}/body`;
const targetContext = (deliveryId: string): string => `delivery/${deliveryId}/target`;
const replyContext = (deliveryId: string): string => `delivery/${deliveryId}/reply`;
