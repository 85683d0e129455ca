/** A row that was written, and whether it is a new one. */
export interface WrittenRow {
  readonly remote_jid: string;
  readonly inserted: boolean;
}

/** How many of the rows are new. */
export const insertedIn = (rows: readonly WrittenRow[]): number =>
  rows.filter(({ inserted }) => inserted).length;

/** The last item of each key: one statement may change a row once. */
export function lastOfEach<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
