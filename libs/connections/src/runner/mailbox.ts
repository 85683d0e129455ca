/** An ordered queue of work, one piece at a time. A piece that fails does not stop the ones behind it. */
export class Mailbox {
  private tail: Promise<void> = Promise.resolve();

  /** @param onError is told what work posted by `send` throws */
  constructor(private readonly onError: (error: unknown) => void) {}

  /** Runs `work` after all that was posted before; resolves or rejects as it does. */
  post<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Runs `work` after all that was posted before, for nobody who waits. */
  send(work: () => Promise<void>): void {
    this.post(work).catch(this.onError);
  }

  /** Resolves when all that was posted until now is done. */
  drained(): Promise<void> {
    return this.tail;
  }
}
