import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { DeliveryAttempts } from './delivery-attempts.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { DeliveryQueue } from './delivery-queue.js';
import { Lanes } from './lanes.js';

/** Requests of this process at a time. */
const SLOTS = 40;
/** Of these for one endpoint: a slow one leaves room for the others. */
const SLOTS_PER_LANE = 8;
/** A claim outlives the longest request by this much. */
const CLAIM_MARGIN_MS = 10_000;
/** How long a stopping process waits for requests that are under way before it gives them up. */
const DRAIN_MS = 10_000;

/**
 * Sends what is due. Waking it costs one query when nothing is; whoever wakes it does not wait for the requests.
 *
 * Between claim and record no transaction is open. A process that dies in between leaves a claim that runs out, and the
 * delivery is made again under the same id.
 */
@Injectable()
export class DeliveryDispatcher implements BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliveryDispatcher.name);
  private readonly lanes = new Lanes();
  private readonly underWay = new Set<Promise<void>>();
  private readonly stop = new AbortController();
  private claims: Promise<void> = Promise.resolve();
  private isClaiming = false;
  private isWanted = false;
  /** True when more was due than there was room for: the next free slot looks again. */
  private hasBacklog = false;
  private stopping = false;

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly attempts: DeliveryAttempts,
    private readonly config: AppConfig,
  ) {}

  /** Resolves when everything that was due at the call and had room is claimed and on its way. */
  async wake(): Promise<void> {
    if (this.stopping) return;
    this.isWanted = true;
    if (!this.isClaiming) this.claims = this.claimAll();
    await this.claims;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled([this.claims]);
    const giveUp = setTimeout(() => this.stop.abort(), DRAIN_MS);
    await Promise.allSettled(this.underWay);
    clearTimeout(giveUp);
  }

  /** One run at a time; a wake-up during a run makes it look once more. */
  private async claimAll(): Promise<void> {
    this.isClaiming = true;
    try {
      while (this.isWanted && !this.stopping) {
        this.isWanted = false;
        await this.claimOnce();
      }
    } finally {
      this.isClaiming = false;
    }
  }

  private async claimOnce(): Promise<void> {
    const slots = SLOTS - this.underWay.size;
    this.hasBacklog = slots === 0;
    if (slots === 0) return;
    const claimed = await this.queue.claim({
      slots,
      slotsPerLane: SLOTS_PER_LANE,
      running: this.lanes.running,
      claimMs: this.config.webhook.requestTimeoutMs + CLAIM_MARGIN_MS,
    });
    for (const delivery of claimed) this.start(delivery);
    this.hasBacklog = claimed.length === slots || this.lanes.hasFull(SLOTS_PER_LANE);
  }

  private start(delivery: ClaimedDelivery): void {
    this.lanes.enter(delivery.lane);
    const work = this.attempts
      .make(delivery, this.stop.signal)
      .catch((error: unknown) => {
        const { instanceId, id } = delivery;
        this.logger.error({ event: 'delivery.not_recorded', instanceId, deliveryId: id, error });
      })
      .finally(() => {
        this.underWay.delete(work);
        this.lanes.leave(delivery.lane);
        // The next of a sequence of closing events has waited for this one.
        if (this.hasBacklog || delivery.targetSealed !== null) this.wakeAgain();
      });
    this.underWay.add(work);
  }

  private wakeAgain(): void {
    this.wake().catch((error: unknown) => {
      this.logger.error({ event: 'delivery.claim_failed', error });
    });
  }
}
