import { CONNECTION_EVENTS } from '@switchboard/connections';
import type { DocumentedEvents } from '@switchboard/events';
import { INSTANCE_EVENTS } from '@switchboard/instances';
import { CHAT_EVENTS, MESSAGE_EVENTS } from '@switchboard/messages';

/** Every event that this release tells. */
export const TOLD_EVENTS: DocumentedEvents = {
  ...INSTANCE_EVENTS,
  ...CONNECTION_EVENTS,
  ...MESSAGE_EVENTS,
  ...CHAT_EVENTS,
};
