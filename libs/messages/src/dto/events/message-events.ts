import type { DocumentedEvents } from '@switchboard/events';
import { MessageDto } from '../../message.dto.js';
import { CallDto } from './call.dto.js';
import { MessageUpdateDto } from './message-update.dto.js';

/** The events of messages, for the document. */
export const MESSAGE_EVENTS = {
  'messages.upsert': {
    summary: 'A message came in, or was written on another device of this number',
    data: MessageDto,
  },
  'send.message': { summary: 'A message was sent by the API', data: MessageDto },
  'messages.update': { summary: 'A message has a new status', data: MessageUpdateDto },
  call: { summary: 'Somebody calls, or a call has ended', data: CallDto },
} as const satisfies DocumentedEvents;
