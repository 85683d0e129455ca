import { Processor } from '@nestjs/bullmq';
import { QuietWorkerHost, WEBHOOK_DELIVERY, WORKER_OPTIONS } from '@switchboard/queue';
import { DeliveryDispatcher } from './delivery-dispatcher.js';

/** Takes the hints that something may be due. A job carries nothing: the rows say what there is to do. */
@Processor(WEBHOOK_DELIVERY, { ...WORKER_OPTIONS, concurrency: 1 })
export class DeliveryProcessor extends QuietWorkerHost {
  constructor(private readonly dispatcher: DeliveryDispatcher) {
    super();
  }

  override async process(): Promise<void> {
    await this.dispatcher.wake();
  }
}
