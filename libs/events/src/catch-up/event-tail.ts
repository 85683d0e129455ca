import { Injectable } from '@nestjs/common';
import type { EventName } from '../event-catalogue.js';
import { EventLog, type StoredEvent } from '../event-log.js';
import { EventNews } from '../event-news.js';
import { WakeLatch } from './wake-latch.js';

const PAGE = 50;
/** The last word of an instance. */
const LAST_WORD: EventName = 'remove.instance';

/** Follows the log of an instance. */
@Injectable()
export class EventTail {
  constructor(
    private readonly log: EventLog,
    private readonly news: EventNews,
  ) {}

  /**
   * Everything after this sequence without a gap, as it comes, and null whenever nothing came for `quietMs`. It reads a
   * page when it is asked for more and holds nothing in between, no connection either. It ends with the log of a deleted
   * instance, when `signal` says so, or when retention was faster than whoever reads: the next one who asks is told.
   */
  async *follow(
    instanceId: string,
    after: number,
    quietMs: number,
    signal: AbortSignal,
  ): AsyncGenerator<StoredEvent | null, void> {
    const latch = new WakeLatch();
    const stopWatching = this.news.watch(instanceId, () => latch.set());
    try {
      let last = after;
      while (!signal.aborted) {
        latch.reset();
        const { events, next } = await this.log.after(instanceId, last, PAGE);
        for (const event of events) {
          if (event.sequence !== last + 1) return;
          yield event;
          if (event.name === LAST_WORD || signal.aborted) return;
          last = event.sequence;
        }
        if (next !== null) continue;
        if (events.length === 0 && (await this.isOver(instanceId, last))) return;
        while (!(await latch.wait(quietMs, signal)) && !signal.aborted) yield null;
      }
    } finally {
      stopWatching();
    }
  }

  /** Whether nothing can come after this sequence that would be the next. */
  private async isOver(instanceId: string, last: number): Promise<boolean> {
    const bounds = await this.log.bounds(instanceId);
    return bounds === null || last < bounds.oldestSequence - 1;
  }
}
