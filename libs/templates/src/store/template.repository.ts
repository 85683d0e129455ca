import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { JsonObject } from '@switchboard/channels';
import type { DataSource, EntityManager } from 'typeorm';

/** A template as it lies in its row. */
export interface TemplateRow {
  readonly id: string;
  readonly templateId: string;
  readonly name: string;
  readonly language: string;
  readonly template: JsonObject;
  readonly webhookUrlSealed: Buffer | null;
}

/** When a row was made and changed. */
export interface TemplateTimes {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The table `template`. */
@Injectable()
export class TemplateRepository {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** One of the same name and language is replaced: Meta would not have taken a second one. */
  async save(tx: EntityManager, instanceId: string, row: TemplateRow): Promise<TemplateTimes> {
    const rows: { id: string; created_at: Date; updated_at: Date }[] = await tx.query(
      `INSERT INTO template (instance_id, id, template_id, name, language, template, webhook_url_sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (instance_id, name, language) DO UPDATE SET template_id = excluded.template_id,
         template = excluded.template, webhook_url_sealed = excluded.webhook_url_sealed, updated_at = now()
       RETURNING id, created_at, updated_at`,
      [
        instanceId,
        row.id,
        row.templateId,
        row.name,
        row.language,
        JSON.stringify(row.template),
        row.webhookUrlSealed,
      ],
    );
    const [saved] = rows;
    if (saved === undefined) throw new Error('The template was not saved.');
    return { id: saved.id, createdAt: saved.created_at, updatedAt: saved.updated_at };
  }

  async ownersOf(templateId: string): Promise<string[]> {
    const rows: { instance_id: string }[] = await this.database.query(
      'SELECT instance_id FROM template WHERE template_id = $1 ORDER BY instance_id',
      [templateId],
    );
    return rows.map((row) => row.instance_id);
  }

  /** @returns false when the instance has no such template; else the address that is told, null where there is none */
  async setStatus(
    tx: EntityManager,
    instanceId: string,
    templateId: string,
    status: string,
  ): Promise<false | { readonly id: string; readonly webhookUrlSealed: Buffer | null }> {
    // The driver answers an update with its rows and their number.
    const [rows]: [{ id: string; webhook_url_sealed: Buffer | null }[], number] = await tx.query(
      `UPDATE template SET template = template || jsonb_build_object('status', $3::text), updated_at = now()
       WHERE instance_id = $1 AND template_id = $2 RETURNING id, webhook_url_sealed`,
      [instanceId, templateId, status],
    );
    const [row] = rows;
    return row !== undefined && { id: row.id, webhookUrlSealed: row.webhook_url_sealed };
  }

  async deleteAll(tx: EntityManager, instanceId: string): Promise<void> {
    await tx.query('DELETE FROM template WHERE instance_id = $1', [instanceId]);
  }
}
