/** Who waits reads again this often, whatever was notified. */
export const REREAD_INTERVAL_MS = 1_000;

/** What is read, and told to have changed. */
export interface ChangingSource<T> {
  /** Null when it is not there (any more). */
  read(): Promise<T | null>;
  /** Calls `handler` after each change; returns the function that stops it. */
  subscribe(handler: () => void): () => void;
}

/**
 * Waits for a reading for which `until` holds. Subscribes before it reads, so no change is missed; reads again from time
 * to time, because a notification may be lost.
 */
export async function waitForChange<T>(
  source: ChangingSource<T>,
  until: (value: T) => boolean,
  timeoutMs: number,
): Promise<{ readonly reached: boolean; readonly value: T | null }> {
  const deadlineMs = performance.now() + timeoutMs;
  let changed = false;
  let wake: () => void = () => undefined;
  const unsubscribe = source.subscribe(() => {
    changed = true;
    wake();
  });
  try {
    for (;;) {
      changed = false;
      const value = await source.read();
      if (value === null) return { reached: false, value };
      if (until(value)) return { reached: true, value };
      const leftMs = deadlineMs - performance.now();
      if (leftMs <= 0) return { reached: false, value };
      // It may have changed while it was being read.
      if (changed) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(leftMs, REREAD_INTERVAL_MS));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    unsubscribe();
  }
}
