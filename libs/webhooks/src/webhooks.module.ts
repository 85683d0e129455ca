import { Global, Module } from '@nestjs/common';
import { EventFanOut } from '@switchboard/events';
import { OutboundHttpModule } from '@switchboard/http';
import { DeliveryAttempts } from './delivery/delivery-attempts.js';
import { DeliveryDispatcher } from './delivery/delivery-dispatcher.js';
import { DeliveryPurge } from './delivery/delivery-purge.js';
import { DeliveryQueue } from './delivery/delivery-queue.js';
import { DeliverySender } from './delivery/delivery-sender.js';
import { DeliverySweep } from './delivery/delivery-sweep.js';
import { DeliveryVault } from './delivery/delivery-vault.js';
import { DeliveryWaker } from './delivery/delivery-waker.js';
import { DeliveryProcessor } from './delivery/delivery.processor.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { HeldDeliveries } from './delivery/held-deliveries.js';
import { EndpointVault } from './endpoints/endpoint-vault.js';
import { EndpointRepository } from './endpoints/endpoint.repository.js';
import { SealedWebhookEndpoints } from './endpoints/sealed-webhook-endpoints.js';
import { DeliveryPlanner } from './planning/delivery-planner.js';
import { WebhookEndpoints } from './webhook-endpoints.js';
import { WebhooksController } from './webhooks.controller.js';

/**
 * Webhooks. Global, because the event log below asks for `EventFanOut` without knowing who gives it. Needs from global
 * modules: `AppConfig`, the data source and `Transactions`, the sealers, the queue, and `EnvelopeSource`.
 */
@Global()
@Module({
  imports: [OutboundHttpModule],
  controllers: [WebhooksController],
  providers: [
    EndpointRepository,
    EndpointVault,
    DeliveryRepository,
    DeliveryQueue,
    DeliveryVault,
    DeliveryPurge,
    HeldDeliveries,
    DeliveryWaker,
    DeliverySender,
    DeliveryAttempts,
    DeliveryDispatcher,
    DeliveryProcessor,
    DeliverySweep,
    { provide: WebhookEndpoints, useClass: SealedWebhookEndpoints },
    { provide: EventFanOut, useClass: DeliveryPlanner },
  ],
  exports: [WebhookEndpoints, EventFanOut],
})
export class WebhooksModule {}
