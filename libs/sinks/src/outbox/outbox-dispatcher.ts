import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { isEventName } from '@switchboard/events';
import { SweepScheduler } from '@switchboard/queue';
import type { SinkMessage } from '../event-sink.js';
import { OutboxSink } from './outbox-sink.js';
import { OutboxVault } from './outbox-vault.js';
import { retryDelayMs } from './retry-delay.js';
import {
  type ClaimedLane,
  type OutboxRow,
  SinkOutboxRepository,
} from './sink-outbox.repository.js';

const SWEEP_EVERY_MS = 5_000;
/** Instances whose messages are sent at the same time by one process. */
const LANES = 8;
const BATCH = 100;
const MAX_BATCH_BYTES = 4 * 1_024 * 1_024;
/** Longer than sending for SEND_FOR_MS and then the longest that a sink may take for one message. */
const CLAIM_MS = 60_000;
/** After this long a lane is given back with what was told so far. */
const SEND_FOR_MS = 20_000;

/**
 * Gives the sink what the outbox holds, in order within each instance: the next message goes when the one before it was
 * taken, so that one which is refused never comes behind those after it. While the sink is down nothing is claimed: the
 * outbox grows, and is sent when it is back. A message that the sink refuses holds up its own instance alone.
 */
@Injectable()
export class OutboxDispatcher implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(OutboxDispatcher.name);
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private retry: NodeJS.Timeout | null = null;
  /** Of lanes whose message was refused. */
  private readonly retries = new Set<NodeJS.Timeout>();
  /** Failures in a row to reach the sink. */
  private failures = 0;

  constructor(
    private readonly sink: OutboxSink,
    private readonly outbox: SinkOutboxRepository,
    private readonly vault: OutboxVault,
    private readonly transactions: Transactions,
    private readonly sweeps: SweepScheduler,
  ) {}

  onModuleInit(): void {
    if (!this.sink.enabled) return;
    this.sweeps.registerSweep(`sink-${this.sink.kind}`, SWEEP_EVERY_MS, async () => this.wake());
  }

  onApplicationBootstrap(): void {
    if (this.sink.enabled) this.wake();
  }

  /** What is on its way is finished; the rest waits for the next process. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.retry !== null) clearTimeout(this.retry);
    for (const timer of this.retries) clearTimeout(timer);
    await this.running;
  }

  /** Looks for what is due. Returns at once and never throws. */
  wake(): void {
    this.again = true;
    if (this.stopped || this.running !== null || this.retry !== null) return;
    this.running = this.run().finally(() => {
      this.running = null;
      // Woken after the last look.
      if (this.again && this.retry === null) this.wake();
    });
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await this.sink.ready();
        this.failures = 0;
        await this.sendDue();
      }
    } catch (error) {
      this.wakeLater(error);
    }
  }

  /** The sink or the database is down. */
  private wakeLater(error: unknown): void {
    const delayMs = retryDelayMs(this.failures, Math.random());
    this.failures += 1;
    this.logger.warn({
      event: 'sink.down',
      sink: this.sink.kind,
      failures: this.failures,
      delayMs,
      error: String(error),
    });
    if (this.stopped) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      this.wake();
    }, delayMs).unref();
  }

  private async sendDue(): Promise<void> {
    for (;;) {
      const lanes = await this.outbox.claim(this.sink.kind, LANES, CLAIM_MS);
      if (lanes.length === 0) return;
      // Claimed while the process began to stop: the next process does not wait for the claim to run out.
      if (this.stopped) {
        await Promise.all(lanes.map(({ instanceId }) => this.settle(instanceId, 0, 0)));
        return;
      }
      await Promise.all(lanes.map((lane) => this.sendLane(lane)));
    }
  }

  private async sendLane({ instanceId, failures }: ClaimedLane): Promise<void> {
    const { kind } = this.sink;
    const until = performance.now() + SEND_FOR_MS;
    let told = 0;
    try {
      for (const row of await this.outbox.next(instanceId, kind, BATCH, MAX_BATCH_BYTES)) {
        if (this.stopped || (told > 0 && performance.now() > until)) break;
        await this.sink.send(await this.open(instanceId, row));
        told = row.sequence;
      }
      await this.settle(instanceId, told, 0);
    } catch (error) {
      const soFar = told > 0 ? 0 : failures;
      const delayMs = retryDelayMs(soFar, Math.random());
      this.logger.warn({
        event: 'sink.send_failed',
        sink: kind,
        instanceId,
        failures: soFar + 1,
        delayMs,
        error: String(error),
      });
      await this.settle(instanceId, told, delayMs);
      this.wakeIn(delayMs);
    }
  }

  /** When a lane is due again; that of another process, or a hint that is lost, waits for the sweep. */
  private wakeIn(delayMs: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.retries.delete(timer);
      this.wake();
    }, delayMs).unref();
    this.retries.add(timer);
  }

  /** Removes what was told, and gives the lane back: at once, or, after a failure, later. */
  private settle(instanceId: string, told: number, delayMs: number): Promise<void> {
    const { kind } = this.sink;
    return this.transactions.run(async (tx) => {
      await this.outbox.settle(tx, instanceId, kind, told);
      if (delayMs > 0) await this.outbox.postpone(tx, instanceId, kind, delayMs);
    });
  }

  private async open(instanceId: string, row: OutboxRow): Promise<SinkMessage> {
    const { sequence, eventId, eventName, instanceName, scopes, closing, bodySealed } = row;
    if (!isEventName(eventName)) throw new Error(`Event ${eventId} has an unknown name.`);
    const body = await this.vault.open({ instanceId, eventId, closing }, bodySealed);
    return { instanceId, instanceName, eventId, eventName, sequence, body, scopes };
  }
}
