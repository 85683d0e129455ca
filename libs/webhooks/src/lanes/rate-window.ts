/** Requests are counted over a little more than the second of the promise: they do not all travel equally fast. */
const WINDOW_MS = 1_050;

/** Keeps an endpoint within so many requests a second, over any second and not by the clock's. */
export class RateWindow {
  /** When the last requests were begun, oldest first. */
  private starts: number[] = [];

  begin(now: number): void {
    this.starts.push(now);
  }

  room(perSecond: number, now: number): number {
    this.forget(now);
    return Math.max(perSecond - this.starts.length, 0);
  }

  /** When there is room again; null when there is. */
  freeAt(perSecond: number, now: number): number | null {
    if (this.room(perSecond, now) > 0) return null;
    return (this.starts[this.starts.length - perSecond] ?? now) + WINDOW_MS;
  }

  isIdle(now: number): boolean {
    this.forget(now);
    return this.starts.length === 0;
  }

  private forget(now: number): void {
    const first = this.starts.findIndex((at) => at > now - WINDOW_MS);
    this.starts = first < 0 ? [] : this.starts.slice(first);
  }
}
