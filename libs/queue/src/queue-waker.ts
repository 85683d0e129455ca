import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { QueueName } from './queue-names.js';
import { QueueRegistry } from './queue-registry.js';
import { SparseLog } from './sparse-log.js';

/** Between two hints of one queue: a worker that starts takes everything that is due, so more would find nothing. */
const MIN_GAP_MS = 20;

/** Name of the job that says nothing but "look". */
const HINT = 'wake';

/** What is going on for one queue. */
interface Waking {
  /** Somebody asked after the hint that is under way was begun. */
  again: boolean;
}

/**
 * Says that there may be work, after the transaction that made it. A hint that is lost does no harm: what is due is in
 * the database, and a sweep looks again.
 */
@Injectable()
export class QueueWaker implements OnModuleDestroy {
  private readonly logger = new Logger(QueueWaker.name);
  private readonly failures = new SparseLog(this.logger, 'queue.wake_failed');
  private readonly waking = new Map<QueueName, Waking>();
  private stopped = false;

  constructor(private readonly queues: QueueRegistry) {}

  /**
   * Wakes a worker of this queue, on whatever node. Returns at once, never throws, and waits for nothing: neither for a
   * store that is away. Many calls become few hints, of which the last is sent after the last call.
   */
  wake(queue: QueueName): void {
    const current = this.waking.get(queue);
    if (current !== undefined) {
      current.again = true;
      return;
    }
    if (this.stopped) return;
    const waking: Waking = { again: false };
    this.waking.set(queue, waking);
    void this.send(queue, waking);
  }

  onModuleDestroy(): void {
    this.stopped = true;
  }

  private async send(queue: QueueName, waking: Waking): Promise<void> {
    try {
      await this.queues
        .find(queue)
        .add(HINT, {}, { removeOnComplete: true, removeOnFail: true, attempts: 1 });
    } catch (error) {
      this.failures.warn(error, { queue });
    }
    const timer = setTimeout(() => {
      this.waking.delete(queue);
      if (waking.again) this.wake(queue);
    }, MIN_GAP_MS);
    timer.unref();
  }
}
