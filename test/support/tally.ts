import { EventEmitter, once } from 'node:events';

/** A number that grows, and that can be waited for. */
export class Tally {
  count = 0;
  private readonly changes = new EventEmitter().setMaxListeners(0);

  add(): void {
    this.count += 1;
    this.changes.emit('changed');
  }

  /**
   * Resolves when it is `least` or more.
   * @throws when it does not grow for `stallMs`
   */
  async reaches(least: number, stallMs: number): Promise<void> {
    while (this.count < least) {
      const before = this.count;
      await once(this.changes, 'changed', { signal: AbortSignal.timeout(stallMs) }).catch(() => {
        if (this.count > before) return;
        throw new Error(`It stays at ${this.count}, for ${stallMs} ms; ${least} were expected`);
      });
    }
  }
}
