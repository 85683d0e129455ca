import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { type AttemptRecord, DeliveryQueue } from './delivery-queue.js';
import { DeliverySender } from './delivery-sender.js';
import { DeliveryWaker } from './delivery-waker.js';
import { DeliveryRepository } from './delivery.repository.js';
import { type AttemptResult, type Outcome, outcomeOf } from './outcome.js';

/** Makes one try of a claimed delivery and writes what came of it. */
@Injectable()
export class DeliveryAttempts {
  private readonly logger = new Logger(DeliveryAttempts.name);

  constructor(
    private readonly sender: DeliverySender,
    private readonly queue: DeliveryQueue,
    private readonly deliveries: DeliveryRepository,
    private readonly transactions: Transactions,
    private readonly waker: DeliveryWaker,
    private readonly config: AppConfig,
  ) {}

  /** @param signal aborted when the process stops: the delivery is given back, not counted as failed */
  async make(delivery: ClaimedDelivery, signal: AbortSignal): Promise<void> {
    if (delivery.targetSealed === null && delivery.endpoint?.enabled === false) {
      return this.queue.giveBack(delivery, 'held');
    }
    const startedAt = new Date();
    const started = performance.now();
    const result = await this.send(delivery, startedAt, signal);
    if ('error' in result && result.error.code === 'egress.aborted') {
      return this.queue.giveBack(delivery, 'now');
    }
    const { retry } = this.config.webhook;
    const outcome = outcomeOf(result, delivery.attempt, retry, new Date(), Math.random());
    const record: AttemptRecord = {
      startedAt,
      durationMs: Math.round(performance.now() - started),
      status: 'answer' in result ? result.answer.status : null,
      failure: outcome.state === 'delivered' ? null : outcome.failure,
    };
    await this.write(delivery, outcome, record);
    this.log(delivery, outcome, record);
  }

  /** What cannot even be opened is a failure like others: it must not be tried for ever. */
  private async send(
    delivery: ClaimedDelivery,
    at: Date,
    signal: AbortSignal,
  ): Promise<AttemptResult> {
    try {
      return await this.sender.send(delivery, at, signal);
    } catch (error) {
      const { instanceId, id } = delivery;
      this.logger.error({ event: 'delivery.unreadable', instanceId, deliveryId: id, error });
      return {
        error: { code: 'webhook.unreadable', message: 'The stored delivery cannot be opened.' },
      };
    }
  }

  private async write(
    delivery: ClaimedDelivery,
    outcome: Outcome,
    record: AttemptRecord,
  ): Promise<void> {
    if (outcome.state === 'pending') {
      await this.queue.record(delivery, 'pending', outcome.delayMs, record);
      this.waker.wakeAfter(outcome.delayMs);
    } else if (delivery.targetSealed === null) {
      await this.queue.record(delivery, outcome.state, null, record);
    } else {
      const { instanceId, id } = delivery;
      await this.transactions.run((tx) => this.deliveries.deleteOne(tx, instanceId, id));
    }
  }

  private log(delivery: ClaimedDelivery, outcome: Outcome, record: AttemptRecord): void {
    const line = {
      event: 'delivery.attempted',
      instanceId: delivery.instanceId,
      deliveryId: delivery.id,
      eventName: delivery.eventName,
      attempt: delivery.attempt,
      outcome: outcome.state,
      status: record.status,
      code: record.failure?.code ?? null,
      durationMs: record.durationMs,
    };
    if (outcome.state === 'delivered') this.logger.debug(line);
    else this.logger.warn(line);
  }
}
