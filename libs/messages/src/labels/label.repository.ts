import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ChannelLabel, ChannelLabelling } from '@switchboard/channels';
import type { DataSource, EntityManager } from 'typeorm';

/** A label, as it is stored. */
export interface LabelRow {
  readonly label_id: string;
  readonly name: string;
  readonly color: number;
  readonly predefined_id: string | null;
}

/** The tables `label` and `chat_label`. */
@Injectable()
export class LabelRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  find(instanceId: string): Promise<LabelRow[]> {
    return this.database.query(
      `SELECT label_id, name, color, predefined_id FROM label
       WHERE instance_id = $1 ORDER BY label_id COLLATE "C"`,
      [instanceId],
    );
  }

  async store(tx: EntityManager, instanceId: string, label: ChannelLabel): Promise<void> {
    if (label.deleted) {
      await tx.query('DELETE FROM chat_label WHERE instance_id = $1 AND label_id = $2', [
        instanceId,
        label.id,
      ]);
      await tx.query('DELETE FROM label WHERE instance_id = $1 AND label_id = $2', [
        instanceId,
        label.id,
      ]);
      return;
    }
    await tx.query(
      `INSERT INTO label (instance_id, label_id, name, color, predefined_id)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (instance_id, label_id) DO UPDATE SET
         name = EXCLUDED.name, color = EXCLUDED.color, predefined_id = EXCLUDED.predefined_id`,
      [instanceId, label.id, label.name, label.color, label.predefinedId],
    );
  }

  async apply(tx: EntityManager, instanceId: string, labelling: ChannelLabelling): Promise<void> {
    const { type, chatId, labelId } = labelling;
    await tx.query(
      type === 'add'
        ? `INSERT INTO chat_label (instance_id, remote_jid, label_id) VALUES ($1, $2, $3)
           ON CONFLICT DO NOTHING`
        : 'DELETE FROM chat_label WHERE instance_id = $1 AND remote_jid = $2 AND label_id = $3',
      [instanceId, chatId, labelId],
    );
  }
}
