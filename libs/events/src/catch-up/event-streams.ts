import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { InstanceIdentity } from '@switchboard/access';
import { StreamsStoppedError, TooManyStreamsError } from './catch-up.errors.js';
import { EventTail } from './event-tail.js';
import { EventDto } from './event.dto.js';
import { eventFrame, HEARTBEAT_FRAME, OPENING_FRAME } from './sse-frame.js';

/** Streams of one instance in one process. */
export const MAX_STREAMS_PER_INSTANCE = 20;
const HEARTBEAT_MS = 15_000;
/** Who takes nothing for so long, though there is something, is cut off, and goes on where it was when it comes back. */
const STALLED_MS = 60_000;
const BUFFER_BYTES = 64 * 1_024;

/** How long a stream that is to end may take to say so; a client that reads nothing cannot be told. */
const END_WITHIN_MS = 1_000;

/** A stream that is open. */
interface OpenStream {
  readonly end: AbortController;
  readonly readable: Readable;
}

/** The streams that are open in this process. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly logger = new Logger(EventStreams.name);
  private readonly open = new Map<string, Set<OpenStream>>();
  private stopped = false;

  constructor(private readonly tail: EventTail) {}

  /**
   * Server-sent events after this sequence. Pulled, not pushed: a client that reads slowly is read for slowly. Abort
   * `end` when the client is gone.
   *
   * @throws TooManyStreamsError, StreamsStoppedError
   */
  stream(instance: InstanceIdentity, after: number, end: AbortController): Readable {
    const { instanceId } = instance;
    if (this.stopped) throw new StreamsStoppedError();
    const streams = this.open.get(instanceId) ?? new Set();
    if (streams.size >= MAX_STREAMS_PER_INSTANCE)
      throw new TooManyStreamsError(MAX_STREAMS_PER_INSTANCE);
    const cutOff = (): void => cut(stream);
    const readable = Readable.from(this.frames(instance, after, end.signal, cutOff), {
      objectMode: false,
      highWaterMark: BUFFER_BYTES,
    });
    const stream: OpenStream = { end, readable };
    this.open.set(instanceId, streams.add(stream));
    readable.once('close', () => {
      end.abort();
      streams.delete(stream);
      if (streams.size === 0 && this.open.get(instanceId) === streams) this.open.delete(instanceId);
    });
    return readable;
  }

  /** Before the server closes: a response that does not end would hold it up. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    const streams = [...this.open.values()].flatMap((each) => [...each]);
    const closed = streams.map(({ readable }) => once(readable, 'close'));
    for (const { end } of streams) end.abort();
    await Promise.race([
      Promise.allSettled(closed),
      delay(END_WITHIN_MS, undefined, { ref: false }),
    ]);
    for (const stream of streams) cut(stream);
  }

  private async *frames(
    { instanceId, instanceName }: InstanceIdentity,
    after: number,
    signal: AbortSignal,
    cutOff: () => void,
  ): AsyncGenerator<string, void> {
    try {
      yield OPENING_FRAME;
      for await (const event of this.tail.follow(instanceId, after, HEARTBEAT_MS, signal)) {
        const stalled = setTimeout(cutOff, STALLED_MS);
        try {
          yield event === null ? HEARTBEAT_FRAME : eventFrame(EventDto.of(event, instanceName));
        } finally {
          clearTimeout(stalled);
        }
      }
    } catch (error) {
      // The client connects again and goes on where it was.
      this.logger.warn({ event: 'events.stream_failed', instanceId, error: String(error) });
    }
  }
}

function cut({ end, readable }: OpenStream): void {
  end.abort();
  readable.destroy();
}
