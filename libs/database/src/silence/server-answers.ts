import pg from 'pg';

/** A timer may be a little early by the clock that we read. */
const TIMER_SLACK_MS = 20;

/**
 * Greets the server on a connection of its own. A refusal is an answer; only that nothing comes is none.
 *
 * @returns false when nothing came in time
 */
export async function serverAnswers(config: pg.ClientConfig, withinMs: number): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: withinMs });
  client.on('error', () => undefined); // told by `connect`
  const beganMs = performance.now();
  try {
    await client.connect();
  } catch {
    return performance.now() - beganMs < withinMs - TIMER_SLACK_MS;
  }
  // Not waited for: it may fall silent now.
  client.end().catch(() => undefined);
  return true;
}
