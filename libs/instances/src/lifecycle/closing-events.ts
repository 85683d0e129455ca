import type { InstanceIdentity } from '@switchboard/access';
import type { ConnectionView } from '@switchboard/connections';
import type { EventData, EventName, NewEvent } from '@switchboard/events';
import type { InstanceEventDto } from '../dto/events/instance-event.dto.js';

/** Why an instance is removed. */
export type RemovalCause = 'deleted' | 'expired';

/** WhatsApp's code for a device that was logged out. */
const LOGGED_OUT = 401;

/**
 * What an instance says last, in the contract's order. The end of the connection is told only where there was one to
 * end; an expiration tells `remove.instance` alone.
 */
export function closingEvents(
  { instanceId, instanceName }: InstanceIdentity,
  view: Pick<ConnectionView, 'state' | 'hasCredentials'> | null,
  cause: RemovalCause,
  now: Date,
): readonly NewEvent[] {
  const event = (name: EventName, data: EventData): NewEvent => ({
    instanceId,
    name,
    data,
    closing: true,
  });
  const removed = event('remove.instance', null);
  if (cause === 'expired') return [removed];
  const hadConnection = view !== null && (view.hasCredentials || view.state === 'open');
  return [
    ...(hadConnection
      ? [
          event('status.instance', {
            instance: instanceName,
            status: 'closed',
            disconnectionAt: now.toISOString(),
            disconnectionReasonCode: LOGGED_OUT,
            disconnectionObject: JSON.stringify({
              error: { output: { statusCode: LOGGED_OUT }, message: 'instance.deleted' },
              date: now.toISOString(),
            }),
          }),
          event('logout.instance', null),
          event('connection.update', {
            instance: instanceName,
            state: 'close',
            statusReason: LOGGED_OUT,
          }),
        ]
      : []),
    event('instance.delete', { instanceName, instanceId } satisfies InstanceEventDto),
    removed,
  ];
}
