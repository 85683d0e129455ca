/** One timer on the monotonic clock: setting it again replaces what was set before. */
export class DeadlineTimer {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly onDue: () => void) {}

  /** @param atMs when `onDue` is called, by `performance.now()`; null for never */
  set(atMs: number | null): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (atMs === null) return;
    const delayMs = Math.max(0, Math.ceil(atMs - performance.now()));
    this.timer = setTimeout(() => {
      // A timer may fire a moment early.
      if (performance.now() < atMs) this.set(atMs);
      else this.onDue();
    }, delayMs);
  }
}
