import type { ChannelMessage } from '@switchboard/channels';
import { storedAddresses, storedKey } from '../addresses/address-pair.js';
import { storableText } from './storable-json.js';

/** What new messages change of one chat. */
export interface TouchedChat {
  readonly remote_jid: string;
  /** Null: unknown, what is stored stays. */
  readonly name: string | null;
  /** True when the owner wrote: all before that is read. */
  readonly reset: boolean;
  /** Messages that came in after that. */
  readonly unread: number;
  /** Seconds since 1970. */
  readonly last_at: number;
}

/** What new messages tell of one contact. */
export interface TouchedContact {
  readonly remote_jid: string;
  /** The same person in the other addressing. Null: unknown, what is stored stays. */
  readonly remote_jid_alt: string | null;
  /** Null: unknown, what is stored stays. */
  readonly push_name: string | null;
  /** No message tells it. */
  readonly saved_name: null;
}

const STATUS_BROADCAST = 'status@broadcast';

/** What is about an earlier message: there is nothing to read. */
export const NEVER_UNREAD: ReadonlySet<string> = new Set([
  'reactionMessage',
  'encReactionMessage',
  'pinInChatMessage',
  'keepInChatMessage',
]);

/**
 * The chats that new messages belong to, in which order they came. `countUnread` is false for history, of which nobody
 * knows what was read.
 */
export function touchedChats(
  messages: readonly ChannelMessage[],
  countUnread: boolean,
): TouchedChat[] {
  const chats = new Map<string, TouchedChat>();
  for (const { key: toldKey, pushName, messageTimestamp, messageType } of messages) {
    const key = storedKey(toldKey);
    if (key.remoteJid === STATUS_BROADCAST) continue;
    const jid = storableText(key.remoteJid);
    const before = chats.get(jid);
    const name = key.fromMe || !isPerson(jid) ? null : nameOf(pushName, jid);
    chats.set(jid, {
      remote_jid: jid,
      name: name ?? before?.name ?? null,
      reset: (countUnread && key.fromMe) || (before?.reset ?? false),
      unread: key.fromMe
        ? 0
        : (before?.unread ?? 0) + (countUnread && !NEVER_UNREAD.has(messageType) ? 1 : 0),
      last_at: Math.max(before?.last_at ?? 0, Math.trunc(messageTimestamp)),
    });
  }
  return [...chats.values()];
}

/** The people who wrote, and those who were written to. What the owner wrote says nothing of a name. */
export function touchedContacts(messages: readonly ChannelMessage[]): TouchedContact[] {
  const contacts = new Map<string, TouchedContact>();
  for (const { key, pushName } of messages) {
    const ofChat = key.fromMe || key.participant === undefined;
    const told = ofChat ? key.remoteJid : (key.participant ?? key.remoteJid);
    const [address, alt] = storedAddresses(told, ofChat ? key.remoteJidAlt : key.participantAlt);
    const jid = storableText(address);
    if (!isPerson(jid)) continue;
    const name = key.fromMe ? null : nameOf(pushName, told);
    const before = contacts.get(jid);
    contacts.set(jid, {
      remote_jid: jid,
      remote_jid_alt: alt && isPerson(alt) ? storableText(alt) : (before?.remote_jid_alt ?? null),
      push_name: name ?? before?.push_name ?? null,
      saved_name: null,
    });
  }
  return [...contacts.values()];
}

const isPerson = (jid: string): boolean => /@(?:s\.whatsapp\.net|lid)$/.test(jid);

/** Where WhatsApp gives no name, channels give the number in its place; that is no name to remember. */
function nameOf(pushName: string | null, jid: string): string | null {
  if (pushName === null || pushName === '' || pushName === jid.split('@')[0]) return null;
  return storableText(pushName);
}
