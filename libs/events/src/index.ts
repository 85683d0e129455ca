export type { DocumentedEvent, DocumentedEvents } from './documented-events.js';
export {
  EVENT_CATALOGUE,
  EVENT_SUBSCRIPTIONS,
  isEventName,
  SUBSCRIPTION_ALIASES,
  subscriptionOf,
  type EventName,
  type EventSubscription,
} from './event-catalogue.js';
export { EventCounters } from './event-counters.js';
export { EventFanOuts } from './event-fan-outs.js';
export { EventHistoryModule } from './event-history.module.js';
export {
  EventFanOut,
  EventLog,
  type EventData,
  type EventLogBounds,
  type EventPage,
  type NewEvent,
  type StoredEvent,
} from './event-log.js';
export { EventNews } from './event-news.js';
export { EventsModule } from './events.module.js';
export { EventRetention } from './retention/event-retention.js';
