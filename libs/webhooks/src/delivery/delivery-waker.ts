import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { QueueWaker, WEBHOOK_DELIVERY } from '@switchboard/queue';

/** Retries later than this are left to the sweep: a few seconds are nothing against so long a wait. */
const LONGEST_TIMER_MS = 60_000;
/** Retries that fall into the same slice share one timer. */
const SLICE_MS = 100;

/** What may be due: what is told for the first time, or replays as well. */
export type Due = 'live' | 'all';

/** Sends what is due, from this process. Must return at once and not throw. */
type LocalWorker = (due: Due) => void;

/**
 * Wakes a worker of deliveries, now or when a retry is due: the one of this process, or, when it has none or no room, one
 * of any process by the queue. A hint that is lost is made up for by the sweep.
 */
@Injectable()
export class DeliveryWaker implements OnModuleDestroy {
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private local: LocalWorker | null = null;

  constructor(private readonly queue: QueueWaker) {}

  /** The worker of this process; null when there is none any more. */
  attach(worker: LocalWorker | null): void {
    this.local = worker;
  }

  /** Returns at once and never throws. */
  wake(due: Due = 'all'): void {
    if (this.local === null) this.wakeAny();
    else this.local(due);
  }

  /** Wakes a worker of any process. Returns at once and never throws. */
  wakeAny(): void {
    this.queue.wake(WEBHOOK_DELIVERY);
  }

  wakeAfter(delayMs: number): void {
    if (delayMs > LONGEST_TIMER_MS) return;
    const slice = Math.ceil((Date.now() + delayMs) / SLICE_MS);
    if (this.timers.has(slice)) return;
    const timer = setTimeout(
      () => {
        this.timers.delete(slice);
        this.wake();
      },
      slice * SLICE_MS - Date.now(),
    );
    this.timers.set(slice, timer.unref());
  }

  onModuleDestroy(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
