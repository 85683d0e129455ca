import type { World } from './world.js';

/** The events that tell how a connection fares. */
const CHANGES = new Set(['connection.update', 'status.instance', 'logout.instance']);

/**
 * What the subscriber was told of an instance's connection, in the order of the sequence: `connection.update open 200`,
 * `status.instance closed 401`, `logout.instance`.
 */
export function toldChanges(world: World, instance: string): string[] {
  const told = new Map(
    world.sink.received
      .filter(({ envelope }) => envelope.instance === instance && CHANGES.has(envelope.event))
      .map(({ envelope }) => [envelope.sequence, envelope]),
  );
  return [...told.values()]
    .toSorted((one, other) => one.sequence - other.sequence)
    .map(({ event, data }) => {
      const fields: {
        state?: string;
        status?: string;
        statusReason?: number;
        disconnectionReasonCode?: number;
      } = JSON.parse(JSON.stringify(data ?? {}));
      const code = fields.statusReason ?? fields.disconnectionReasonCode;
      return [event, fields.state ?? fields.status, code].filter((part) => part != null).join(' ');
    });
}
