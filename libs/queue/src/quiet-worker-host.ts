import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { SparseLog } from './sparse-log.js';

/**
 * Base of every worker: logs what fails, sparsely, instead of leaving it to BullMQ, which prints to the console. A worker
 * whose store is away waits for it and goes on by itself.
 */
export abstract class QuietWorkerHost extends WorkerHost {
  private readonly failureLog = new Logger(this.constructor.name);
  private readonly workerErrors = new SparseLog(this.failureLog, 'queue.worker_error');

  @OnWorkerEvent('error')
  onWorkerError(error: Error): void {
    this.workerErrors.warn(error);
  }

  @OnWorkerEvent('failed')
  onJobFailed(job: Job | undefined, error: Error): void {
    this.failureLog.error({ event: 'queue.job_failed', job: job?.name, error: String(error) });
  }
}

/**
 * Options of every worker. A job whose process died counts as stalled and runs again; by default the second time it
 * would fail for good, which a few crashes in a row must not do.
 */
export const WORKER_OPTIONS = { maxStalledCount: 50 } as const;
