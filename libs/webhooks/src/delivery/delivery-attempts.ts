import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { Transactions } from '@switchboard/database';
import { EgressError } from '@switchboard/http';
import type { EntityManager } from 'typeorm';
import { EndpointHealth } from '../endpoints/endpoint-health.js';
import type { Verdict } from '../lanes/lane-limits.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { type AttemptRecord, DeliveryQueue } from './delivery-queue.js';
import { DeliverySender, type SendResult } from './delivery-sender.js';
import { DeliveryVault } from './delivery-vault.js';
import { DeliveryWaker } from './delivery-waker.js';
import { DeliveryRepository } from './delivery.repository.js';
import { disableAsked, isFault, type Outcome, outcomeOf } from './outcome.js';
import { redactReply } from './redact-reply.js';

/** Makes one try of a claimed delivery and writes what came of it. */
@Injectable()
export class DeliveryAttempts {
  private readonly logger = new Logger(DeliveryAttempts.name);

  constructor(
    private readonly sender: DeliverySender,
    private readonly queue: DeliveryQueue,
    private readonly deliveries: DeliveryRepository,
    private readonly vault: DeliveryVault,
    private readonly health: EndpointHealth,
    private readonly transactions: Transactions,
    private readonly waker: DeliveryWaker,
    private readonly config: AppConfig,
    private readonly metrics: DeliveryMetrics,
  ) {}

  /**
   * @param signal aborted when the process stops: the delivery is given back, not counted as failed
   * @returns what the try says about its endpoint
   */
  async make(delivery: ClaimedDelivery, signal: AbortSignal): Promise<Verdict> {
    const startedAt = new Date();
    const started = performance.now();
    const result = await this.send(delivery, startedAt, signal);
    if ('error' in result && result.error.code === 'egress.aborted') {
      await this.queue.giveBack(delivery);
      return null;
    }
    const durationMs = Math.round(performance.now() - started);
    const outcome = this.outcome(delivery, result);
    const record: AttemptRecord = {
      startedAt,
      durationMs,
      status: 'answer' in result ? result.answer.status : null,
      failure: outcome.state === 'delivered' ? null : outcome.failure,
      address: addressOf(result),
      replySealed: await this.reply(delivery, result),
    };
    await this.write(delivery, outcome, record, result);
    this.metrics.attempted(outcome, durationMs);
    this.log(delivery, outcome, record);
    return isFault(result) ? 'fault' : 'well';
  }

  private outcome(delivery: ClaimedDelivery, result: SendResult): Outcome {
    const ownGapsSeconds = delivery.endpoint?.retrySchedule ?? null;
    const settings = { ...this.config.webhook.retry, ownGapsSeconds };
    const tries = delivery.attempt - delivery.attemptsBefore;
    return outcomeOf(result, tries, settings, new Date(), Math.random());
  }

  /** What cannot even be opened is a failure like others: it must not be tried for ever. */
  private async send(
    delivery: ClaimedDelivery,
    at: Date,
    signal: AbortSignal,
  ): Promise<SendResult> {
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

  /** The head of the reply. What an instance says last leaves nothing behind, and its key is gone. */
  private async reply(delivery: ClaimedDelivery, result: SendResult): Promise<Buffer | null> {
    if (delivery.targetSealed !== null || !('answer' in result)) return null;
    const text = redactReply(result.answer.body);
    return text === null ? null : this.vault.sealReply(delivery.instanceId, delivery.id, text);
  }

  private async write(
    delivery: ClaimedDelivery,
    outcome: Outcome,
    record: AttemptRecord,
    result: SendResult,
  ): Promise<void> {
    const { instanceId, id } = delivery;
    if (delivery.targetSealed !== null && outcome.state !== 'pending') {
      await this.transactions.run((tx) => this.deliveries.deleteOne(tx, instanceId, id));
      return;
    }
    const asked = disableAsked(result);
    if (outcome.state === 'delivered' && !delivery.isOrdered && asked === null) {
      await this.queue.recordSuccess(delivery, record);
    } else {
      const delayMs = outcome.state === 'pending' ? outcome.delayMs : null;
      const note = async (tx: EntityManager) => {
        if (outcome.state !== 'delivered') await this.health.failed(tx, delivery, outcome.failure);
        if (asked !== null) await this.health.disable(tx, delivery, asked);
      };
      await this.queue.record(delivery, { state: outcome.state, delayMs }, record, note);
    }
    if (outcome.state === 'delivered' && delivery.endpoint?.notesSuccess === true) {
      await this.health.succeeded(delivery);
    }
    if (outcome.state === 'pending') this.waker.wakeAfter(outcome.delayMs);
    else if (delivery.isOrdered) this.waker.wake(delivery.isReplay ? 'all' : 'live');
  }

  private log(delivery: ClaimedDelivery, outcome: Outcome, record: AttemptRecord): void {
    const line = {
      event: outcome.state === 'dead' ? 'delivery.exhausted' : 'delivery.attempted',
      instanceId: delivery.instanceId,
      deliveryId: delivery.id,
      eventName: delivery.eventName,
      attempt: delivery.attempt,
      outcome: outcome.state,
      status: record.status,
      code: record.failure?.code ?? null,
      durationMs: record.durationMs,
    };
    if (outcome.state !== 'delivered') this.logger.warn(line);
    else if (delivery.attempt === 1) this.logger.debug(line);
    else this.logger.log({ ...line, event: 'delivery.recovered' });
  }
}

function addressOf(result: SendResult): string | null {
  if ('answer' in result) return result.answer.address;
  return result.error instanceof EgressError ? result.error.address : null;
}
