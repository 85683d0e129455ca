import { GLOBAL_LANE } from '../delivery/delivery.repository.js';

/** What a delivery is shown as. `held` is one that waits for its endpoint to be switched on. */
export const DELIVERY_STATES = ['waiting', 'pending', 'held', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How the deliveries of the global webhook are asked for. */
export const GLOBAL_ENDPOINT = 'global';

/** Which deliveries are meant; what is absent does not matter. */
export interface DeliveryFilter {
  /** Id of an endpoint, or `global`. */
  readonly endpointId?: string;
  readonly states?: readonly DeliveryState[];
  /** Name of the event on the wire. */
  readonly event?: string;
  /** By the time of the event: from here on … */
  readonly since?: Date;
  /** … and before this. */
  readonly until?: Date;
}

/** The state that is shown; `d` is the delivery, `e` its endpoint or nothing. */
export const SHOWN_STATE = `CASE
  WHEN d.state IN ('waiting', 'pending') AND d.target_sealed IS NULL AND NOT e.enabled THEN 'held'
  ELSE d.state END`;

/** The conditions of a filter on `d`, with the parameters that follow those that are there already. */
export function conditionsOf(
  filter: DeliveryFilter,
  parameters: unknown[],
  state = SHOWN_STATE,
): string {
  const conditions: string[] = [];
  const add = (condition: string, value: unknown) => {
    parameters.push(value);
    conditions.push(`${condition.replace('?', `$${parameters.length}`)}`);
  };
  const { endpointId, states, event, since, until } = filter;
  if (endpointId !== undefined) {
    add('d.lane = ?', endpointId === GLOBAL_ENDPOINT ? GLOBAL_LANE : endpointId);
  }
  if (states !== undefined) add(`${state} = ANY (?::text[])`, states);
  if (event !== undefined) add('d.event_name = ?', event);
  if (since !== undefined) add('d.created_at >= ?', since);
  if (until !== undefined) add('d.created_at < ?', until);
  return conditions.map((condition) => ` AND ${condition}`).join('');
}
