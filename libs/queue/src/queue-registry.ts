import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { PURGE, SWEEPS, WEBHOOK_DELIVERY, WEBHOOK_REPLAY, type QueueName } from './queue-names.js';
import { SparseLog } from './sparse-log.js';

/** The queues by their names. Errors of their connections are logged here; they are made up for by reconnecting. */
@Injectable()
export class QueueRegistry {
  private readonly queues: Readonly<Record<QueueName, Queue>>;

  constructor(
    @InjectQueue(WEBHOOK_DELIVERY) delivery: Queue,
    @InjectQueue(WEBHOOK_REPLAY) replay: Queue,
    @InjectQueue(SWEEPS) sweeps: Queue,
    @InjectQueue(PURGE) purge: Queue,
  ) {
    this.queues = {
      [WEBHOOK_DELIVERY]: delivery,
      [WEBHOOK_REPLAY]: replay,
      [SWEEPS]: sweeps,
      [PURGE]: purge,
    };
    const log = new SparseLog(new Logger('Queue'), 'queue.connection_failed');
    for (const queue of Object.values(this.queues))
      queue.on('error', (error) => log.warn(error, { queue: queue.name }));
  }

  find(name: QueueName): Queue {
    return this.queues[name];
  }
}
