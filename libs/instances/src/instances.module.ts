import { Module } from '@nestjs/common';
import { AccessModule } from '@switchboard/access';
import { AuthStateModule } from '@switchboard/auth-state';
import { ConnectionsModule } from '@switchboard/connections';
import { EventsModule } from '@switchboard/events';
import { MetricsModule } from '@switchboard/observability';
import { SinksModule } from '@switchboard/sinks';
import { AccountController } from './account/account.controller.js';
import { InstanceAccountService } from './account/instance-account.service.js';
import { SharedKeys } from './account/shared-keys.js';
import { InstanceAnswers } from './instance-answers.js';
import { InstanceListService } from './instance-list.service.js';
import { InstanceMetrics } from './instance-metrics.js';
import { InstancePortsModule } from './instance-ports.module.js';
import { InstanceController } from './instance.controller.js';
import { InstanceAdoption } from './lifecycle/instance-adoption.js';
import { InstanceCreation } from './lifecycle/instance-creation.js';
import { InstanceLifecycleService } from './lifecycle/instance-lifecycle.service.js';
import { InstancePurgeService } from './lifecycle/instance-purge.service.js';
import { InstanceRemoval } from './lifecycle/instance-removal.js';
import { InstanceWriter } from './lifecycle/instance-writer.js';
import { ExpirationRepository } from './persistence/expiration.repository.js';
import { InstanceListRepository } from './persistence/instance-list.repository.js';
import { TombstoneRepository } from './persistence/tombstone.repository.js';
import { InstanceProxyService } from './proxy/instance-proxy.service.js';
import { ProxyController } from './proxy/proxy.controller.js';
import { InstanceSettingsService } from './settings/instance-settings.service.js';
import { SettingsController } from './settings/settings.controller.js';
import { ExpirationSweep } from './sweeps/expiration.sweep.js';
import { PurgeProcessor } from './sweeps/purge.processor.js';

/**
 * Instances: their routes, their life, their end. Needs from global modules: `AppConfig`, the data source,
 * `Transactions`, `Leases`, `Notifications`, the sealers, the queue, `WebhookEndpoints`,
 * `InstanceMessages` and `ChannelRegistry`.
 */
@Module({
  imports: [
    AccessModule,
    AuthStateModule,
    EventsModule,
    MetricsModule,
    ConnectionsModule,
    SinksModule,
    InstancePortsModule,
  ],
  controllers: [InstanceController, AccountController, SettingsController, ProxyController],
  providers: [
    InstanceListRepository,
    TombstoneRepository,
    ExpirationRepository,
    SharedKeys,
    InstanceAccountService,
    InstanceWriter,
    InstanceCreation,
    InstanceAdoption,
    InstanceRemoval,
    InstancePurgeService,
    InstanceLifecycleService,
    InstanceListService,
    InstanceMetrics,
    InstanceSettingsService,
    InstanceProxyService,
    InstanceAnswers,
    ExpirationSweep,
    PurgeProcessor,
  ],
  exports: [InstanceLifecycleService, InstanceAdoption],
})
export class InstancesModule {}
