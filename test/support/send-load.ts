import type { World } from './world.js';

/** Texts sent through the API, one after the other, until it is stopped; a refusal is no failure of the load. */
export class SendLoad {
  /** Ids of the messages for which the API answered 201. */
  readonly accepted: string[] = [];
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly world: World,
    private readonly instance: string,
    private readonly to: string,
    private readonly everyMs: number,
  ) {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    for (let index = 0; !this.stopped; index += 1) {
      await this.sendOne(`out ${index}`);
      await new Promise((resolve) => setTimeout(resolve, this.everyMs));
    }
  }

  /** A process that is gone answers nothing. */
  private async sendOne(text: string): Promise<void> {
    const answer = await this.world.gateway
      .call<{ key: { id: string } }>('POST', `/message/sendText/${this.instance}`, {
        body: { number: this.to, text },
      })
      .catch(() => null);
    if (answer?.status === 201) this.accepted.push(answer.body.key.id);
  }
}
