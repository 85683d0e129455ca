import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import type { PreparedQueue } from './prepare-queue.js';
import { QUEUES } from './queue-names.js';
import { QueueRegistry } from './queue-registry.js';
import { QueueWaker } from './queue-waker.js';
import { SweepScheduler } from './sweep-scheduler.js';
import { SweepProcessor } from './sweep.processor.js';

/**
 * The queues, for every module. A worker is a class with `@Processor(NAME, { ...WORKER_OPTIONS, … })` that extends
 * `QuietWorkerHost`; a hint is `QueueWaker.wake(NAME)`; repeated work is `SweepScheduler.registerSweep(…)`.
 */
@Module({})
export class QueueModule {
  static forRoot({ connection, prefix }: PreparedQueue): DynamicModule {
    const queues = BullModule.registerQueue(...QUEUES.map((name) => ({ name })));
    return {
      module: QueueModule,
      global: true,
      imports: [BullModule.forRoot({ connection, prefix }), queues],
      providers: [QueueRegistry, QueueWaker, SweepScheduler, SweepProcessor],
      exports: [queues, QueueWaker, SweepScheduler],
    };
  }
}
