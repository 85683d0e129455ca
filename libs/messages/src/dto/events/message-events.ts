import type { DocumentedEvents } from '@switchboard/events';
import { MessageDto } from '../../message.dto.js';
import { CallDto } from './call.dto.js';
import { HistoryChatDto } from './history.dto.js';
import { DeletedMessageDto, EditedMessageDto } from './instruction-events.dto.js';
import { MessageKeyDto } from '../../message-key.dto.js';
import { MessageEditedDto } from './message-edited.dto.js';
import { MessageUpdateDto } from './message-update.dto.js';

/** The events of messages, for the document. */
export const MESSAGE_EVENTS = {
  'messages.upsert': {
    summary: 'A message came in, or was written on another device of this number',
    data: MessageDto,
  },
  'send.message': { summary: 'A message was sent by the API', data: MessageDto },
  'messages.update': {
    summary: 'A message has a new status, or a poll a new vote',
    data: MessageUpdateDto,
  },
  'messages.edited': { summary: 'Who wrote a message changed it', data: MessageEditedDto },
  'messages.delete': {
    summary: 'A message was taken back by who wrote it, by an admin of the group, or by the API',
    data: [MessageKeyDto, DeletedMessageDto],
  },
  'send.message.update': { summary: 'A message was edited by the API', data: EditedMessageDto },
  'messages.set': {
    summary: 'Messages of an earlier time, from the history of the account',
    data: MessageDto,
    list: 'always',
  },
  'chats.set': {
    summary: 'Chats that were not known, from the history of the account',
    data: HistoryChatDto,
    list: 'always',
  },
  call: { summary: 'Somebody calls, or a call has ended', data: CallDto },
} as const satisfies DocumentedEvents;
