import pLimit from 'p-limit';

/** Runs `work` on each item, at most `width` at a time, until the deadline; results in the order of the items. */
export function inParallel<T, R>(
  items: readonly T[],
  width: number,
  deadline: AbortSignal,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const turn = pLimit(width);
  return Promise.all(
    items.map((item) =>
      turn(() => {
        deadline.throwIfAborted();
        return work(item);
      }),
    ),
  );
}
