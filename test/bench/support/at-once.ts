/** Runs `work` for each of `count` turns, `atOnce` of them at the same time. Rejects with the first failure. */
export async function atOnce<T>(
  count: number,
  width: number,
  work: (turn: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const turn = next;
      next += 1;
      results[turn] = await work(turn);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
