import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InstanceNotFoundError, type InstanceIdentity } from '@switchboard/access';
import { Transactions } from '@switchboard/database';
import { QueueWaker, WEBHOOK_REPLAY } from '@switchboard/queue';
import { DeliveryWaker } from '../delivery/delivery-waker.js';
import { DeliveryHistoryRepository } from '../history/delivery-history.repository.js';
import {
  DeliveryNotFoundError,
  DeliveryNotReplayableError,
  ReplayNotFoundError,
} from '../webhook.errors.js';
import type { ReplayFilter } from './replay-filter.js';
import { type Replay, ReplayRepository } from './replay.repository.js';

/** Replays that a list shows. */
const LISTED = 100;

/** Tells the past again: the same ids and bytes, in a lane of their own behind what is live. */
@Injectable()
export class Replays {
  private readonly logger = new Logger(Replays.name);

  constructor(
    private readonly replays: ReplayRepository,
    private readonly history: DeliveryHistoryRepository,
    private readonly transactions: Transactions,
    private readonly waker: DeliveryWaker,
    private readonly queues: QueueWaker,
  ) {}

  /** Begins a replay; it goes on in the background. */
  async begin(instance: InstanceIdentity, filter: ReplayFilter): Promise<Replay> {
    const { instanceId, instanceName } = instance;
    const id = randomUUID();
    await this.transactions.underInstanceLock(instanceId, 'share', async (tx) => {
      if (tx === null) throw new InstanceNotFoundError(instanceName);
      await this.replays.begin(tx, instanceId, id, filter);
      this.transactions.afterCommit(tx, () => this.queues.wake(WEBHOOK_REPLAY));
    });
    this.logger.log({ event: 'replay.begun', instanceId, replayId: id });
    return this.find(instanceId, id);
  }

  list(instanceId: string): Promise<Replay[]> {
    return this.replays.list(instanceId, LISTED);
  }

  /** @throws ReplayNotFoundError */
  async find(instanceId: string, id: string): Promise<Replay> {
    const replay = await this.replays.find(instanceId, id);
    if (replay === null) throw new ReplayNotFoundError(id);
    return replay;
  }

  /** Ends a replay early. What is queued already is still made. */
  async cancel(instanceId: string, id: string): Promise<Replay> {
    await this.transactions.run((tx) => this.replays.cancel(tx, instanceId, id));
    return this.find(instanceId, id);
  }

  /** Makes one delivery again. @throws DeliveryNotFoundError, DeliveryNotReplayableError */
  async replayOne(instanceId: string, deliveryId: string): Promise<void> {
    const delivery = await this.history.find(instanceId, deliveryId);
    if (delivery === null) throw new DeliveryNotFoundError(deliveryId);
    const queued = await this.transactions.run((tx) =>
      this.replays.queueOne(tx, instanceId, deliveryId),
    );
    if (!queued) {
      throw new DeliveryNotReplayableError(
        delivery.finishedAt === null
          ? 'This delivery is not finished yet; it is tried again by itself.'
          : 'This delivery cannot be made again: its body is no longer kept, or its endpoint is gone.',
      );
    }
    this.waker.wake();
  }

  /** Queues what there is room for, of every replay. @returns whether any of them goes on */
  async advance(): Promise<boolean> {
    const running = await this.replays.running();
    for (const { instanceId, id } of running) {
      const queued = await this.transactions.run((tx) =>
        this.replays.queueBatch(tx, instanceId, id),
      );
      if (queued !== null && queued > 0) this.waker.wake();
    }
    return running.length > 0;
  }
}
