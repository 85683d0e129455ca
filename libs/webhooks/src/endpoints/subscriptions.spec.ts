import { EVENT_SUBSCRIPTIONS } from '@switchboard/events';
import { describe, expect, it } from 'vitest';
import { checkSubscriptions, spellingsOf, storedSubscriptions } from './subscriptions.js';

describe('subscriptions', () => {
  it('accepts every name of the contract, and both spellings of the group update', () => {
    checkSubscriptions([...EVENT_SUBSCRIPTIONS, 'GROUP_UPDATE', 'GROUPS_UPDATE']);
  });

  it('refuses others with their place, in the contract’s words', () => {
    expect(() => checkSubscriptions(['CALL', 'messages.upsert'])).toThrow(
      expect.objectContaining({
        status: 400,
        texts: [
          expect.stringMatching(
            /^webhook\.events\[1\] is not one of enum values: APPLICATION_STARTUP,.*GROUP_UPDATE/,
          ),
        ],
      }),
    );
  });

  it.each([
    [true, undefined, EVENT_SUBSCRIPTIONS],
    [true, [], EVENT_SUBSCRIPTIONS],
    [true, ['CALL', 'GROUP_UPDATE', 'CALL'], ['CALL', 'GROUP_UPDATE']],
    [false, undefined, []],
    [false, ['CALL'], []],
  ])('enabled %s with %j stores the right list', (enabled, events, stored) => {
    expect(storedSubscriptions(enabled, events)).toEqual(stored);
  });

  it('finds an event under each spelling of its subscription', () => {
    expect(spellingsOf('groups.update')).toEqual(['GROUPS_UPDATE', 'GROUP_UPDATE']);
    expect(spellingsOf('group-participants.update')).toEqual(['GROUP_PARTICIPANTS_UPDATE']);
  });
});
