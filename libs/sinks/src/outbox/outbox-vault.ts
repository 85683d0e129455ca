import { Injectable } from '@nestjs/common';
import { InstanceSealer, MasterSealer } from '@switchboard/crypto';
import type { EntityManager } from 'typeorm';

/** Which message a sealed body belongs to. */
export interface SealedFor {
  readonly instanceId: string;
  readonly eventId: string;
  /** Closing events outlive the key of their instance, and are sealed under the key from configuration. */
  readonly closing: boolean;
}

/** Seals and opens the bodies of messages. */
@Injectable()
export class OutboxVault {
  constructor(
    private readonly instanceSealer: InstanceSealer,
    private readonly masterSealer: MasterSealer,
  ) {
    masterSealer.keptIn({
      table: 'sink_message',
      key: ['instance_id', 'sink', 'sequence'],
      only: 'closing',
      // As `contextOf` says it.
      columns: [{ name: 'body_sealed', context: `'sink/' || event_id || '/body'` }],
    });
  }

  async seal(
    tx: EntityManager,
    { instanceId, eventId, closing }: SealedFor,
    body: string,
  ): Promise<Buffer> {
    const plain = Buffer.from(body, 'utf8');
    return closing
      ? this.masterSealer.seal(tx, contextOf(eventId), plain)
      : this.instanceSealer.seal(instanceId, contextOf(eventId), plain, tx);
  }

  async open({ instanceId, eventId, closing }: SealedFor, sealed: Buffer): Promise<string> {
    const plain = closing
      ? this.masterSealer.open(contextOf(eventId), sealed)
      : await this.instanceSealer.open(instanceId, contextOf(eventId), sealed);
    return plain.toString('utf8');
  }
}

const contextOf = (eventId: string): string => `sink/${eventId}/body`;
