const SLOWEST_MS = 30_000;

/** How long to wait after so many failures in a row: twice as long each time, up to half a minute. */
export function pauseAfter(everyMs: number, failures: number): number {
  return Math.min(everyMs * 2 ** failures, Math.max(everyMs, SLOWEST_MS));
}

/** Looks again and again, until the screen is left. */
export interface Polling {
  /** Looks at once, whatever the pause: something was just done. */
  readonly again: () => void;
}

/**
 * Runs `look` now and at intervals until `signal` aborts; never twice at once, more slowly while it fails, and not at
 * all while nobody sees the page. `look` shows its own failures, and rejects to be asked less often.
 */
export function poll(
  look: (signal: AbortSignal) => Promise<void>,
  everyMs: () => number,
  signal: AbortSignal,
): Polling {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isWantedAgain = false;

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    if (signal.aborted || document.hidden) return;
    if (isLooking) {
      isWantedAgain = true;
      return;
    }
    isLooking = true;
    isWantedAgain = false;
    try {
      await look(signal);
      failures = 0;
    } catch {
      failures += 1;
    } finally {
      isLooking = false;
    }
    if (signal.aborted) return;
    timer = setTimeout(() => void run(), isWantedAgain ? 0 : pauseAfter(everyMs(), failures));
  };

  const again = (): void => void run();
  document.addEventListener('visibilitychange', again, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  again();
  return { again };
}
