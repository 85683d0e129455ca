import { Module } from '@nestjs/common';
import { EventLog } from './event-log.js';
import { EventRepository } from './event.repository.js';
import { PostgresEventLog } from './postgres-event-log.js';

/**
 * The event log. `Transactions`, `InstanceSealer` and `EventFanOut` come from global modules; without a fan-out events
 * are kept and nobody is told.
 */
@Module({
  providers: [EventRepository, { provide: EventLog, useClass: PostgresEventLog }],
  exports: [EventLog],
})
export class EventsModule {}
