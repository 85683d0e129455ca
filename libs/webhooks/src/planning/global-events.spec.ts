import { configurationTable, testConfig } from '@switchboard/config';
import { EVENT_SUBSCRIPTIONS } from '@switchboard/events';
import { describe, expect, it } from 'vitest';

const PREFIX = 'WEBHOOK_EVENTS_';

describe('the switches of the global webhook', () => {
  it('are one for each event of the catalogue, and no others', () => {
    const all = Object.fromEntries(EVENT_SUBSCRIPTIONS.map((name) => [PREFIX + name, 'true']));
    expect(testConfig(all).webhook.global.events.toSorted()).toEqual(
      EVENT_SUBSCRIPTIONS.toSorted(),
    );
    const documented = [...configurationTable().matchAll(/^\| `WEBHOOK_EVENTS_(\w+)`/gm)];
    expect(new Set(documented.map(([, name]) => name))).toEqual(new Set(EVENT_SUBSCRIPTIONS));
  });

  it('know both spellings of the group update', () => {
    const events = (name: string) => testConfig({ [PREFIX + name]: 'true' }).webhook.global.events;
    expect(events('GROUPS_UPDATE')).toEqual(['GROUPS_UPDATE']);
    expect(events('GROUP_UPDATE')).toEqual(['GROUPS_UPDATE']);
  });
});
