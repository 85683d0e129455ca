import { flag } from './text-schemas.js';
import { variable } from './variable.js';

/** The switch of one event of the global webhook. */
const told = (wireName: string, otherName?: string) =>
  variable(flag, {
    section: 'Global webhook: events',
    description: `Tells \`${wireName}\``,
    default: 'false',
    example: 'true',
    otherName,
  });

/** What every name below begins with; the rest is the name of the subscription. */
export const EVENT_PREFIX = 'WEBHOOK_EVENTS_';

/** One switch for each subscription of the event catalogue. */
export const webhookEventVariables = {
  WEBHOOK_EVENTS_APPLICATION_STARTUP: told('application.startup'),
  WEBHOOK_EVENTS_INSTANCE_CREATE: told('instance.create'),
  WEBHOOK_EVENTS_INSTANCE_DELETE: told('instance.delete'),
  WEBHOOK_EVENTS_REMOVE_INSTANCE: told('remove.instance'),
  WEBHOOK_EVENTS_LOGOUT_INSTANCE: told('logout.instance'),
  WEBHOOK_EVENTS_STATUS_INSTANCE: told('status.instance'),
  WEBHOOK_EVENTS_QRCODE_UPDATED: told('qrcode.updated'),
  WEBHOOK_EVENTS_CONNECTION_UPDATE: told('connection.update'),
  WEBHOOK_EVENTS_MESSAGES_SET: told('messages.set'),
  WEBHOOK_EVENTS_MESSAGES_UPSERT: told('messages.upsert'),
  WEBHOOK_EVENTS_MESSAGES_EDITED: told('messages.edited'),
  WEBHOOK_EVENTS_MESSAGES_UPDATE: told('messages.update'),
  WEBHOOK_EVENTS_MESSAGES_DELETE: told('messages.delete'),
  WEBHOOK_EVENTS_SEND_MESSAGE: told('send.message'),
  WEBHOOK_EVENTS_SEND_MESSAGE_UPDATE: told('send.message.update'),
  WEBHOOK_EVENTS_CONTACTS_SET: told('contacts.set'),
  WEBHOOK_EVENTS_CONTACTS_UPSERT: told('contacts.upsert'),
  WEBHOOK_EVENTS_CONTACTS_UPDATE: told('contacts.update'),
  WEBHOOK_EVENTS_PRESENCE_UPDATE: told('presence.update'),
  WEBHOOK_EVENTS_CHATS_SET: told('chats.set'),
  WEBHOOK_EVENTS_CHATS_UPSERT: told('chats.upsert'),
  WEBHOOK_EVENTS_CHATS_UPDATE: told('chats.update'),
  WEBHOOK_EVENTS_CHATS_DELETE: told('chats.delete'),
  WEBHOOK_EVENTS_GROUPS_UPSERT: told('groups.upsert'),
  WEBHOOK_EVENTS_GROUPS_UPDATE: told('groups.update', 'WEBHOOK_EVENTS_GROUP_UPDATE'),
  WEBHOOK_EVENTS_GROUP_PARTICIPANTS_UPDATE: told('group-participants.update'),
  WEBHOOK_EVENTS_CALL: told('call'),
  WEBHOOK_EVENTS_LABELS_EDIT: told('labels.edit'),
  WEBHOOK_EVENTS_LABELS_ASSOCIATION: told('labels.association'),
  WEBHOOK_EVENTS_TYPEBOT_START: told('typebot.start'),
  WEBHOOK_EVENTS_TYPEBOT_CHANGE_STATUS: told('typebot.change-status'),
};
