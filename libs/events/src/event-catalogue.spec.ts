import { describe, expect, it } from 'vitest';
import {
  EVENT_CATALOGUE,
  EVENT_SUBSCRIPTIONS,
  isEventName,
  SUBSCRIPTION_ALIASES,
  subscriptionOf,
} from './event-catalogue.js';

describe('the event catalogue', () => {
  it('has every event of the contract once', () => {
    expect(EVENT_SUBSCRIPTIONS).toHaveLength(31);
    expect(new Set(Object.values(EVENT_CATALOGUE)).size).toBe(31);
  });

  it('derives each subscription name from the wire name', () => {
    for (const subscription of EVENT_SUBSCRIPTIONS) {
      expect(subscriptionOf(EVENT_CATALOGUE[subscription])).toBe(subscription);
    }
  });

  it('knows names of events, and no others', () => {
    expect(isEventName('group-participants.update')).toBe(true);
    expect(isEventName('GROUPS_UPDATE')).toBe(false);
    expect(isEventName('toString')).toBe(false);
  });

  it('points every other spelling at a name that exists', () => {
    for (const name of Object.values(SUBSCRIPTION_ALIASES)) {
      expect(EVENT_SUBSCRIPTIONS).toContain(name);
    }
  });
});
