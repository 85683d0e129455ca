import { type Counter, type Durations, Metrics, type Scrape } from './metrics.js';

const NOTHING = { add: () => undefined, observe: () => undefined };

/** Metrics that are off: nothing is counted, and nothing is read. */
export class NoMetrics extends Metrics {
  override counter<Label extends string>(): Counter<Label> {
    return NOTHING;
  }

  override durations<Label extends string>(): Durations<Label> {
    return NOTHING;
  }

  override gauge(): void {
    // Nobody will ask.
  }

  override scrape(): Promise<Scrape> {
    return Promise.resolve({ contentType: 'text/plain', text: '' });
  }
}
