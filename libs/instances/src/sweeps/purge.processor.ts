import { Processor } from '@nestjs/bullmq';
import { type OnModuleInit } from '@nestjs/common';
import {
  PURGE,
  QueueWaker,
  QuietWorkerHost,
  SweepScheduler,
  WORKER_OPTIONS,
} from '@switchboard/queue';
import { InstancePurgeService } from '../lifecycle/instance-purge.service.js';

const SWEEP_EVERY_MS = 60_000;

/** Purges deleted instances, one after the other, when one was deleted and from time to time. */
@Processor(PURGE, { ...WORKER_OPTIONS, concurrency: 1 })
export class PurgeProcessor extends QuietWorkerHost implements OnModuleInit {
  constructor(
    private readonly purges: InstancePurgeService,
    private readonly queues: QueueWaker,
    private readonly sweeps: SweepScheduler,
  ) {
    super();
  }

  onModuleInit(): void {
    this.sweeps.registerSweep('purge', SWEEP_EVERY_MS, async () => this.queues.wake(PURGE));
  }

  override async process(): Promise<void> {
    await this.purges.purgeAll();
  }
}
