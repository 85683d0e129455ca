import { Injectable } from '@nestjs/common';
import { Metrics, remembered } from '@switchboard/observability';
import { OutboxSink } from './outbox-sink.js';
import { SinkOutboxRepository } from './sink-outbox.repository.js';

/** Figures on what waits for a sink, in the database, for any process. */
@Injectable()
export class OutboxMetrics {
  constructor(metrics: Metrics, sink: OutboxSink, outbox: SinkOutboxRepository) {
    const backlog = remembered(() => outbox.backlog(sink.kind));
    metrics.gauge(
      {
        name: 'switchboard_sink_messages',
        help: 'Messages that wait for a broker; of all processes.',
        labels: ['sink'],
      },
      async () => {
        const found = await backlog();
        return found === null ? [] : [{ labels: { sink: sink.kind }, value: found.waiting }];
      },
    );
    metrics.gauge(
      {
        name: 'switchboard_sink_oldest_message_seconds',
        help: 'How long the oldest of them has been waiting.',
        labels: ['sink'],
      },
      async () => {
        const found = await backlog();
        return found === null ? [] : [{ labels: { sink: sink.kind }, value: found.oldestSeconds }];
      },
    );
  }
}
