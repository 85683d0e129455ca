import { Injectable } from '@nestjs/common';
import { InstanceSealer } from '@switchboard/crypto';
import type { EntityManager } from 'typeorm';
import { storableText } from './storable-json.js';

/** The table `message_callback`: addresses that are told what becomes of one message. They may carry secrets. */
@Injectable()
export class MessageCallbacks {
  constructor(private readonly sealer: InstanceSealer) {}

  /** Before the message is stored: statuses that came earlier are told too. */
  async remember(
    tx: EntityManager,
    instanceId: string,
    wireId: string,
    url: string,
  ): Promise<void> {
    const context = contextOf(wireId);
    const sealed = await this.sealer.seal(instanceId, context, Buffer.from(url, 'utf8'), tx);
    await tx.query(
      `INSERT INTO message_callback (instance_id, message_id, url_sealed) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [instanceId, storableText(wireId), sealed],
    );
  }

  /** The addresses by WhatsApp's id of the message; those of messages without one are absent. */
  async of(
    tx: EntityManager,
    instanceId: string,
    wireIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (wireIds.length === 0) return new Map();
    const rows: { message_id: string; url_sealed: Buffer }[] = await tx.query(
      `SELECT message_id, url_sealed FROM message_callback
       WHERE instance_id = $1 AND message_id = ANY ($2::text[])`,
      [instanceId, wireIds],
    );
    const urls = new Map<string, string>();
    for (const { message_id: wireId, url_sealed: sealed } of rows) {
      const url = await this.sealer.open(instanceId, contextOf(wireId), sealed, tx);
      urls.set(wireId, url.toString('utf8'));
    }
    return urls;
  }
}

/** Binds the ciphertext to its message. */
const contextOf = (wireId: string): string => `message-callback/${storableText(wireId)}`;
