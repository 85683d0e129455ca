import type { DocumentedEvents } from '@switchboard/events';
import { InstanceEventDto } from './instance-event.dto.js';

/** The events of an instance's life, for the document. */
export const INSTANCE_EVENTS = {
  'instance.create': { summary: 'The instance was created', data: InstanceEventDto },
  'instance.delete': { summary: 'The instance was deleted by a request', data: InstanceEventDto },
  'remove.instance': { summary: 'The instance is gone: deleted, or expired', data: null },
} as const satisfies DocumentedEvents;
