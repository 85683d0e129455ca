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
export {
  EventFanOut,
  EventLog,
  type EventData,
  type EventPage,
  type NewEvent,
  type StoredEvent,
} from './event-log.js';
export { EventsModule } from './events.module.js';
