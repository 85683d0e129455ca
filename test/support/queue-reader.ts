import { type ChannelModel, connect, type ConsumeMessage } from 'amqplib';
import { vi } from 'vitest';

/** A consumer of one queue that keeps what it gets, as envelopes. */
export class QueueReader {
  readonly messages: ConsumeMessage[] = [];

  private constructor(private readonly model: ChannelModel) {}

  /** Waits for the queue to be there. */
  static async read(url: string, queue: string): Promise<QueueReader> {
    const model = await connect(url);
    model.on('error', () => undefined);
    const reader = new QueueReader(model);
    await vi.waitFor(
      async () => {
        const channel = await model.createChannel();
        channel.on('error', () => undefined);
        await channel.checkQueue(queue);
        await channel.consume(queue, (message) => {
          if (message === null) return;
          reader.messages.push(message);
          channel.ack(message);
        });
      },
      { timeout: 30_000, interval: 100 },
    );
    return reader;
  }

  /** The sequences in the order of their first arrival. */
  get sequences(): number[] {
    return [
      ...new Set(
        this.messages.map(({ content }) => {
          const envelope: { sequence: number } = JSON.parse(content.toString('utf8'));
          return envelope.sequence;
        }),
      ),
    ];
  }

  async waitForCount(count: number): Promise<void> {
    await vi.waitFor(
      () => {
        if (this.sequences.length < count)
          throw new Error(`${this.sequences.length} of ${count} have arrived`);
      },
      { timeout: 40_000, interval: 50 },
    );
  }

  async close(): Promise<void> {
    await this.model.close();
  }
}
