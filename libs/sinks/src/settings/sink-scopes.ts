import type { EventName } from '@switchboard/events';
import { spellingsOf } from '@switchboard/webhooks';
import type { EventSink, SinkScope } from '../event-sink.js';
import type { SinkSetting } from './sink-setting.repository.js';

/** Who wants a sink to be told of this event; nobody is an empty list. */
export function scopesOf(
  sink: Pick<EventSink, 'globalEvents'>,
  setting: Pick<SinkSetting, 'enabled' | 'events'> | null,
  event: EventName,
): SinkScope[] {
  const spellings = spellingsOf(event);
  const isIn = (events: readonly string[]): boolean =>
    spellings.some((spelling) => events.includes(spelling));
  return [
    ...(setting?.enabled === true && isIn(setting.events) ? (['instance'] as const) : []),
    ...(isIn(sink.globalEvents) ? (['global'] as const) : []),
  ];
}
