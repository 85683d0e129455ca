/** How long what was found is good for: ten scrapers cost one query. */
const GOOD_FOR_MS = 5_000;
/** How long a scrape waits for an answer. */
const WAIT_MS = 3_000;

/**
 * What a scrape has to ask for, kept in memory for a few seconds. It is asked once at a time, and not before a scrape
 * wants it. When there is no answer, or none in time, the last one stands; null before the first.
 */
export function remembered<Found>(ask: () => Promise<Found>): () => Promise<Found | null> {
  let found: Found | null = null;
  let askedAtMs = -Infinity;
  let asking: Promise<void> | null = null;

  const refresh = (): Promise<void> => {
    asking ??= ask()
      .then(
        (answer) => {
          found = answer;
        },
        // The database is away: `switchboard_database_up` says so.
        () => undefined,
      )
      .finally(() => {
        asking = null;
        askedAtMs = performance.now();
      });
    return asking;
  };

  return async () => {
    if (asking !== null || performance.now() - askedAtMs >= GOOD_FOR_MS) {
      await withinMs(refresh(), WAIT_MS);
    }
    return found;
  };
}

async function withinMs(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
