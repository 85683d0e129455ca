/** What a figure is called and means. Names are whole (`switchboard_messages_total`), so that they are found by search. */
export interface Figure<Label extends string> {
  readonly name: string;
  /** For people who meet it in a dashboard. */
  readonly help: string;
  /** Values of labels come from a short list. Only gauges of state may have one for each instance. */
  readonly labels: readonly Label[];
}

/** A value for each label of a figure. */
export type Labels<Label extends string> = Readonly<Record<Label, string>>;

/** Counts what happens; never goes down. Add 0 to show a series before anything happened. */
export interface Counter<Label extends string> {
  add(labels: Labels<Label>, by?: number): void;
}

/** How long something takes. */
export interface Durations<Label extends string> {
  observe(labels: Labels<Label>, seconds: number): void;
}

/** One value of a gauge. */
export interface Reading<Label extends string> {
  readonly labels: Labels<Label>;
  readonly value: number;
}

/** What a scrape answers. */
export interface Scrape {
  readonly contentType: string;
  readonly text: string;
}

/**
 * Where modules say what they count, once, when they are made. Where metrics are off it costs
 * nothing. No figure holds a secret, a number, or a word of a message.
 */
export abstract class Metrics {
  abstract counter<Label extends string>(figure: Figure<Label>): Counter<Label>;

  /** @param bounds upper bounds of its buckets in seconds, rising */
  abstract durations<Label extends string>(
    figure: Figure<Label>,
    bounds: readonly number[],
  ): Durations<Label>;

  /**
   * A state that is read at each scrape. What has to be asked of a database is `remembered`. No reading: the figure has
   * no series then.
   */
  abstract gauge<Label extends string>(
    figure: Figure<Label>,
    read: () => readonly Reading<Label>[] | Promise<readonly Reading<Label>[]>,
  ): void;

  /** All figures as they are now. */
  abstract scrape(): Promise<Scrape>;
}
