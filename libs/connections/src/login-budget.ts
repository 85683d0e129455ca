interface Waiting {
  readonly grant: (granted: boolean) => void;
  readonly signal: AbortSignal;
}

/**
 * How many logins this process may start: `perSecond` a second, first come, first served. WhatsApp sees a process
 * that comes back with all its connections at once as an attack, and so does a database.
 */
export class LoginBudget {
  private tokens: number;
  private refilledAtMs: number;
  private readonly queue: Waiting[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly perSecond: number) {
    this.tokens = this.capacity;
    this.refilledAtMs = performance.now();
  }

  /** Resolves with true at its turn, with false when `signal` is aborted before. */
  take(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve(false);
        return;
      }
      const waiting: Waiting = { grant: resolve, signal };
      signal.addEventListener('abort', () => this.leave(waiting), { once: true });
      this.queue.push(waiting);
      this.serve();
    });
  }

  private get capacity(): number {
    return Math.max(1, this.perSecond);
  }

  private leave(waiting: Waiting): void {
    const index = this.queue.indexOf(waiting);
    if (index === -1) return;
    this.queue.splice(index, 1);
    waiting.grant(false);
  }

  private serve(): void {
    const nowMs = performance.now();
    const earned = ((nowMs - this.refilledAtMs) * this.perSecond) / 1_000;
    this.tokens = Math.min(this.capacity, this.tokens + earned);
    this.refilledAtMs = nowMs;
    while (this.tokens >= 1) {
      const next = this.queue.shift();
      if (next === undefined) return;
      this.tokens -= 1;
      next.grant(true);
    }
    if (this.queue.length === 0 || this.timer !== null) return;
    const untilNextMs = Math.ceil(((1 - this.tokens) * 1_000) / this.perSecond);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.serve();
    }, untilNextMs);
  }
}
