import type { EventData, StoredEvent } from '@switchboard/events';
import type { EventEnvelopeDto } from '../dto/event-envelope.dto.js';
import type { EnvelopeIdentity } from './envelope-source.js';

/** What the gateway says about itself in an envelope. */
export interface EnvelopeSettings {
  /** SERVER_URL. */
  readonly serverUrl: string;
  /** AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES. */
  readonly exposeToken: boolean;
}

/**
 * The body of a delivery: the contract's envelope, and two fields of our own by which a subscriber tells a repeat
 * (`event_id`) and a gap (`sequence`). It is rendered once; every try sends these bytes.
 *
 * @param destination the URL that this very delivery is sent to; undefined leaves the field out
 */
export function renderEnvelope(
  event: StoredEvent,
  identity: EnvelopeIdentity,
  destination: string | undefined,
  settings: EnvelopeSettings,
): string {
  return JSON.stringify({
    event: event.name,
    instance: identity.instanceName,
    data: event.data,
    destination,
    date_time: event.createdAt.toISOString(),
    // Left out, not null, until the first login.
    sender: identity.ownerJid ?? undefined,
    server_url: settings.serverUrl,
    apikey: settings.exposeToken ? identity.token : null,
    event_id: event.id,
    sequence: event.sequence,
  } satisfies Omit<EventEnvelopeDto, 'destination'> & {
    destination: string | undefined;
    data: EventData;
  });
}
