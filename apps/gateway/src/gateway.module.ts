import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '@switchboard/access';
import { InboxSweepModule } from '@switchboard/auth-state';
import type { ChannelProvider } from '@switchboard/channels';
import { type AppConfig, ConfigModule } from '@switchboard/config';
import { ConnectionsModule } from '@switchboard/connections';
import { CryptoModule } from '@switchboard/crypto';
import { DatabaseModule } from '@switchboard/database';
import { EventHistoryModule } from '@switchboard/events';
import { InstancePortsModule, InstancesModule } from '@switchboard/instances';
import { MediaModule } from '@switchboard/media';
import { MessagesModule } from '@switchboard/messages';
import { ObservabilityModule } from '@switchboard/observability';
import { type PreparedQueue, QueueModule } from '@switchboard/queue';
import { SinksModule } from '@switchboard/sinks';
import { TemplatesModule } from '@switchboard/templates';
import { WebhooksModule } from '@switchboard/webhooks';
import { ChannelChoiceModule } from './channel-choice.module.js';
import { HealthController } from './health/health.controller.js';
import { ManagerController } from './manager/manager.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { RootController } from './root/root.controller.js';
import { CallOfferController } from './unbuilt/call-offer.controller.js';
import { UnbuiltController } from './unbuilt/unbuilt.controller.js';

/** What one gateway is made of. */
export interface GatewayParts {
  readonly config: AppConfig;
  /** The store, migrated. */
  readonly databaseUri: string;
  /** Identity of this process among those on one store; a random one when absent. */
  readonly nodeId?: string;
  readonly queue: PreparedQueue;
  /** Stands in for the channels of the product; for tests. */
  readonly channels?: readonly ChannelProvider[];
}

/** The whole gateway. */
@Module({})
export class GatewayModule {
  static forRoot({ config, databaseUri, nodeId, queue, channels }: GatewayParts): DynamicModule {
    const { schema, poolSize } = config.database;
    return {
      module: GatewayModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({ uri: databaseUri, schema, poolSize, nodeId }),
        ObservabilityModule,
        CryptoModule,
        QueueModule.forRoot(queue),
        MediaModule,
        InstancePortsModule,
        ChannelChoiceModule.forRoot(channels),
        AccessModule,
        WebhooksModule,
        EventHistoryModule,
        SinksModule,
        InboxSweepModule,
        ConnectionsModule,
        MessagesModule,
        TemplatesModule,
        InstancesModule,
      ],
      controllers: [
        RootController,
        HealthController,
        UnbuiltController,
        CallOfferController,
        ...(config.server.manager ? [ManagerController] : []),
        ...(config.metrics.enabled ? [MetricsController] : []),
      ],
    };
  }
}
