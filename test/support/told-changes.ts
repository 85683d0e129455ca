import type { ReceivedEnvelope } from './webhook-sink.js';
import type { World } from './world.js';

/** The events that tell how a connection fares. */
const CHANGES = new Set(['connection.update', 'status.instance', 'logout.instance']);

/** The sequence of the last change of an instance's connection that the subscriber was told so far; 0 before the first. */
export function lastChange(world: World, instance: string): number {
  return Math.max(0, ...changesOf(world, instance).map(({ sequence }) => sequence));
}

/**
 * What the subscriber was told of an instance's connection, in the order of the sequence: `connection.update open 200`,
 * `status.instance closed 401`, `logout.instance`.
 *
 * @param after the sequence of a change; what came before it may still be on its way, and does not count
 */
export function toldChanges(world: World, instance: string, after: number): string[] {
  const told = new Map(
    changesOf(world, instance)
      .filter(({ sequence }) => sequence > after)
      .map((envelope) => [envelope.sequence, envelope]),
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

const changesOf = (world: World, instance: string): readonly ReceivedEnvelope[] =>
  world.sink.received
    .map(({ envelope }) => envelope)
    .filter((envelope) => envelope.instance === instance && CHANGES.has(envelope.event));
