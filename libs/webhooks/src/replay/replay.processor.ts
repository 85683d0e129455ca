import { Processor } from '@nestjs/bullmq';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import {
  QueueWaker,
  QuietWorkerHost,
  SweepScheduler,
  WEBHOOK_REPLAY,
  WORKER_OPTIONS,
} from '@switchboard/queue';
import { Replays } from './replays.js';

/** How soon a replay that runs is looked at again. */
const NEXT_LOOK_MS = 250;
const SWEEP_EVERY_MS = 5_000;

/** Goes on with replays. A job carries nothing: the rows say what there is to do. */
@Processor(WEBHOOK_REPLAY, { ...WORKER_OPTIONS, concurrency: 1 })
export class ReplayProcessor extends QuietWorkerHost implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly replays: Replays,
    private readonly queues: QueueWaker,
    private readonly sweeps: SweepScheduler,
  ) {
    super();
  }

  onModuleInit(): void {
    this.sweeps.registerSweep('webhook-replays', SWEEP_EVERY_MS, async () =>
      this.queues.wake(WEBHOOK_REPLAY),
    );
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  override async process(): Promise<void> {
    if (!(await this.replays.advance())) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.queues.wake(WEBHOOK_REPLAY), NEXT_LOOK_MS).unref();
  }
}
