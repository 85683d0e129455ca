import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '@switchboard/database';
import { EventCounters, EventLog, EventNews, type StoredEvent } from '@switchboard/events';
import { EnvelopeSource } from '@switchboard/webhooks';
import type { EventSink, SinkMessage } from '../event-sink.js';
import { scopesOf } from '../settings/sink-scopes.js';
import { SinkSettings } from '../settings/sink-settings.js';
import { SinkEnvelope } from '../sink-envelope.js';

const PAGE = 50;

/** Where the feed is in the log of one instance; there is one, however many follow it, so that nothing is told twice. */
interface Place {
  followers: number;
  last: number;
  reading: boolean;
  again: boolean;
}

/** Who is fed. */
export interface FeedTarget extends EventSink {
  /** The log of this instance has come to its end. */
  ended(instanceId: string): void;
}

/**
 * Feeds a sink that tells whoever listens just now. Each node reads the log for its own listeners, from the moment at
 * which the first one came; what was before, `GET /events` has. An instance that nobody listens to is not read.
 */
@Injectable()
export class LiveFeed {
  private readonly logger = new Logger(LiveFeed.name);
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly log: EventLog,
    private readonly news: EventNews,
    private readonly counters: EventCounters,
    private readonly settings: SinkSettings,
    private readonly source: EnvelopeSource,
    private readonly envelope: SinkEnvelope,
    private readonly transactions: Transactions,
  ) {}

  /** Feeds what one instance says from now on. Returns the function that stops it. */
  async follow(instanceId: string, target: FeedTarget): Promise<() => void> {
    const bounds = await this.log.bounds(instanceId);
    const place = this.join(instanceId, bounds?.lastSequence ?? 0);
    const stop = this.news.watch(instanceId, () => void this.read(instanceId, place, target));
    // What came between the two.
    void this.read(instanceId, place, target);
    return () => {
      stop();
      this.leave(instanceId);
    };
  }

  /** The same for every instance, those that are yet to be made too. */
  async followAll(target: FeedTarget): Promise<() => void> {
    const joined = new Map<string, Place>();
    const place = (instanceId: string, last: number): Place => {
      const found = joined.get(instanceId) ?? this.join(instanceId, last);
      joined.set(instanceId, found);
      return found;
    };
    for (const [instanceId, last] of await this.counters.lastSequences(null))
      place(instanceId, last);
    const stop = this.news.watchAll((instanceId, lastSequence) => {
      const at = place(instanceId, 0);
      if (lastSequence === undefined || lastSequence > at.last)
        void this.read(instanceId, at, target);
    });
    return () => {
      stop();
      for (const instanceId of joined.keys()) this.leave(instanceId);
    };
  }

  private join(instanceId: string, last: number): Place {
    const place = this.places.get(instanceId) ?? {
      followers: 0,
      last,
      reading: false,
      again: false,
    };
    place.followers += 1;
    this.places.set(instanceId, place);
    return place;
  }

  private leave(instanceId: string): void {
    const place = this.places.get(instanceId);
    if (place === undefined) return;
    place.followers -= 1;
    if (place.followers === 0) this.places.delete(instanceId);
  }

  /** One reader an instance: its events are told in their order. */
  private async read(instanceId: string, place: Place, target: FeedTarget): Promise<void> {
    place.again = true;
    if (place.reading) return;
    place.reading = true;
    try {
      while (place.again) {
        place.again = false;
        const { events, next } = await this.log.after(instanceId, place.last, PAGE);
        const messages = events.length === 0 ? [] : await this.messages(instanceId, events, target);
        for (const message of messages) await target.send(message);
        place.last = events.at(-1)?.sequence ?? place.last;
        place.again ||= next !== null;
      }
      if ((await this.log.bounds(instanceId)) === null) target.ended(instanceId);
    } catch (error) {
      // The next news, or the next look at the counters, reads again.
      this.logger.warn({ event: 'websocket.read_failed', instanceId, error: String(error) });
    } finally {
      place.reading = false;
    }
  }

  private async messages(
    instanceId: string,
    events: readonly StoredEvent[],
    target: FeedTarget,
  ): Promise<SinkMessage[]> {
    const identity = await this.transactions.run((tx) => this.source.find(tx, instanceId));
    if (identity === null) return [];
    const setting = await this.settings.find(instanceId, target.kind);
    return events.flatMap((event) => {
      const scopes = scopesOf(target, setting, event.name);
      if (scopes.length === 0) return [];
      return {
        instanceId,
        instanceName: identity.instanceName,
        eventId: event.id,
        eventName: event.name,
        sequence: event.sequence,
        body: this.envelope.render(event, identity),
        scopes,
      };
    });
  }
}
