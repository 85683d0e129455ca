import type { ChannelCall } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { CallDto } from '../dto/events/call.dto.js';

/** `call`: nothing of it is stored besides the event. */
export function callEvent(instanceId: string, call: ChannelCall): NewEvent {
  const data = { ...call, date: call.date.toISOString() } satisfies CallDto;
  return { instanceId, name: 'call', data };
}
