/** A secret that still signs beside its successor. */
export interface OldSecret {
  readonly secret: string;
  /** ISO 8601. */
  readonly until: string;
}

/** How many secrets of one endpoint sign at a time, the current one included. */
export const MAX_LIVE_SECRETS = 5;

/** The old secrets that sign at this time, newest first. */
export const liveSecrets = (old: readonly OldSecret[], now: Date): OldSecret[] =>
  old.filter(({ until }) => Date.parse(until) > now.getTime());

/**
 * The old secrets after the current one is replaced: it goes on signing for `overlapSeconds`, those before it until
 * their own end. When there would be too many the oldest ends early.
 */
export function secretsAfterRotation(
  current: string,
  old: readonly OldSecret[],
  overlapSeconds: number,
  now: Date,
): OldSecret[] {
  const until = new Date(now.getTime() + overlapSeconds * 1_000).toISOString();
  return liveSecrets([{ secret: current, until }, ...old], now).slice(0, MAX_LIVE_SECRETS - 1);
}
