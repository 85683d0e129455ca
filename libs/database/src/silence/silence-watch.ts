/** How long something may wait for the server before it is asked whether it answers at all. */
const SUSPECT_AFTER_MS = 1_500;
/** So many questions in a row without an answer make it silent: one alone may have met a busy moment of this process. */
const QUESTIONS = 2;

/** How the server is asked, and who is told what came of it. */
export interface SilenceHooks {
  /** False when no answer came in time. Never rejects. */
  answers(): Promise<boolean>;
  silent(): void;
  answering(): void;
  /** True when nobody will wait any more. */
  isOver(): boolean;
}

interface Wait {
  readonly sinceMs: number;
  readonly giveUp: () => void;
}

/**
 * Tells a statement that takes its time from a server that answers nothing: a statement may take long, a greeting may not.
 * What has waited for a silent server is given up; what comes while it is silent is refused, until it answers again.
 */
export class SilenceWatch {
  /** In the order in which they began. */
  private readonly waits = new Set<Wait>();
  private watching = false;
  private isSilent = false;
  private answeredMs = 0;
  private asking: Promise<void> = Promise.resolve();

  constructor(private readonly hooks: SilenceHooks) {}

  /** Whether it makes sense to begin; while the server is silent after the question that is under way. */
  async admits(): Promise<boolean> {
    if (this.isSilent) await this.asking;
    return !this.isSilent;
  }

  /**
   * Something waits for the server from now on, until the function that is returned is called.
   *
   * @param giveUp called at most once, when the server is silent
   */
  begin(giveUp: () => void): () => void {
    const wait = { sinceMs: performance.now(), giveUp };
    this.waits.add(wait);
    if (!this.watching) void this.watch();
    return () => this.waits.delete(wait);
  }

  private async watch(): Promise<void> {
    this.watching = true;
    for (;;) {
      const [oldest] = this.waits;
      if (this.hooks.isOver() || (oldest === undefined && !this.isSilent)) break;
      const sinceMs = Math.max(oldest?.sinceMs ?? 0, this.answeredMs);
      const leftMs = this.isSilent ? 0 : sinceMs + SUSPECT_AFTER_MS - performance.now();
      if (leftMs > 0) {
        await passes(Math.ceil(leftMs));
      } else {
        this.asking = this.ask(oldest);
        await this.asking;
      }
    }
    this.watching = false;
  }

  private async ask(suspect: Wait | undefined): Promise<void> {
    const askedMs = performance.now();
    const wasSilent = this.isSilent;
    let answered = await this.hooks.answers();
    for (let asked = 1; !answered && !wasSilent && asked < QUESTIONS; asked += 1) {
      answered = await this.hooks.answers();
    }
    // That it got what it waited for is an answer too.
    if (!wasSilent && suspect !== undefined && !this.waits.has(suspect)) answered = true;
    this.isSilent = !answered;
    if (answered) {
      this.answeredMs = performance.now();
      if (wasSilent) this.hooks.answering();
      return;
    }
    if (!wasSilent) this.hooks.silent();
    for (const wait of this.waits) {
      if (wait.sinceMs > askedMs) continue;
      this.waits.delete(wait);
      wait.giveUp();
    }
  }
}

/** Keeps no process alive. */
const passes = (ms: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, ms).unref());
