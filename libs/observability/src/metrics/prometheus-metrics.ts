import { Logger, type OnApplicationBootstrap } from '@nestjs/common';
import {
  collectDefaultMetrics,
  Counter as PromCounter,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';
import {
  type Counter,
  type Durations,
  type Figure,
  Metrics,
  type Reading,
  type Scrape,
} from './metrics.js';

/** Figures in a registry of `prom-client`, with those of the process under their usual names. */
export class PrometheusMetrics extends Metrics implements OnApplicationBootstrap {
  private readonly logger = new Logger('Metrics');
  private readonly registry = new Registry();

  /** Not for programs that are put together and never started. */
  onApplicationBootstrap(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  override counter<Label extends string>(figure: Figure<Label>): Counter<Label> {
    const counter = new PromCounter({ ...this.described(figure) });
    return { add: (labels, by = 1) => counter.inc(labels, by) };
  }

  override durations<Label extends string>(
    figure: Figure<Label>,
    bounds: readonly number[],
  ): Durations<Label> {
    const histogram = new Histogram({ ...this.described(figure), buckets: [...bounds] });
    return { observe: (labels, seconds) => histogram.observe(labels, seconds) };
  }

  override gauge<Label extends string>(
    figure: Figure<Label>,
    read: () => readonly Reading<Label>[] | Promise<readonly Reading<Label>[]>,
  ): void {
    const gauge: Gauge<Label> = new Gauge({
      ...this.described(figure),
      collect: async () => {
        const readings = await this.read(figure.name, read);
        // In one go: scrapes at the same time do not see each other's half.
        gauge.reset();
        // One without labels is 0 after a reset, and would say so though nothing is known.
        if (figure.labels.length === 0) gauge.remove();
        for (const { labels, value } of readings) gauge.set(labels, value);
      },
    });
  }

  override async scrape(): Promise<Scrape> {
    return { contentType: this.registry.contentType, text: await this.registry.metrics() };
  }

  /** One figure that cannot be read takes nothing from the others. */
  private async read<Label extends string>(
    name: string,
    read: () => readonly Reading<Label>[] | Promise<readonly Reading<Label>[]>,
  ): Promise<readonly Reading<Label>[]> {
    try {
      return await read();
    } catch (error) {
      this.logger.warn({ event: 'metrics.not_read', figure: name, error: String(error) });
      return [];
    }
  }

  private described<Label extends string>({ name, help, labels }: Figure<Label>) {
    return { name, help, labelNames: [...labels], registers: [this.registry] };
  }
}
