import type { EventName } from '@switchboard/events';
import type { SinkScope } from '../event-sink.js';

/** Where the broker puts an event. */
export interface Route {
  /** Durable topic exchange. */
  readonly exchange: string;
  readonly routingKey: string;
  /** Durable quorum queue that is bound to it. */
  readonly queue: string;
}

/** What the operator calls the exchange and the queues of all instances. */
export interface GlobalNames {
  readonly exchange: string;
  readonly queuePrefix: string | null;
}

/**
 * The contract's names: an instance has an exchange of its name and queues `<instance>.<event>`; all instances together
 * have one exchange and queues `[<prefix>.]<event>`.
 */
export function routeOf(
  scope: SinkScope,
  instanceName: string,
  event: EventName,
  { exchange, queuePrefix }: GlobalNames,
): Route {
  switch (scope) {
    case 'instance':
      return { exchange: instanceName, routingKey: event, queue: `${instanceName}.${event}` };
    case 'global':
      return {
        exchange,
        routingKey: event,
        queue: queuePrefix === null ? event : `${queuePrefix}.${event}`,
      };
  }
}
