import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SweepScheduler } from '@switchboard/queue';
import { DeliveryDispatcher } from './delivery-dispatcher.js';

const EVERY_MS = 5_000;

/** Looks for what no hint told of: retries, deliveries of a process that died, hints that were lost. */
@Injectable()
export class DeliverySweep implements OnModuleInit {
  constructor(
    private readonly scheduler: SweepScheduler,
    private readonly dispatcher: DeliveryDispatcher,
  ) {}

  onModuleInit(): void {
    this.scheduler.registerSweep('webhook-deliveries', EVERY_MS, () => this.dispatcher.wake());
  }
}
