import type { ConnectionView } from './connection-view.js';

/** Who waits reads again this often, whatever was notified. */
export const REREAD_INTERVAL_MS = 1_000;

/** Where views come from. */
export interface ViewSource {
  /** Null when there is no such connection (any more). */
  read(): Promise<ConnectionView | null>;
  /** Calls `handler` after each change; returns the function that stops it. */
  subscribe(handler: () => void): () => void;
}

/**
 * Waits for a view for which `until` holds. Subscribes before it reads, so no change is missed; reads again from time
 * to time, because a notification may be lost.
 */
export async function waitForView(
  source: ViewSource,
  until: (view: ConnectionView) => boolean,
  timeoutMs: number,
): Promise<{ readonly reached: boolean; readonly view: ConnectionView | null }> {
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
      const view = await source.read();
      if (view === null) return { reached: false, view };
      if (until(view)) return { reached: true, view };
      const leftMs = deadlineMs - performance.now();
      if (leftMs <= 0) return { reached: false, view };
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
