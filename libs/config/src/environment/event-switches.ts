import { flag } from './text-schemas.js';
import { variable } from './variable.js';

/** The switch of one event. */
const told = (section: string, wireName: string, otherName?: string) =>
  variable(flag, {
    section,
    description: `Tells \`${wireName}\``,
    default: 'false',
    example: 'true',
    otherName,
  });

/** What the switches of each way begin with; the rest is the name of the subscription. */
export const EVENT_PREFIX = 'WEBHOOK_EVENTS_';
export const RABBITMQ_EVENT_PREFIX = 'RABBITMQ_EVENTS_';

const webhook = (wireName: string, otherName?: string) =>
  told('Global webhook: events', wireName, otherName);
const rabbitmq = (wireName: string) => told('RabbitMQ: events of RABBITMQ_EXCHANGE_NAME', wireName);

/** One switch for each subscription of the event catalogue. */
export const webhookEventVariables = {
  WEBHOOK_EVENTS_APPLICATION_STARTUP: webhook('application.startup'),
  WEBHOOK_EVENTS_INSTANCE_CREATE: webhook('instance.create'),
  WEBHOOK_EVENTS_INSTANCE_DELETE: webhook('instance.delete'),
  WEBHOOK_EVENTS_REMOVE_INSTANCE: webhook('remove.instance'),
  WEBHOOK_EVENTS_LOGOUT_INSTANCE: webhook('logout.instance'),
  WEBHOOK_EVENTS_STATUS_INSTANCE: webhook('status.instance'),
  WEBHOOK_EVENTS_QRCODE_UPDATED: webhook('qrcode.updated'),
  WEBHOOK_EVENTS_CONNECTION_UPDATE: webhook('connection.update'),
  WEBHOOK_EVENTS_MESSAGES_SET: webhook('messages.set'),
  WEBHOOK_EVENTS_MESSAGES_UPSERT: webhook('messages.upsert'),
  WEBHOOK_EVENTS_MESSAGES_EDITED: webhook('messages.edited'),
  WEBHOOK_EVENTS_MESSAGES_UPDATE: webhook('messages.update'),
  WEBHOOK_EVENTS_MESSAGES_DELETE: webhook('messages.delete'),
  WEBHOOK_EVENTS_SEND_MESSAGE: webhook('send.message'),
  WEBHOOK_EVENTS_SEND_MESSAGE_UPDATE: webhook('send.message.update'),
  WEBHOOK_EVENTS_CONTACTS_SET: webhook('contacts.set'),
  WEBHOOK_EVENTS_CONTACTS_UPSERT: webhook('contacts.upsert'),
  WEBHOOK_EVENTS_CONTACTS_UPDATE: webhook('contacts.update'),
  WEBHOOK_EVENTS_PRESENCE_UPDATE: webhook('presence.update'),
  WEBHOOK_EVENTS_CHATS_SET: webhook('chats.set'),
  WEBHOOK_EVENTS_CHATS_UPSERT: webhook('chats.upsert'),
  WEBHOOK_EVENTS_CHATS_UPDATE: webhook('chats.update'),
  WEBHOOK_EVENTS_CHATS_DELETE: webhook('chats.delete'),
  WEBHOOK_EVENTS_GROUPS_UPSERT: webhook('groups.upsert'),
  WEBHOOK_EVENTS_GROUPS_UPDATE: webhook('groups.update', 'WEBHOOK_EVENTS_GROUP_UPDATE'),
  WEBHOOK_EVENTS_GROUP_PARTICIPANTS_UPDATE: webhook('group-participants.update'),
  WEBHOOK_EVENTS_CALL: webhook('call'),
  WEBHOOK_EVENTS_LABELS_EDIT: webhook('labels.edit'),
  WEBHOOK_EVENTS_LABELS_ASSOCIATION: webhook('labels.association'),
  WEBHOOK_EVENTS_TYPEBOT_START: webhook('typebot.start'),
  WEBHOOK_EVENTS_TYPEBOT_CHANGE_STATUS: webhook('typebot.change-status'),
};

/** The same for RabbitMQ. */
export const rabbitmqEventVariables = {
  RABBITMQ_EVENTS_APPLICATION_STARTUP: rabbitmq('application.startup'),
  RABBITMQ_EVENTS_INSTANCE_CREATE: rabbitmq('instance.create'),
  RABBITMQ_EVENTS_INSTANCE_DELETE: rabbitmq('instance.delete'),
  RABBITMQ_EVENTS_REMOVE_INSTANCE: rabbitmq('remove.instance'),
  RABBITMQ_EVENTS_LOGOUT_INSTANCE: rabbitmq('logout.instance'),
  RABBITMQ_EVENTS_STATUS_INSTANCE: rabbitmq('status.instance'),
  RABBITMQ_EVENTS_QRCODE_UPDATED: rabbitmq('qrcode.updated'),
  RABBITMQ_EVENTS_CONNECTION_UPDATE: rabbitmq('connection.update'),
  RABBITMQ_EVENTS_MESSAGES_SET: rabbitmq('messages.set'),
  RABBITMQ_EVENTS_MESSAGES_UPSERT: rabbitmq('messages.upsert'),
  RABBITMQ_EVENTS_MESSAGES_EDITED: rabbitmq('messages.edited'),
  RABBITMQ_EVENTS_MESSAGES_UPDATE: rabbitmq('messages.update'),
  RABBITMQ_EVENTS_MESSAGES_DELETE: rabbitmq('messages.delete'),
  RABBITMQ_EVENTS_SEND_MESSAGE: rabbitmq('send.message'),
  RABBITMQ_EVENTS_SEND_MESSAGE_UPDATE: rabbitmq('send.message.update'),
  RABBITMQ_EVENTS_CONTACTS_SET: rabbitmq('contacts.set'),
  RABBITMQ_EVENTS_CONTACTS_UPSERT: rabbitmq('contacts.upsert'),
  RABBITMQ_EVENTS_CONTACTS_UPDATE: rabbitmq('contacts.update'),
  RABBITMQ_EVENTS_PRESENCE_UPDATE: rabbitmq('presence.update'),
  RABBITMQ_EVENTS_CHATS_SET: rabbitmq('chats.set'),
  RABBITMQ_EVENTS_CHATS_UPSERT: rabbitmq('chats.upsert'),
  RABBITMQ_EVENTS_CHATS_UPDATE: rabbitmq('chats.update'),
  RABBITMQ_EVENTS_CHATS_DELETE: rabbitmq('chats.delete'),
  RABBITMQ_EVENTS_GROUPS_UPSERT: rabbitmq('groups.upsert'),
  RABBITMQ_EVENTS_GROUPS_UPDATE: rabbitmq('groups.update'),
  RABBITMQ_EVENTS_GROUP_PARTICIPANTS_UPDATE: rabbitmq('group-participants.update'),
  RABBITMQ_EVENTS_CALL: rabbitmq('call'),
  RABBITMQ_EVENTS_LABELS_EDIT: rabbitmq('labels.edit'),
  RABBITMQ_EVENTS_LABELS_ASSOCIATION: rabbitmq('labels.association'),
  RABBITMQ_EVENTS_TYPEBOT_START: rabbitmq('typebot.start'),
  RABBITMQ_EVENTS_TYPEBOT_CHANGE_STATUS: rabbitmq('typebot.change-status'),
};
