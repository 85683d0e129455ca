import type { World } from './world.js';

/** A stream of texts from a contact to a linked phone, at an even pace, until it is stopped. */
export class TextLoad {
  /** Ids of the texts that were sent. */
  readonly ids: string[] = [];
  private readonly timer: NodeJS.Timeout;
  private readonly sending = new Set<Promise<void>>();
  private failure: unknown = null;

  constructor(
    private readonly world: World,
    private readonly to: string,
    options: { readonly everyMs: number; readonly from?: string },
  ) {
    const { everyMs, from = '5511988887777' } = options;
    this.timer = setInterval(() => this.send(from), everyMs);
  }

  /** Resolves when the last text is on its way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.sending);
    if (this.failure !== null) throw this.failure;
  }

  private send(from: string): void {
    const text = `text ${this.ids.length + this.sending.size}`;
    const sending = this.world.simulator
      .sendText({ from, to: this.to, text })
      .then(({ id }) => {
        this.ids.push(id);
      })
      .catch((error: unknown) => {
        this.failure = error;
      })
      .finally(() => this.sending.delete(sending));
    this.sending.add(sending);
  }
}
