import type { DocumentedEvents } from '@switchboard/events';
import { ChatChangeDto, PresenceUpdateDto } from './chat-events.dto.js';
import { ContactChangeDto } from './contact-events.dto.js';
import { GroupParticipantsUpdateDto, GroupUpdateDto, JoinedGroupDto } from './group-events.dto.js';
import { LabelEditDto, LabelsAssociationDto } from './label-events.dto.js';

/** The events of chats, people, groups and labels, for the document. */
export const CHAT_EVENTS = {
  'contacts.upsert': {
    summary: 'Contacts are new: a list from the synchronisation, one by itself from a message',
    data: ContactChangeDto,
    list: 'sometimes',
  },
  'contacts.update': {
    summary: 'Contacts have another name or picture: in a list, or one by itself from a message',
    data: ContactChangeDto,
    list: 'sometimes',
  },
  'chats.upsert': {
    summary: 'Chats are new, or have another name',
    data: ChatChangeDto,
    list: 'always',
  },
  'chats.update': {
    summary: 'Chats were read, marked to be read, or archived, on another device',
    data: ChatChangeDto,
    list: 'always',
  },
  'chats.delete': { summary: 'Chats were deleted on another device', data: String, list: 'always' },
  'presence.update': {
    summary: 'Somebody is there, is away or writes',
    data: PresenceUpdateDto,
  },
  'groups.upsert': {
    summary: 'The instance is in these groups from now on',
    data: JoinedGroupDto,
    list: 'always',
  },
  'groups.update': { summary: 'Groups were changed', data: GroupUpdateDto, list: 'always' },
  'group-participants.update': {
    summary: 'Members came, went or have another rank',
    data: GroupParticipantsUpdateDto,
  },
  'labels.edit': { summary: 'A label was made, changed or deleted', data: LabelEditDto },
  'labels.association': {
    summary: 'A label was put on a chat, or taken off',
    data: LabelsAssociationDto,
  },
} as const satisfies DocumentedEvents;
