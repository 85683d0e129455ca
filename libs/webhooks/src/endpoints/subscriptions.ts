import {
  EVENT_SUBSCRIPTIONS,
  type EventName,
  SUBSCRIPTION_ALIASES,
  subscriptionOf,
} from '@switchboard/events';
import { InvalidFieldsError } from '@switchboard/http';

/** Every name that a subscription may be given by. */
export const ACCEPTED_SUBSCRIPTIONS: readonly string[] = [
  ...EVENT_SUBSCRIPTIONS,
  ...Object.keys(SUBSCRIPTION_ALIASES),
];

/**
 * Checks the events of a webhook.
 *
 * @throws InvalidFieldsError in the contract's words
 */
export function checkSubscriptions(events: readonly string[]): void {
  const index = events.findIndex((name) => !ACCEPTED_SUBSCRIPTIONS.includes(name));
  if (index >= 0) {
    const allowed = ACCEPTED_SUBSCRIPTIONS.join(',');
    throw new InvalidFieldsError([
      `webhook.events[${index}] is not one of enum values: ${allowed}`,
    ]);
  }
}

/**
 * What is stored for the events of a request: nothing while the webhook is off, everything for an empty list or none,
 * otherwise the names as they were given, each once.
 */
export function storedSubscriptions(
  enabled: boolean,
  events: readonly string[] | undefined,
): readonly string[] {
  if (!enabled) return [];
  if (events === undefined || events.length === 0) return EVENT_SUBSCRIPTIONS;
  return [...new Set(events)];
}

/** The names under which a stored subscription may hold this event: its own and its other spellings. */
export function spellingsOf(event: EventName): string[] {
  const subscription = subscriptionOf(event);
  const others = Object.entries(SUBSCRIPTION_ALIASES).filter(([, name]) => name === subscription);
  return [subscription, ...others.map(([alias]) => alias)];
}
