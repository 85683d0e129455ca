import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Leases, Notifications } from '@switchboard/database';
import { SweepScheduler } from '@switchboard/queue';
import { MessageMedia } from '../message-media.js';
import { arrivalOutcome } from './arrival-outcome.js';
import { type ClaimedArrival, MediaArrivalRepository } from './media-arrival.repository.js';

/** How often each process looks by itself: a notification may be lost, and retries fall due. */
const LOOK_EVERY_MS = 5_000;
/** Media that one process brings at a time, and those of one instance among them. */
const AT_A_TIME = 4;
const OF_ONE_INSTANCE = 2;
const FETCH_TIMEOUT_MS = 120_000;
/** Longer than a try may take. */
const CLAIM_SECONDS = 180;
const SWEEP_EVERY_MS = 600_000;
const SWEEP_BATCH = 1_000;

/**
 * Brings media that came in into the store, where they are to be saved: in the background, in the process that runs the
 * connection, a few at a time. What is to be brought is in the database; a process that dies leaves it to the next, which begins at once.
 */
@Injectable()
export class MediaArrivals implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(MediaArrivals.name);
  private readonly stops: (() => void)[] = [];
  /** Media under way, by instance. */
  private readonly underWay = new Map<string, number>();
  private readonly work = new Set<Promise<void>>();
  private looking: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly config: AppConfig,
    private readonly arrivals: MediaArrivalRepository,
    private readonly media: MessageMedia,
    private readonly leases: Leases,
    private readonly notifications: Notifications,
    private readonly sweeps: SweepScheduler,
  ) {}

  onModuleInit(): void {
    this.sweeps.registerSweep('media-arrivals', SWEEP_EVERY_MS, () => this.dropOld());
  }

  onApplicationBootstrap(): void {
    // What was noted while saving was on stays where it is until it is on again, or over.
    if (!this.config.media.save) return;
    const timer = setInterval(() => this.wake(), LOOK_EVERY_MS).unref();
    this.stops.push(
      () => clearInterval(timer),
      this.notifications.listen('media_arriving', () => this.wake()),
    );
    this.wake();
  }

  /** What is under way ends with its connection, and is tried again by the next process. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    for (const stop of this.stops) stop();
    await this.looking;
  }

  /** Looks for what is due. Returns at once and never throws. */
  private wake(): void {
    this.again = true;
    if (this.stopped || this.looking !== null) return;
    this.looking = this.look().finally(() => {
      this.looking = null;
      // Woken after the last look.
      if (this.again) this.wake();
    });
  }

  private async look(): Promise<void> {
    this.again = false;
    try {
      await this.arrivals.release(this.leases.nodeId);
      while (!this.stopped && this.work.size < AT_A_TIME) {
        const busy = [...this.underWay].filter(([, count]) => count >= OF_ONE_INSTANCE);
        const claimed = await this.arrivals.claim(
          this.leases.nodeId,
          busy.map(([instanceId]) => instanceId),
          CLAIM_SECONDS,
        );
        if (claimed === null) return;
        this.begin(claimed);
      }
    } catch (error) {
      this.logger.warn({ event: 'media.arrivals_not_read', error: String(error) });
    }
  }

  private begin(claimed: ClaimedArrival): void {
    const { instanceId } = claimed;
    this.underWay.set(instanceId, (this.underWay.get(instanceId) ?? 0) + 1);
    const work = this.bring(claimed).finally(() => {
      this.work.delete(work);
      const left = (this.underWay.get(instanceId) ?? 1) - 1;
      if (left === 0) this.underWay.delete(instanceId);
      else this.underWay.set(instanceId, left);
      this.wake();
    });
    this.work.add(work);
  }

  private async bring(claimed: ClaimedArrival): Promise<void> {
    const { instanceId, recordId, tries } = claimed;
    try {
      try {
        const message = await this.media.find(instanceId, { id: recordId });
        const asksAgain = tries > 0;
        await this.media.bring(instanceId, message, { timeoutMs: FETCH_TIMEOUT_MS, asksAgain });
        await this.arrivals.settle(claimed);
      } catch (error) {
        await this.judge(claimed, error);
      }
    } catch (error) {
      // The database is away: the claim runs out, and it is tried again.
      this.logger.warn({ event: 'media.arrival_not_settled', instanceId, error: String(error) });
    }
  }

  private async judge(claimed: ClaimedArrival, error: unknown): Promise<void> {
    const { instanceId, recordId, tries } = claimed;
    const outcome = arrivalOutcome(error, tries + 1);
    switch (outcome.kind) {
      case 'wait':
        return this.arrivals.wait(claimed, outcome.seconds);
      case 'drop':
        return this.arrivals.settle(claimed);
      case 'retry':
      case 'give-up': {
        const seconds = outcome.kind === 'retry' ? outcome.seconds : null;
        const about = { instanceId, recordId, tries: tries + 1, again: seconds !== null };
        this.logger.warn({ event: 'media.not_saved', ...about, error: String(error) });
        return this.arrivals.failed(claimed, outcome.reason, seconds);
      }
    }
  }

  private async dropOld(): Promise<void> {
    const { retentionDays } = this.config.media;
    let dropped = SWEEP_BATCH;
    while (dropped === SWEEP_BATCH)
      dropped = await this.arrivals.dropOld(retentionDays, SWEEP_BATCH);
  }
}
