/** Requests do not all travel equally fast: a little less than the promise is sent, and evenly. */
const SAFETY = 0.95;
/** So much of a second's requests may be begun at once. */
const BURST = 0.05;
/** Sooner than this a new look is not worth its query. */
const SHORTEST_WAIT_MS = 20;

/** Keeps an endpoint within so many requests a second, over any second and not by the clock's. A token bucket. */
export class Pace {
  private tokens: number;
  private at: number;

  constructor(
    private readonly perSecond: number,
    now: number,
  ) {
    this.tokens = this.capacity;
    this.at = now;
  }

  begin(now: number): void {
    this.fill(now);
    this.tokens -= 1;
  }

  room(now: number): number {
    this.fill(now);
    return Math.max(Math.floor(this.tokens), 0);
  }

  /** When there is room again; null when there is. */
  freeAt(now: number): number | null {
    if (this.room(now) > 0) return null;
    return now + Math.max(((1 - this.tokens) * 1_000) / this.refill, SHORTEST_WAIT_MS);
  }

  isIdle(now: number): boolean {
    this.fill(now);
    return this.tokens === this.capacity;
  }

  private get capacity(): number {
    return Math.max(1, Math.floor(this.perSecond * BURST));
  }

  /** A second. */
  private get refill(): number {
    return this.perSecond * SAFETY;
  }

  private fill(now: number): void {
    const more = ((now - this.at) * this.refill) / 1_000;
    this.tokens = Math.min(this.tokens + more, this.capacity);
    this.at = now;
  }
}
