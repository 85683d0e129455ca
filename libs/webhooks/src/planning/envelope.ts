import type { EventData, StoredEvent } from '@switchboard/events';
import type { EventEnvelopeDto } from '../dto/event-envelope.dto.js';
import type { EnvelopeIdentity } from './envelope-source.js';

/** What the gateway says about itself in an envelope, and how large one may be. */
export interface EnvelopeSettings {
  /** SERVER_URL. */
  readonly serverUrl: string;
  /** AUTHENTICATION_EXPOSE_IN_FETCH_INSTANCES. */
  readonly exposeToken: boolean;
  /** Without it a body may be as large as it is. */
  readonly maxBytes?: number;
}

/** Largest body where nothing else is agreed on. */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * The body of a delivery: the contract's envelope, and two fields of our own by which a subscriber tells a repeat
 * (`event_id`) and a gap (`sequence`). It is rendered once; every try sends these bytes.
 *
 * Data that would make it too large is not cut: `data` is null then, and `reference` says where the event is read.
 *
 * @param destination the URL that this very delivery is sent to; undefined leaves the field out
 */
export function renderEnvelope(
  event: StoredEvent,
  identity: EnvelopeIdentity,
  destination: string | undefined,
  settings: EnvelopeSettings,
): string {
  const envelope = {
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
  };
  const body = JSON.stringify(envelope);
  const bytes = Buffer.byteLength(body);
  if (settings.maxBytes === undefined || bytes <= settings.maxBytes) return body;
  const name = encodeURIComponent(identity.instanceName);
  const url = `${settings.serverUrl}/events/${name}/${event.id}`;
  return JSON.stringify({ ...envelope, data: null, reference: { url, bytes } });
}
