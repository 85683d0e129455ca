import { Injectable } from '@nestjs/common';
import { type Counter, type Durations, Metrics, remembered } from '@switchboard/observability';
import { BACKLOG_STATES, DeliveryBacklogRepository } from './delivery-backlog.repository.js';
import type { Outcome } from './outcome.js';

/** Upper bounds in seconds; the longest wait for an endpoint is 30. */
const BOUNDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];

/** What a try came to: told, to be tried again, or given up. */
const OUTCOMES = { delivered: 'delivered', pending: 'failed', dead: 'dead' } as const;

/** Figures on webhooks: what this process tries, and what waits in the database for any of them. */
@Injectable()
export class DeliveryMetrics {
  private readonly attempts: Counter<'outcome' | 'code'>;
  private readonly durations: Durations<'outcome'>;

  constructor(metrics: Metrics, repository: DeliveryBacklogRepository) {
    this.attempts = metrics.counter({
      name: 'switchboard_delivery_attempts_total',
      help: 'Requests to webhook endpoints: told (delivered), to be tried again (failed), given up (dead).',
      labels: ['outcome', 'code'],
    });
    for (const outcome of Object.values(OUTCOMES)) this.attempts.add({ outcome, code: 'none' }, 0);
    this.durations = metrics.durations(
      {
        name: 'switchboard_delivery_duration_seconds',
        help: 'How long requests to webhook endpoints take.',
        labels: ['outcome'],
      },
      BOUNDS,
    );
    const backlog = remembered(() => repository.read());
    metrics.gauge(
      {
        name: 'switchboard_deliveries',
        help: 'Webhook deliveries that are not made, of all processes: due now, pending (under way, or later), waiting for the one before, held by an endpoint that is off, dead.',
        labels: ['state'],
      },
      async () => {
        const counts = (await backlog())?.counts;
        if (counts === undefined) return [];
        return BACKLOG_STATES.map((state) => ({ labels: { state }, value: counts[state] }));
      },
    );
    metrics.gauge(
      {
        name: 'switchboard_delivery_oldest_due_seconds',
        help: 'How long the oldest due delivery, replays aside, has been due; of all processes.',
        labels: [],
      },
      async () => {
        const found = await backlog();
        return found === null ? [] : [{ labels: {}, value: found.oldestDueSeconds }];
      },
    );
  }

  /** A try was made, and what came of it is written. */
  attempted(outcome: Outcome, durationMs: number): void {
    const label = OUTCOMES[outcome.state];
    const code = outcome.state === 'delivered' ? 'none' : outcome.failure.code;
    this.attempts.add({ outcome: label, code });
    this.durations.observe({ outcome: label }, durationMs / 1_000);
  }
}
