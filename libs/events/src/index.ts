export {
  EVENT_CATALOGUE,
  EVENT_SUBSCRIPTIONS,
  SUBSCRIPTION_ALIASES,
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
