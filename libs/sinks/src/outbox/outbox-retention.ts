import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import { SweepScheduler } from '@switchboard/queue';
import { OutboxSink } from './outbox-sink.js';
import { SinkOutboxRepository } from './sink-outbox.repository.js';

const EVERY_MS = 3_600_000;

/**
 * What waits for a sink that the operator has switched off: it is kept as long as events are (EVENT_RETENTION_DAYS), so
 * that the switch can be turned back, and then ends. While the sink is on nothing ends, however long it is down.
 */
@Injectable()
export class OutboxRetention implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger(OutboxRetention.name);

  constructor(
    private readonly sink: OutboxSink,
    private readonly outbox: SinkOutboxRepository,
    private readonly transactions: Transactions,
    private readonly sweeps: SweepScheduler,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    if (this.sink.enabled) return;
    this.sweeps.registerSweep(`sink-${this.sink.kind}-off`, EVERY_MS, () => this.run());
  }

  /** Says that there is a backlog: who switched the sink off by mistake sees it before it ends. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.sink.enabled) return;
    const waiting = await this.outbox.count(this.sink.kind);
    if (waiting === 0) return;
    const keptDays = this.config.events.retentionDays;
    this.logger.warn({ event: 'sink.backlog_kept', sink: this.sink.kind, waiting, keptDays });
  }

  /** One round. @returns how many messages ended */
  async run(): Promise<number> {
    const { kind } = this.sink;
    const days = this.config.events.retentionDays;
    let sum = 0;
    for (const instanceId of await this.outbox.waitingLongerThan(kind, days)) {
      const ended = await this.transactions.run((tx) =>
        this.outbox.expire(tx, instanceId, kind, days),
      );
      sum += ended;
      this.logger.warn({
        event: 'sink.backlog_ended',
        sink: kind,
        instanceId,
        reason: 'sink.off_for_all',
        ended,
      });
    }
    return sum;
  }
}
