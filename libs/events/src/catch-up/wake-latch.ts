/** Remembers that it was set while nobody waited, and lets one wait for it with a deadline. */
export class WakeLatch {
  private isSet = false;
  private release: () => void = () => undefined;

  set(): void {
    this.isSet = true;
    this.release();
  }

  reset(): void {
    this.isSet = false;
  }

  /** @returns true when it was set, false when the time was over or `signal` came first */
  async wait(timeoutMs: number, signal: AbortSignal): Promise<boolean> {
    if (this.isSet || signal.aborted) return this.isSet;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      signal.addEventListener('abort', done);
      this.release = done;
    });
    this.release = () => undefined;
    return this.isSet;
  }
}
