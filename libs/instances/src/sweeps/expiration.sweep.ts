import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { SweepScheduler } from '@switchboard/queue';
import { InstanceLifecycleService } from '../lifecycle/instance-lifecycle.service.js';
import { ExpirationRepository } from '../persistence/expiration.repository.js';

/** The deadline is given in minutes; an instance outlives it by this at most. */
const SWEEP_EVERY_MS = 10_000;
const BATCH = 50;

/** Removes instances that nobody paired in time (DEL_INSTANCE). */
@Injectable()
export class ExpirationSweep implements OnModuleInit {
  private readonly logger = new Logger(ExpirationSweep.name);

  constructor(
    private readonly config: AppConfig,
    private readonly sweeps: SweepScheduler,
    private readonly expirations: ExpirationRepository,
    private readonly lifecycle: InstanceLifecycleService,
  ) {}

  onModuleInit(): void {
    // Off is off, also for deadlines that were written while it was on.
    if (this.config.instances.expireAfterMinutes === null) return;
    this.sweeps.registerSweep('expiration', SWEEP_EVERY_MS, () => this.run());
  }

  /** One round; batches until nothing that is due can be removed. */
  async run(): Promise<void> {
    for (;;) {
      const due = await this.expirations.due(BATCH);
      let removed = 0;
      for (const instanceId of due) if (await this.remove(instanceId)) removed += 1;
      if (removed === 0) return;
    }
  }

  private async remove(instanceId: string): Promise<boolean> {
    try {
      const removed = await this.lifecycle.expire(instanceId);
      if (removed) this.logger.log({ event: 'instance.expired', instanceId });
      return removed;
    } catch (error) {
      // The next round tries again; the other instances need not wait for it.
      this.logger.error({ event: 'instance.expire_failed', instanceId, error: String(error) });
      return false;
    }
  }
}
