/** One value of a figure as it was scraped. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A scrape, taken apart. */
export interface ScrapedText {
  readonly samples: readonly Sample[];
  /** Type of each figure by its name. */
  readonly types: ReadonlyMap<string, string>;
  /** The samples of this name that have these labels, besides others. */
  find(name: string, labels?: Readonly<Record<string, string>>): readonly Sample[];
  /** The sum of these; 0 when there is none. */
  sum(name: string, labels?: Readonly<Record<string, string>>): number;
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const TYPES = ['counter', 'gauge', 'histogram', 'summary', 'untyped'];
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\[\\"n])*)"(,|$)/y;
const NUMBER = /^(?:[+-]?Inf|nan|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i;

/**
 * Reads the text format 0.0.4 of Prometheus as strictly as its documentation allows: each figure is announced once, by HELP
 * and then TYPE, before its samples, which stand together; names, labels and numbers are well formed; no series comes
 * twice; the buckets of a histogram rise up to `+Inf`, which is its count.
 *
 * @throws Error at the first line that breaks a rule
 */
export function parsePrometheusText(text: string): ScrapedText {
  if (!text.endsWith('\n')) throw new Error('The last line does not end');
  const samples: Sample[] = [];
  const types = new Map<string, string>();
  const helped = new Set<string>();
  const series = new Set<string>();
  let current = '';
  for (const line of text.slice(0, -1).split('\n')) {
    if (line === '') continue;
    const [, kind, figure = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (!NAME.test(figure) || helped.has(figure)) throw new Error(`Announced wrongly: ${line}`);
      helped.add(figure);
    } else if (kind === 'TYPE') {
      const isNew = helped.has(figure) && !types.has(figure);
      if (!isNew || !TYPES.includes(rest)) throw new Error(`Announced wrongly: ${line}`);
      types.set(figure, rest);
      current = figure;
    } else {
      const sample = parseSample(line);
      if (!isOf(sample.name, current, types.get(current))) throw new Error(`Out of place: ${line}`);
      const key = JSON.stringify([sample.name, Object.entries(sample.labels).sort(byName)]);
      if (series.has(key)) throw new Error(`Comes twice: ${line}`);
      series.add(key);
      samples.push(sample);
    }
  }
  for (const [name, type] of types) if (type === 'histogram') checkHistogram(name, samples);
  const find: ScrapedText['find'] = (name, labels = {}) =>
    samples.filter(
      (sample) =>
        sample.name === name &&
        Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
    );
  return {
    samples,
    types,
    find,
    sum: (name, labels) => find(name, labels).reduce((sum, { value }) => sum + value, 0),
  };
}

function parseSample(line: string): Sample {
  const match = SAMPLE.exec(line);
  const [, name = '', inner = '', number = ''] = match ?? [];
  if (match === null || !NUMBER.test(number)) throw new Error(`No sample: ${line}`);
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < inner.length) {
    const [, label = '', value = ''] = LABEL.exec(inner) ?? [];
    if (label === '' || label in labels) throw new Error(`Labels are malformed: ${line}`);
    labels[label] = value.replace(/\\(.)/g, (_, escaped: string) =>
      escaped === 'n' ? '\n' : escaped,
    );
  }
  return { name, labels, value: numberOf(number) };
}

function numberOf(text: string): number {
  if (/inf$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^nan$/i.test(text) ? NaN : Number(text);
}

function isOf(name: string, figure: string, type: string | undefined): boolean {
  if (type !== 'histogram' && type !== 'summary') return name === figure;
  const endings = type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['', '_sum', '_count'];
  return endings.some((ending) => name === figure + ending);
}

function checkHistogram(name: string, samples: readonly Sample[]): void {
  const counts = samples.filter((sample) => sample.name === `${name}_count`);
  const buckets = samples.filter((sample) => sample.name === `${name}_bucket`);
  for (const count of counts) {
    const own = buckets.filter(({ labels }) =>
      Object.entries(count.labels).every(([label, value]) => labels[label] === value),
    );
    const bounds = own.map(({ labels }) => numberOf(labels['le'] ?? 'nan'));
    const rises = own.every(
      ({ value }, index) =>
        index === 0 ||
        ((bounds[index] ?? NaN) > (bounds[index - 1] ?? NaN) &&
          value >= (own[index - 1]?.value ?? NaN)),
    );
    if (!rises || bounds.at(-1) !== Infinity || own.at(-1)?.value !== count.value) {
      throw new Error(`Buckets of ${name} ${JSON.stringify(count.labels)} do not add up`);
    }
  }
}

const byName = ([one]: [string, string], [other]: [string, string]): number =>
  one < other ? -1 : 1;
