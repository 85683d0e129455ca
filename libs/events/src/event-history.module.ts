import { Module } from '@nestjs/common';
import { CatchUpService } from './catch-up/catch-up.service.js';
import { EventStreams } from './catch-up/event-streams.js';
import { EventTail } from './catch-up/event-tail.js';
import { EventsController } from './catch-up/events.controller.js';
import { EventsModule } from './events.module.js';
import { EventRetention } from './retention/event-retention.js';
import { ExpiredEventsRepository } from './retention/expired-events.repository.js';

/**
 * The log for those who were away: its routes, and how long it is held. Needs from global modules what `EventsModule`
 * needs, `AppConfig` and the queue.
 */
@Module({
  imports: [EventsModule],
  controllers: [EventsController],
  providers: [CatchUpService, EventStreams, EventTail, ExpiredEventsRepository, EventRetention],
})
export class EventHistoryModule {}
