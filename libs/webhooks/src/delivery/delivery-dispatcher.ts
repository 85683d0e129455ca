import { setMaxListeners } from 'node:events';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import {
  fullLanes,
  LaneLimits,
  type LaneUse,
  REPLAY_SLOTS_PER_LANE,
  roomWhenFree,
  SLOTS_PER_LANE,
} from '../lanes/lane-limits.js';
import { DeliveryAttempts } from './delivery-attempts.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { type Due, DeliveryWaker } from './delivery-waker.js';
import { DeliveryQueue } from './delivery-queue.js';

/** Requests of this process at a time. */
const SLOTS = 128;
/** Of these for replays. */
const REPLAY_SLOTS = 16;
/** Sooner than this a new look at an endpoint with a rate is not worth its query. */
const SHORTEST_WAIT_MS = 20;
/** How long a stopping process waits for requests that are under way before it gives them up. */
const DRAIN_MS = 10_000;

/**
 * Sends what is due. Waking it costs a query when nothing is, two with replays; whoever wakes it does not wait for the
 * requests.
 *
 * Between claim and record no transaction is open. A process that dies in between leaves a claim that runs out, and the
 * delivery is made again under the same id.
 */
@Injectable()
export class DeliveryDispatcher implements BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliveryDispatcher.name);
  private readonly limits = new LaneLimits();
  private readonly underWay = new Set<Promise<void>>();
  private readonly stop = new AbortController();
  private claims: Promise<void> = Promise.resolve();
  private replaying = 0;
  private isClaiming = false;
  /** What was asked for since the last look. */
  private wanted: Due | null = null;
  /** What may be due beyond what there was room for: the next free slot looks again. */
  private backlog: Due | null = null;
  private stopping = false;
  private opening: NodeJS.Timeout | undefined;
  /** When the rate of an endpoint lets more go, as the last claims of each kind said. */
  private readonly rateOpens: Record<Due, number | null> = { live: null, all: null };

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly attempts: DeliveryAttempts,
    private readonly waker: DeliveryWaker,
    private readonly config: AppConfig,
  ) {
    waker.attach((due) => void this.takeOn(due));
    // Every request listens whether the process stops.
    setMaxListeners(SLOTS, this.stop.signal);
  }

  /** Resolves when everything that was due at the call and had room is claimed and on its way. */
  async wake(due: Due = 'all'): Promise<void> {
    if (this.stopping) return;
    this.wanted = widest(this.wanted, due);
    if (!this.isClaiming) this.claims = this.claimAll();
    await this.claims;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    // What is told from now on is for the other processes.
    this.waker.attach(null);
    clearTimeout(this.opening);
    await Promise.allSettled([this.claims]);
    const giveUp = setTimeout(() => this.stop.abort(), DRAIN_MS);
    await Promise.allSettled(this.underWay);
    clearTimeout(giveUp);
  }

  /** What is new here and finds no room here is offered to the other processes. */
  private async takeOn(due: Due): Promise<void> {
    await this.wakeQuietly(due);
    if (this.backlog !== null) this.waker.wakeAny();
  }

  /** One run at a time; a wake-up during a run makes it look once more. */
  private async claimAll(): Promise<void> {
    this.isClaiming = true;
    try {
      while (this.wanted !== null && !this.stopping) {
        const due = widest(this.wanted, this.backlog ?? 'live');
        this.wanted = null;
        this.backlog = null;
        // What is live goes first; a replay takes what is left.
        await this.claim('live');
        if (due === 'all') await this.claim('all');
        this.wakeAtOpening();
      }
    } finally {
      this.isClaiming = false;
    }
  }

  /** Claims what is live, or, for `all`, the replays that come after it. */
  private async claim(due: Due): Promise<void> {
    const isReplay = due === 'all';
    const slots = this.freeSlots(isReplay);
    if (slots <= 0) {
      this.backlog = widest(this.backlog, due);
      return;
    }
    const usual = isReplay ? REPLAY_SLOTS_PER_LANE : this.share(SLOTS_PER_LANE);
    const rooms = this.rooms(isReplay);
    const { deliveries: claimed, opensInMs } = await this.queue.claim({
      slots,
      isReplay,
      slotsPerLane: usual,
      rooms,
      timeoutMs: this.config.webhook.requestTimeoutMs,
    });
    this.rateOpens[due] =
      opensInMs === null ? null : performance.now() + Math.max(opensInMs, SHORTEST_WAIT_MS);
    const uses = claimed.map((delivery) => this.start(delivery));
    const full = fullLanes(rooms, uses, usual);
    if (claimed.length < slots && full.length === 0) return;
    this.backlog = widest(this.backlog, due);
    // Room that was made while the query ran came too late for it, and nobody told of it.
    const after = this.rooms(isReplay);
    const hasRoom = full.some((lane) => after.get(lane) !== 0);
    if (hasRoom || (claimed.length === slots && this.freeSlots(isReplay) > 0)) {
      this.wanted = widest(this.wanted, due);
    }
  }

  private rooms(isReplay: boolean): ReadonlyMap<string, number> {
    return this.limits.rooms(isReplay, performance.now(), (own) => this.share(own));
  }

  /** What one lane may have of its own room, as full as this process is. */
  private share(own: number): number {
    return roomWhenFree(own, SLOTS - this.underWay.size, SLOTS);
  }

  private freeSlots(isReplay: boolean): number {
    const free = SLOTS - this.underWay.size;
    return isReplay ? Math.min(free, REPLAY_SLOTS - this.replaying) : free;
  }

  private start(delivery: ClaimedDelivery): LaneUse {
    const use: LaneUse = {
      lane: delivery.lane,
      isReplay: delivery.isReplay,
      concurrency: delivery.endpoint?.concurrency ?? null,
    };
    this.limits.enter(use);
    if (use.isReplay) this.replaying += 1;
    const work = this.make(delivery, use).finally(() => {
      this.underWay.delete(work);
      if (use.isReplay) this.replaying -= 1;
      // The next of a sequence of closing events has waited for this one.
      if (this.backlog !== null || delivery.targetSealed !== null) {
        void this.wakeQuietly(this.backlog ?? 'live');
      }
    });
    this.underWay.add(work);
    return use;
  }

  private async make(delivery: ClaimedDelivery, use: LaneUse): Promise<void> {
    try {
      const verdict = await this.attempts.make(delivery, this.stop.signal);
      this.limits.leave(use, verdict, performance.now());
    } catch (error) {
      this.limits.leave(use, null, performance.now());
      const { instanceId, id } = delivery;
      this.logger.error({ event: 'delivery.not_recorded', instanceId, deliveryId: id, error });
    }
  }

  /** A lane that is closed by its rate or its breaker opens by time alone. */
  private wakeAtOpening(): void {
    const now = performance.now();
    const times = [this.limits.nextOpening(now), this.rateOpens.live, this.rateOpens.all].filter(
      (time) => time !== null,
    );
    clearTimeout(this.opening);
    if (times.length === 0 || this.stopping) return;
    const delayMs = Math.max(Math.min(...times) - now, 0);
    this.opening = setTimeout(() => void this.wakeQuietly('all'), delayMs).unref();
  }

  private async wakeQuietly(due: Due): Promise<void> {
    try {
      await this.wake(due);
    } catch (error) {
      this.logger.error({ event: 'delivery.claim_failed', error });
    }
  }
}

const widest = (one: Due | null, other: Due): Due => (one === 'all' ? one : other);
