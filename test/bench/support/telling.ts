import { setTimeout as until } from 'node:timers/promises';
import { atOnce } from './at-once.js';

/** What an event of the bench says: which it is, and when telling it began, in milliseconds since 1970. */
export type Told = { readonly id: string; readonly atMs: number };

/** The time that all processes of the machine share, to parts of a millisecond. */
export const nowMs = (): number => performance.timeOrigin + performance.now();

/** Begins `count` times at a steady rate, whatever becomes of the ones before. */
export async function atRate(
  count: number,
  perSecond: number,
  tell: () => Promise<void>,
): Promise<void> {
  const startMs = performance.now();
  await Promise.all(
    Array.from({ length: count }, async (_, turn) => {
      const dueMs = startMs + (turn * 1_000) / perSecond;
      await until(Math.max(0, dueMs - performance.now()));
      await tell();
    }),
  );
}

/** As fast as it goes, eight at a time. */
export async function inTurns(count: number, tell: () => Promise<void>): Promise<void> {
  await atOnce(count, 8, tell);
}
