import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { QueueRegistry } from './queue-registry.js';
import { SWEEPS } from './queue-names.js';
import { SparseLog } from './sparse-log.js';

/** How often each node looks whether the schedules still stand: the store may have been away, or emptied. */
const LOOK_EVERY_MS = 5_000;
/** A round that is this late will not come by itself: its job was lost, and only a new schedule brings the next. */
const LOST_AFTER_MS = 60_000;

/** One round of a sweep. It must bear to be run twice at the same time (rows are claimed with SKIP LOCKED). */
export type SweepHandler = () => Promise<unknown>;

interface Sweep {
  readonly everyMs: number;
  readonly handler: SweepHandler;
  running: boolean;
}

/**
 * Repeated work. Each round runs on one node of all that share the queue. A round that is late or fails is made up for by
 * the next: a sweep reads what is due from the database, it is told nothing.
 */
@Injectable()
export class SweepScheduler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SweepScheduler.name);
  private readonly failures = new SparseLog(this.logger, 'queue.schedule_failed');
  private readonly sweeps = new Map<string, Sweep>();
  /** Those whose schedule this node has written since its start. */
  private readonly written = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private started = false;
  private stopped = false;

  constructor(private readonly queues: QueueRegistry) {}

  /**
   * Names a sweep. Call it in `onModuleInit`; rounds begin when the application is up.
   *
   * @param name kebab-case, the same on every node
   */
  registerSweep(name: string, everyMs: number, handler: SweepHandler): void {
    if (this.started) throw new Error(`The sweep "${name}" is registered too late`);
    if (this.sweeps.has(name)) throw new Error(`There is a sweep "${name}" already`);
    this.sweeps.set(name, { everyMs, handler, running: false });
  }

  /** Not awaited by the start: a store that is away must not keep the API from coming up. */
  onApplicationBootstrap(): void {
    this.started = true;
    void this.keepSchedules();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  /**
   * Runs one round. A name that is not known here belongs to another release that shares the queue; a round that is still
   * running on this node is not doubled.
   */
  async runRound(name: string): Promise<void> {
    const sweep = this.sweeps.get(name);
    if (sweep === undefined || sweep.running) return;
    sweep.running = true;
    try {
      await sweep.handler();
    } finally {
      sweep.running = false;
    }
  }

  private async keepSchedules(): Promise<void> {
    for (const [name, { everyMs }] of this.sweeps) {
      try {
        await this.keepSchedule(name, everyMs);
      } catch (error) {
        this.failures.warn(error, { sweep: name });
      }
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.keepSchedules(), LOOK_EVERY_MS);
  }

  /** Written at each start, since its pace may be another; later only when it is gone. */
  private async keepSchedule(name: string, everyMs: number): Promise<void> {
    if (this.written.has(name) && (await this.stands(name))) return;
    await this.queues
      .find(SWEEPS)
      .upsertJobScheduler(
        name,
        { every: everyMs },
        { name, opts: { removeOnComplete: true, removeOnFail: true } },
      );
    this.written.add(name);
  }

  private async stands(name: string): Promise<boolean> {
    const schedule = await this.queues.find(SWEEPS).getJobScheduler(name);
    return schedule?.next !== undefined && schedule.next > Date.now() - LOST_AFTER_MS;
  }
}
