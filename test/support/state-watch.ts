import type { StateAnswer, World } from './world.js';

type State = StateAnswer['instance'];

/** Asks for `connectionState` again and again, as a client would, and keeps each answer. */
export class StateWatch {
  readonly seen: State[] = [];
  private stopped = false;
  private readonly watching: Promise<void>;

  constructor(
    private readonly world: World,
    private readonly instance: string,
  ) {
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.watching;
  }

  private async watch(): Promise<void> {
    while (!this.stopped) this.seen.push(await this.world.state(this.instance));
  }
}
