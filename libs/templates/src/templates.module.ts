import { Global, Module } from '@nestjs/common';
import { InboundTemplates } from '@switchboard/channels';
import { ConnectionsModule } from '@switchboard/connections';
import { InstanceTemplates } from './instance-templates.js';
import { StoredTemplates } from './store/stored-templates.js';
import { TemplateRepository } from './store/template.repository.js';
import { TemplateController } from './template.controller.js';
import { TemplatesService } from './templates.service.js';

/**
 * Templates. Needs from global modules the data source, `Transactions`, the sealers and `WebhookCallbacks`. Global,
 * because channels and instances ask for its ports without importing it.
 */
@Global()
@Module({
  imports: [ConnectionsModule],
  controllers: [TemplateController],
  providers: [
    TemplateRepository,
    StoredTemplates,
    TemplatesService,
    { provide: InboundTemplates, useExisting: StoredTemplates },
    { provide: InstanceTemplates, useExisting: StoredTemplates },
  ],
  exports: [InboundTemplates, InstanceTemplates],
})
export class TemplatesModule {}
