import { Module } from '@nestjs/common';
import { EventCounters } from './event-counters.js';
import { EventFanOuts } from './event-fan-outs.js';
import { EventLog } from './event-log.js';
import { EventNews } from './event-news.js';
import { EventRepository } from './event.repository.js';
import { PostgresEventLog } from './postgres-event-log.js';

/**
 * The event log. `Transactions`, `InstanceSealer`, `Notifications` and `EventFanOut` come from global modules; without a
 * fan-out events are kept and nobody is told, without notifications other nodes learn of them late.
 */
@Module({
  providers: [
    EventRepository,
    EventCounters,
    EventFanOuts,
    EventNews,
    { provide: EventLog, useClass: PostgresEventLog },
  ],
  exports: [EventLog, EventNews, EventFanOuts, EventCounters],
})
export class EventsModule {}
