import { Injectable } from '@nestjs/common';
import { type InstanceIdentity, InstanceNotFoundError } from '@switchboard/access';
import { EventLog, type EventLogBounds, type StoredEvent } from '../event-log.js';
import { EventNotFoundError, EventsExpiredError } from './catch-up.errors.js';
import { checkCursor } from './check-cursor.js';
import { EventDto, type EventPageDto } from './event.dto.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Reads the log for those who were away. */
@Injectable()
export class CatchUpService {
  constructor(private readonly log: EventLog) {}

  /**
   * @param after sequence of the last event that the caller has; undefined: everything that is held
   * @throws EventsExpiredError rather than leave something out
   */
  async page(
    instance: InstanceIdentity,
    after: number | undefined,
    limit: number,
  ): Promise<EventPageDto> {
    const { instanceId, instanceName } = instance;
    const bounds = await this.bounds(instance);
    const { oldestSequence } = bounds;
    const start = after ?? oldestSequence - 1;
    checkCursor(start, bounds);
    const { events, next } = await this.log.after(instanceId, start, limit);
    const first = events[0]?.sequence ?? start + 1;
    if (first !== start + 1) {
      // Removed between the two reads.
      throw new EventsExpiredError(`Events before ${first} are no longer held.`, first);
    }
    return {
      events: events.map((event) => EventDto.of(event, instanceName)),
      next,
      oldestSequence,
    };
  }

  /**
   * Where a stream begins: after the sequence that is asked for, or else with the next event.
   *
   * @throws EventsExpiredError
   */
  async streamStart(instance: InstanceIdentity, after: number | undefined): Promise<number> {
    const bounds = await this.bounds(instance);
    if (after === undefined) return bounds.lastSequence;
    checkCursor(after, bounds);
    return after;
  }

  /** @throws EventNotFoundError */
  async event(instance: InstanceIdentity, eventId: string): Promise<EventDto> {
    const event: StoredEvent | null = UUID.test(eventId)
      ? await this.log.find(instance.instanceId, eventId)
      : null;
    if (event === null) throw new EventNotFoundError();
    return EventDto.of(event, instance.instanceName);
  }

  private async bounds({ instanceId, instanceName }: InstanceIdentity): Promise<EventLogBounds> {
    const bounds = await this.log.bounds(instanceId);
    // Deleted since the guard found it.
    if (bounds === null) throw new InstanceNotFoundError(instanceName);
    return bounds;
  }
}
