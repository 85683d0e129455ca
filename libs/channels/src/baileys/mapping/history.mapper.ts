import {
  type BaileysEventMap,
  isJidBroadcast,
  isLidUser,
  isPnUser,
  jidNormalizedUser,
  proto,
} from '@switchboard/baileys';
import type { AddressPair } from '../../channel-chat.js';
import type { HistoryChat, HistoryContact, HistoryStage } from '../../channel-history.js';
import { otherAddress } from './chat.mapper.js';
import { storable, toNumber } from './proto-json.js';

type History = BaileysEventMap['messaging-history.set'];

const { HistorySyncType } = proto.HistorySync;
const STAGES: ReadonlyMap<number, HistoryStage> = new Map([
  [HistorySyncType.INITIAL_BOOTSTRAP, 'bootstrap'],
  [HistorySyncType.RECENT, 'recent'],
  [HistorySyncType.FULL, 'full'],
  [HistorySyncType.ON_DEMAND, 'on-demand'],
  [HistorySyncType.PUSH_NAME, 'names'],
]);

/** Null for parts that hold no chats: statuses, settings. */
export function toHistoryStage(syncType: History['syncType']): HistoryStage | null {
  return syncType === null || syncType === undefined ? null : (STAGES.get(syncType) ?? null);
}

/** One person by two addresses, as the library tells it; null when it is something else. */
export function toAddressPair({
  lid,
  pn,
}: {
  readonly lid: string;
  readonly pn: string;
}): AddressPair | null {
  if (isLidUser(lid) !== true || isPnUser(pn) !== true) return null;
  return { lid: storable(jidNormalizedUser(lid)), phoneJid: storable(jidNormalizedUser(pn)) };
}

/** What the history says of the addresses of people. */
export const toHistoryAddresses = ({ lidPnMappings }: History): AddressPair[] =>
  (lidPnMappings ?? []).map(toAddressPair).filter((pair) => pair !== null);

/** The chats of the history, named as the owner's address book or the group names them. */
export function toHistoryChats({ chats, contacts }: History): HistoryChat[] {
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  return chats.flatMap(({ id, name, unreadCount, conversationTimestamp }) => {
    if (!id || isJidBroadcast(id) === true) return [];
    const shown = names.get(id) ?? name;
    const lastMessageAt = toNumber(conversationTimestamp);
    return [
      {
        remoteJid: storable(jidNormalizedUser(id)),
        name: shown ? storable(shown) : null,
        // -1 is a chat that its owner marked as unread.
        unreadMessages: Math.max(0, unreadCount ?? 0),
        lastMessageAt: lastMessageAt !== null && lastMessageAt > 0 ? lastMessageAt : null,
      },
    ];
  });
}

/** The people of the history; groups are none. */
export function toHistoryContacts({ contacts }: History): HistoryContact[] {
  return contacts.flatMap((contact) => {
    const { id, name, notify, verifiedName } = contact;
    if (!/@(?:s\.whatsapp\.net|lid)$/.test(id)) return [];
    const pushName = notify ?? name ?? verifiedName;
    const remoteJid = storable(jidNormalizedUser(id));
    const remoteJidAlt = otherAddress(contact, remoteJid);
    return [
      {
        remoteJid,
        ...(remoteJidAlt === null ? {} : { remoteJidAlt }),
        pushName: pushName ? storable(pushName) : null,
      },
    ];
  });
}
