import {
  type Chat,
  type ChatUpdate,
  type Contact,
  isLidUser,
  isPnUser,
  jidNormalizedUser,
} from '@switchboard/baileys';
import {
  type ChannelChat,
  type ChannelContact,
  type ChannelLabel,
  type ChannelLabelling,
  type ChannelPresence,
  type Presence,
  PRESENCES,
} from '../../channel-chat.js';
import { storable } from './proto-json.js';

/** The library's number of unread messages of a chat that is marked to be read later. */
const MARKED_UNREAD = -1;

/** A person as the library tells them; null when they have no address. */
export function toChannelContact(contact: Partial<Contact>): ChannelContact | null {
  if (!contact.id) return null;
  const jid = storable(jidNormalizedUser(contact.id));
  if (jid === '') return null;
  return {
    jid,
    jidAlt: otherAddress(contact, jid),
    savedName: text(contact.name),
    pushName: text(contact.notify ?? contact.verifiedName),
    // The library gives no address here, only that it changed or is gone.
    pictureChanged: contact.imgUrl !== undefined,
  };
}

/** What a change of a contact says beside the name that came with a message, which tells it itself; null for nothing. */
export function toContactNews(update: Partial<Contact>): ChannelContact | null {
  const contact = toChannelContact({ ...update, notify: undefined, verifiedName: undefined });
  if (contact === null) return null;
  return contact.savedName !== null || contact.pictureChanged ? contact : null;
}

/** A chat of the history, or a new one; null when it has no address. */
export function toChannelChat(chat: Chat): ChannelChat | null {
  if (!chat.id) return null;
  const unread = typeof chat.unreadCount === 'number' ? chat.unreadCount : null;
  return {
    jid: storable(jidNormalizedUser(chat.id)),
    name: text(chat.name ?? chat.displayName),
    unread: unread === null ? null : Math.max(unread, 0),
    markedUnread: unread === MARKED_UNREAD || chat.markedAsUnread === true ? true : null,
    archived: chat.archived ?? null,
  };
}

/**
 * What an update of a chat says that no message says: that it was read, marked, archived or named. Null for what comes with
 * each message.
 */
export function toChatNews(update: ChatUpdate): ChannelChat | null {
  if (!update.id) return null;
  const withMessage = update.conversationTimestamp !== undefined;
  const unread = withMessage ? null : (update.unreadCount ?? null);
  const news = {
    name: text(update.name),
    unread: unread === null || unread === MARKED_UNREAD ? null : unread,
    markedUnread: unread === null ? null : unread === MARKED_UNREAD,
    archived: update.archived ?? null,
  };
  if (Object.values(news).every((value) => value === null)) return null;
  return { jid: storable(jidNormalizedUser(update.id)), ...news };
}

/** Null when it says nothing that the wire contract has a word for. */
export function toChannelPresence(told: {
  readonly id: string;
  readonly presences: Readonly<
    Record<string, { readonly lastKnownPresence: string; readonly lastSeen?: number }>
  >;
}): ChannelPresence | null {
  const presences = Object.entries(told.presences).flatMap(
    ([jid, { lastKnownPresence, lastSeen }]) =>
      isPresence(lastKnownPresence)
        ? [[storable(jid), { lastKnownPresence, ...(lastSeen ? { lastSeen } : {}) }] as const]
        : [],
  );
  return presences.length === 0
    ? null
    : { id: storable(told.id), presences: Object.fromEntries(presences) };
}

/** A label as the library tells it; the app state may leave out anything but the id. */
export function toChannelLabel(label: {
  readonly id: string;
  readonly name?: string | null;
  readonly color?: number | null;
  readonly deleted?: boolean | null;
  readonly predefinedId?: string | null;
}): ChannelLabel {
  return {
    id: storable(label.id),
    name: storable(label.name ?? ''),
    color: label.color ?? 0,
    deleted: label.deleted ?? false,
    predefinedId: label.predefinedId ? storable(label.predefinedId) : null,
  };
}

/** Null for a label of a single message, which the wire contract does not tell. */
export function toChannelLabelling(told: {
  readonly type: 'add' | 'remove';
  readonly association: {
    readonly chatId: string;
    readonly labelId: string;
    readonly messageId?: string;
  };
}): ChannelLabelling | null {
  const { chatId, labelId, messageId } = told.association;
  if (messageId !== undefined || !chatId || !labelId) return null;
  return {
    type: told.type,
    chatId: storable(jidNormalizedUser(chatId)),
    labelId: storable(labelId),
  };
}

/** The address of a contact besides `jid`: its number, or its LID. */
export function otherAddress(
  { id, lid, phoneNumber }: Partial<Contact>,
  jid: string,
): string | null {
  const others = [lid, phoneNumber, id].filter(
    (address) => isLidUser(address) === true || isPnUser(address) === true,
  );
  const other = others.map((address) => jidNormalizedUser(address)).find((each) => each !== jid);
  return other === undefined ? null : storable(other);
}

const text = (value: string | null | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : storable(value);

const isPresence = (value: string): value is Presence => PRESENCES.some((each) => each === value);
