import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { QueueWaker, WEBHOOK_DELIVERY } from '@switchboard/queue';

/** Retries later than this are left to the sweep: a few seconds are nothing against so long a wait. */
const LONGEST_TIMER_MS = 60_000;
/** Retries that fall into the same slice share one timer. */
const SLICE_MS = 100;

/** Wakes the worker of deliveries, now or when a retry is due. A hint that is lost is made up for by the sweep. */
@Injectable()
export class DeliveryWaker implements OnModuleDestroy {
  private readonly timers = new Map<number, NodeJS.Timeout>();

  constructor(private readonly queue: QueueWaker) {}

  /** Returns at once and never throws. */
  wake(): void {
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
