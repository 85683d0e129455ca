import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { QueueRegistry } from './queue-registry.js';
import { SWEEPS } from './queue-names.js';
import { SparseLog } from './sparse-log.js';

/** A schedule that could not be written is tried again after this time. */
const RETRY_MS = 5_000;

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
  private readonly retries = new Set<NodeJS.Timeout>();
  private started = false;

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
    for (const [name, { everyMs }] of this.sweeps) void this.schedule(name, everyMs);
  }

  onModuleDestroy(): void {
    for (const timer of this.retries) clearTimeout(timer);
    this.retries.clear();
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

  /** Tries until the schedule stands. It outlives this process, so most starts find it there already. */
  private async schedule(name: string, everyMs: number): Promise<void> {
    try {
      await this.queues
        .find(SWEEPS)
        .upsertJobScheduler(
          name,
          { every: everyMs },
          { name, opts: { removeOnComplete: true, removeOnFail: true } },
        );
    } catch (error) {
      this.failures.warn(error, { sweep: name });
      const timer = setTimeout(() => {
        this.retries.delete(timer);
        void this.schedule(name, everyMs);
      }, RETRY_MS);
      this.retries.add(timer);
    }
  }
}
