/** Runs pieces of work one after the other, in the order in which they came. A failure does not stop the next one. */
export class SerialQueue {
  private tail: Promise<void> = Promise.resolve();

  /** Resolves or rejects as `work` does, once its turn has come. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Resolves when all that was queued until now is done. */
  idle(): Promise<void> {
    return this.tail;
  }
}
