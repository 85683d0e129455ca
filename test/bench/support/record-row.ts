import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DIRECTORY = fileURLToPath(new URL('../results/rows/', import.meta.url));

/** One row of the table: a figure of the gateway beside the limit that was measured in the same run. */
export interface BenchRow {
  /** What is measured, and under what load. */
  readonly what: string;
  readonly unit: 'req/s' | 'texts/s' | 'events/s' | 'ms' | 's' | 'MiB';
  readonly gateway: number;
  /** What the gateway is compared to, and its figure. */
  readonly limit: { readonly is: string; readonly value: number };
  /** Median of the rounds' ratios; the two figures are medians by themselves. */
  readonly ratio: number;
  readonly aim?: { readonly text: string; readonly met: boolean };
  /** CPU time of the one process, in milliseconds, for each unit of work. */
  readonly cpu?: { readonly per: string; readonly gatewayMs: number; readonly limitMs?: number };
  /** More figures, by name. */
  readonly detail?: Readonly<Record<string, number>>;
}

/**
 * Keeps a row for the table.
 *
 * @param place where it stands in the table
 */
export function recordRow(place: number, row: BenchRow): void {
  mkdirSync(DIRECTORY, { recursive: true });
  const name = `${String(place).padStart(2, '0')}.json`;
  writeFileSync(`${DIRECTORY}${name}`, JSON.stringify(row, null, 2));
}
