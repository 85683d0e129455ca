import { Global, Module } from '@nestjs/common';
import { EventFanOut } from '@switchboard/events';
import { OutboundHttpModule } from '@switchboard/http';
import { MetricsModule } from '@switchboard/observability';
import { PlannedCallbacks } from './callbacks/planned-callbacks.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveryAttempts } from './delivery/delivery-attempts.js';
import { DeliveryDispatcher } from './delivery/delivery-dispatcher.js';
import { DeliveryMedia } from './delivery/delivery-media.js';
import { DeliveryBacklogRepository } from './delivery/delivery-backlog.repository.js';
import { DeliveryMetrics } from './delivery/delivery-metrics.js';
import { DeliveryPurge } from './delivery/delivery-purge.js';
import { DeliveryQueue } from './delivery/delivery-queue.js';
import { DeliverySender } from './delivery/delivery-sender.js';
import { DeliverySweep } from './delivery/delivery-sweep.js';
import { DeliveryVault } from './delivery/delivery-vault.js';
import { DeliveryWaker } from './delivery/delivery-waker.js';
import { DeliveryProcessor } from './delivery/delivery.processor.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { EndpointsController } from './endpoints.controller.js';
import { EndpointAdminService } from './endpoints/endpoint-admin.service.js';
import { EndpointHealth } from './endpoints/endpoint-health.js';
import { EndpointHealthRepository } from './endpoints/endpoint-health.repository.js';
import { EndpointOpener } from './endpoints/endpoint-opener.js';
import { EndpointProbe } from './endpoints/endpoint-probe.js';
import { EndpointVault } from './endpoints/endpoint-vault.js';
import { EndpointRepository } from './endpoints/endpoint.repository.js';
import { SealedWebhookEndpoints } from './endpoints/sealed-webhook-endpoints.js';
import { DeliveryHistory } from './history/delivery-history.js';
import { DeliveryHistoryRepository } from './history/delivery-history.repository.js';
import { DeliveryRetention } from './history/delivery-retention.js';
import { DeliveryRetentionRepository } from './history/delivery-retention.repository.js';
import { DeliveryPlanner } from './planning/delivery-planner.js';
import { ReplayProcessor } from './replay/replay.processor.js';
import { ReplayRepository } from './replay/replay.repository.js';
import { Replays } from './replay/replays.js';
import { ReplaysController } from './replays.controller.js';
import { WebhookCallbacks } from './webhook-callbacks.js';
import { WebhookEndpoints } from './webhook-endpoints.js';
import { WebhooksController } from './webhooks.controller.js';

/**
 * Webhooks. Global, because the event log below asks for `EventFanOut` without knowing who gives it. Needs from global
 * modules: `AppConfig`, the data source and `Transactions`, the sealers, the queue, and `EnvelopeSource`.
 */
@Global()
@Module({
  imports: [MetricsModule, OutboundHttpModule],
  controllers: [WebhooksController, EndpointsController, DeliveriesController, ReplaysController],
  providers: [
    EndpointRepository,
    EndpointVault,
    EndpointHealthRepository,
    EndpointHealth,
    EndpointOpener,
    EndpointAdminService,
    EndpointProbe,
    DeliveryRepository,
    DeliveryQueue,
    DeliveryVault,
    DeliveryPurge,
    DeliveryWaker,
    DeliveryMedia,
    DeliverySender,
    DeliveryBacklogRepository,
    DeliveryMetrics,
    DeliveryAttempts,
    DeliveryDispatcher,
    DeliveryProcessor,
    DeliverySweep,
    DeliveryHistoryRepository,
    DeliveryHistory,
    DeliveryRetentionRepository,
    DeliveryRetention,
    ReplayRepository,
    Replays,
    ReplayProcessor,
    { provide: WebhookEndpoints, useClass: SealedWebhookEndpoints },
    PlannedCallbacks,
    { provide: WebhookCallbacks, useExisting: PlannedCallbacks },
    { provide: EventFanOut, useClass: DeliveryPlanner },
  ],
  exports: [WebhookEndpoints, WebhookCallbacks, EventFanOut],
})
export class WebhooksModule {}
