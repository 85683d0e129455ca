import { openEventStream, type StreamedEvent } from './event-stream.js';
import { Tally } from './tally.js';
import type { World } from './world.js';

/** A message as `messages.upsert` tells it. */
interface ToldMessage {
  readonly key: { readonly id: string; readonly fromMe: boolean };
}

/** Follows the event log of one instance from a sequence on, and goes on where it was when the gateway was away. */
export class EventFollower {
  /** How many events told each message that came in, by its id. */
  readonly toldIn = new Map<string, number>();
  /** Different messages that came in and were told. */
  readonly told = new Tally();
  /** Sequences that did not follow the one before. */
  readonly gaps: number[] = [];
  private close: () => void = () => undefined;
  private stopped = false;
  private readonly running: Promise<void>;

  /**
   * @param after the last sequence that is not of interest
   * @param whenUp resolves when the gateway is there to be asked
   */
  constructor(
    private readonly world: World,
    private readonly instance: { readonly name: string; readonly token: string },
    private last: number,
    private readonly whenUp: () => Promise<void>,
  ) {
    this.running = this.follow();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.close();
    await this.running;
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      await this.whenUp();
      try {
        await this.readStream();
      } catch {
        // It ends with the gateway, and is opened again; that nothing comes any more is noticed by who waits.
      }
    }
  }

  private async readStream(): Promise<void> {
    const url = `${this.world.gateway.url}/events/${this.instance.name}/stream`;
    const headers = { apikey: this.instance.token, 'last-event-id': String(this.last) };
    const stream = await openEventStream(url, headers);
    this.close = () => stream.close();
    try {
      while (!this.stopped) this.note((await stream.next()).data);
    } finally {
      stream.close();
    }
  }

  private note({ sequence, event, data }: StreamedEvent['data']): void {
    if (sequence !== this.last + 1) this.gaps.push(sequence);
    this.last = sequence;
    if (event !== 'messages.upsert') return;
    const { key }: ToldMessage = JSON.parse(JSON.stringify(data));
    if (key.fromMe) return;
    const times = (this.toldIn.get(key.id) ?? 0) + 1;
    this.toldIn.set(key.id, times);
    if (times === 1) this.told.add();
  }
}
