import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JsonObject, TakenTemplate } from '@switchboard/channels';
import { InboundTemplates, type TemplateUpdate } from '@switchboard/channels';
import { InstanceSealer } from '@switchboard/crypto';
import { Transactions } from '@switchboard/database';
import { WebhookCallbacks } from '@switchboard/webhooks';
import { InstanceTemplates } from '../instance-templates.js';
import { TemplateRepository, type TemplateTimes } from './template.repository.js';

/** A template that the other side has taken, and what is kept of it here. */
export interface KeptTemplate extends TakenTemplate {
  readonly name: string;
  readonly language: string;
  readonly webhookUrl: string | null;
}

const WEBHOOK_NAME = 'message_template_status_update';

/** Templates that were made here: where their statuses are told. */
@Injectable()
export class StoredTemplates implements InboundTemplates, InstanceTemplates {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly callbacks: WebhookCallbacks,
    private readonly sealer: InstanceSealer,
    private readonly transactions: Transactions,
  ) {}

  /** Null when the instance was deleted meanwhile. */
  keep(instanceId: string, kept: KeptTemplate): Promise<TemplateTimes | null> {
    const { templateId, name, language, template, webhookUrl } = kept;
    return this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) return null;
      const webhookUrlSealed =
        webhookUrl === null
          ? null
          : await this.sealer.seal(instanceId, contextOf(templateId), Buffer.from(webhookUrl), tx);
      const id = randomUUID();
      const row = { id, templateId, name, language, template, webhookUrlSealed };
      return this.templates.save(tx, instanceId, row);
    });
  }

  ownersOf(templateId: string): Promise<readonly string[]> {
    return this.templates.ownersOf(templateId);
  }

  take(instanceId: string, { templateId, status, value }: TemplateUpdate): Promise<boolean> {
    return this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) return false;
      const found = await this.templates.setStatus(tx, instanceId, templateId, status);
      if (found === false) return false;
      if (found.webhookUrlSealed !== null) {
        const context = contextOf(templateId);
        const url = await this.sealer.open(instanceId, context, found.webhookUrlSealed, tx);
        const body: JsonObject = value;
        await this.callbacks.tell(tx, {
          instanceId,
          url: url.toString('utf8'),
          name: WEBHOOK_NAME,
          body,
        });
      }
      return true;
    });
  }

  async purge(instanceId: string): Promise<void> {
    await this.transactions.run((tx) => this.templates.deleteAll(tx, instanceId));
  }
}

/** Binds the ciphertext to its template. */
const contextOf = (templateId: string): string => `template/${templateId}/webhook-url`;
