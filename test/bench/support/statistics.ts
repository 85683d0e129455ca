/** The value below which the given part (0 to 1) of the values lies. @throws RangeError without any value */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (found === undefined) throw new RangeError('There is no percentile of nothing');
  return found;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
