import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { InstanceTotals } from '../instance-messages.js';

/** The table `instance_totals`: counts that are kept with each write. Its row is locked after all other projections. */
@Injectable()
export class InstanceTotalsRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async begin(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('INSERT INTO instance_totals (instance_id) VALUES ($1) ON CONFLICT DO NOTHING', [
      instanceId,
    ]);
  }

  async add(tx: EntityManager, instanceId: string, added: InstanceTotals): Promise<void> {
    await tx.query(
      `UPDATE instance_totals SET messages = messages + $2, contacts = contacts + $3, chats = chats + $4
       WHERE instance_id = $1`,
      [instanceId, added.messages, added.contacts, added.chats],
    );
  }

  async find(instanceIds: readonly string[]): Promise<ReadonlyMap<string, InstanceTotals>> {
    const rows: { instance_id: string; messages: string; contacts: string; chats: string }[] =
      await this.database.query(
        'SELECT instance_id, messages, contacts, chats FROM instance_totals WHERE instance_id = ANY($1::uuid[])',
        [instanceIds],
      );
    return new Map(
      rows.map(({ instance_id, messages, contacts, chats }) => [
        instance_id,
        { messages: Number(messages), contacts: Number(contacts), chats: Number(chats) },
      ]),
    );
  }
}
