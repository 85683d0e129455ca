import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again until `check` gives something, for what tells nobody when it changes (a file, a process).
 *
 * @returns what `check` gave, or null at the deadline
 */
export async function pollUntil<T>(
  check: () => T | null | Promise<T | null>,
  options: { readonly timeoutMs: number; readonly everyMs: number },
): Promise<T | null> {
  const deadline = performance.now() + options.timeoutMs;
  for (;;) {
    const found = await check();
    if (found !== null) return found;
    if (performance.now() >= deadline) return null;
    await delay(options.everyMs);
  }
}
