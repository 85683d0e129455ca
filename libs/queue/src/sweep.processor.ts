import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { QuietWorkerHost, WORKER_OPTIONS } from './quiet-worker-host.js';
import { SWEEPS } from './queue-names.js';
import { SweepScheduler } from './sweep-scheduler.js';

/** Sweeps that one node runs at the same time, so that a long one does not hold up the others. */
const CONCURRENCY = 5;

/** Runs the sweeps whose time has come. */
@Processor(SWEEPS, { ...WORKER_OPTIONS, concurrency: CONCURRENCY })
export class SweepProcessor extends QuietWorkerHost {
  constructor(private readonly scheduler: SweepScheduler) {
    super();
  }

  override async process(job: Job): Promise<void> {
    await this.scheduler.runRound(job.name);
  }
}
