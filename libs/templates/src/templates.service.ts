import { Injectable } from '@nestjs/common';
import { type InstanceIdentity, InstanceNotFoundError } from '@switchboard/access';
import type { JsonObject } from '@switchboard/channels';
import { Connections } from '@switchboard/connections';
import { WebhookCallbacks } from '@switchboard/webhooks';
import type { CreateTemplateDto } from './dto/create-template.dto.js';
import type { TemplateDto } from './dto/template.dto.js';
import { StoredTemplates } from './store/stored-templates.js';

/** How long Meta may take to answer, in which a list may have many pages. */
const CREATE_TIMEOUT_MS = 30_000;
const FIND_TIMEOUT_MS = 60_000;

/** Messages that Meta approves before they may be sent. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly connections: Connections,
    private readonly templates: StoredTemplates,
    private readonly callbacks: WebhookCallbacks,
  ) {}

  /**
   * Asks Meta to approve a template, and keeps who is to be told of what becomes of it.
   *
   * @throws NotAvailableOnChannelError (400), GraphRefusedError (as Meta says), ConnectionNotOpenError (400)
   */
  async create(
    { instanceId, instanceName }: InstanceIdentity,
    body: CreateTemplateDto,
  ): Promise<TemplateDto> {
    const { name, category, language, components, allowCategoryChange = null } = body;
    const webhookUrl = body.webhookUrl || null;
    if (webhookUrl !== null) this.callbacks.check(webhookUrl);
    const taken = await this.connections.run(
      instanceId,
      {
        kind: 'create-template',
        template: { name, category, language, components, allowCategoryChange },
      },
      CREATE_TIMEOUT_MS,
    );
    const kept = { ...taken, name, language, webhookUrl };
    const times = await this.templates.keep(instanceId, kept);
    if (times === null) throw new InstanceNotFoundError(instanceName);
    const { templateId, template } = taken;
    const { id, createdAt, updatedAt } = times;
    return { id, templateId, name, template, webhookUrl, createdAt, updatedAt, instanceId };
  }

  /** All templates of the account, whoever made them. */
  find({ instanceId }: InstanceIdentity): Promise<readonly JsonObject[]> {
    return this.connections.run(instanceId, { kind: 'find-templates' }, FIND_TIMEOUT_MS);
  }
}
