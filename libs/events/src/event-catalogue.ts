/**
 * The events of the wire contract (`subscription name → name on the wire`). A subscription name is the wire name
 * in upper case with `.` and `-` turned into `_`.
 */
export const EVENT_CATALOGUE = {
  APPLICATION_STARTUP: 'application.startup',
  INSTANCE_CREATE: 'instance.create',
  INSTANCE_DELETE: 'instance.delete',
  REMOVE_INSTANCE: 'remove.instance',
  LOGOUT_INSTANCE: 'logout.instance',
  STATUS_INSTANCE: 'status.instance',
  QRCODE_UPDATED: 'qrcode.updated',
  CONNECTION_UPDATE: 'connection.update',
  MESSAGES_SET: 'messages.set',
  MESSAGES_UPSERT: 'messages.upsert',
  MESSAGES_EDITED: 'messages.edited',
  MESSAGES_UPDATE: 'messages.update',
  MESSAGES_DELETE: 'messages.delete',
  SEND_MESSAGE: 'send.message',
  SEND_MESSAGE_UPDATE: 'send.message.update',
  CONTACTS_SET: 'contacts.set',
  CONTACTS_UPSERT: 'contacts.upsert',
  CONTACTS_UPDATE: 'contacts.update',
  PRESENCE_UPDATE: 'presence.update',
  CHATS_SET: 'chats.set',
  CHATS_UPSERT: 'chats.upsert',
  CHATS_UPDATE: 'chats.update',
  CHATS_DELETE: 'chats.delete',
  GROUPS_UPSERT: 'groups.upsert',
  GROUPS_UPDATE: 'groups.update',
  GROUP_PARTICIPANTS_UPDATE: 'group-participants.update',
  CALL: 'call',
  LABELS_EDIT: 'labels.edit',
  LABELS_ASSOCIATION: 'labels.association',
  TYPEBOT_START: 'typebot.start',
  TYPEBOT_CHANGE_STATUS: 'typebot.change-status',
} as const;

export type EventSubscription = keyof typeof EVENT_CATALOGUE;
export type EventName = (typeof EVENT_CATALOGUE)[EventSubscription];

const EVENT_NAMES: ReadonlySet<string> = new Set(Object.values(EVENT_CATALOGUE));

/** Whether a text is the name of an event on the wire. */
export const isEventName = (text: string): text is EventName => EVENT_NAMES.has(text);

/** The name under which an event is subscribed to. */
export const subscriptionOf = (event: EventName): string =>
  event.replaceAll(/[.-]/g, '_').toUpperCase();

/** Every subscription name, in the contract's order. */
export const EVENT_SUBSCRIPTIONS: readonly EventSubscription[] = Object.keys(
  EVENT_CATALOGUE,
).filter((name): name is EventSubscription => name in EVENT_CATALOGUE);

/** Other spellings that clients send, with the name they mean. */
export const SUBSCRIPTION_ALIASES: Readonly<Record<string, EventSubscription>> = {
  GROUP_UPDATE: 'GROUPS_UPDATE',
};
