import { Module } from '@nestjs/common';
import { AccessModule } from '@switchboard/access';
import { EventsModule } from '@switchboard/events';
import { MetricsModule } from '@switchboard/observability';
import { OutboxDispatcher } from './outbox/outbox-dispatcher.js';
import { OutboxMetrics } from './outbox/outbox-metrics.js';
import { OutboxRetention } from './outbox/outbox-retention.js';
import { OutboxPlanner } from './outbox/outbox-planner.js';
import { OutboxSink } from './outbox/outbox-sink.js';
import { OutboxVault } from './outbox/outbox-vault.js';
import { SinkOutboxRepository } from './outbox/sink-outbox.repository.js';
import { RabbitmqController } from './rabbitmq/rabbitmq.controller.js';
import { RabbitmqSink } from './rabbitmq/rabbitmq.sink.js';
import { SinkSettingRepository } from './settings/sink-setting.repository.js';
import { SinkSettings } from './settings/sink-settings.js';
import { SinkEnvelope } from './sink-envelope.js';
import { FeedSubscriptions } from './websocket/feed-subscriptions.js';
import { LiveFeed } from './websocket/live-feed.js';
import { WebsocketAccess } from './websocket/websocket-access.js';
import { WebsocketController } from './websocket/websocket.controller.js';
import { WebsocketServer } from './websocket/websocket.server.js';
import { WebsocketSink } from './websocket/websocket.sink.js';

/**
 * The ways by which events are told besides webhooks. Needs from global modules: `AppConfig`, the data source and
 * `Transactions`, the sealers, the queue, `TokenLookup` and `EnvelopeSource`.
 */
@Module({
  imports: [AccessModule, EventsModule, MetricsModule],
  controllers: [WebsocketController, RabbitmqController],
  providers: [
    SinkSettingRepository,
    SinkSettings,
    SinkEnvelope,
    SinkOutboxRepository,
    OutboxVault,
    OutboxDispatcher,
    OutboxPlanner,
    OutboxRetention,
    OutboxMetrics,
    { provide: OutboxSink, useClass: RabbitmqSink },
    LiveFeed,
    FeedSubscriptions,
    WebsocketAccess,
    WebsocketSink,
    WebsocketServer,
  ],
  exports: [SinkSettings],
})
export class SinksModule {}
