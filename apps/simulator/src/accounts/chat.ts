import { type Addressing, jidOf, parseJid, type ParsedJid } from './address.js';

/** Where statuses are posted. */
export const STATUS_CHAT = 'status@broadcast';

/** True for chats of many: they are named by their jid, the others by the number of the other side. */
export function isGroupChat(chat: string): boolean {
  return chat.endsWith('@g.us') || chat === STATUS_CHAT;
}

/** The jid of a chat, which is named by a number or is a jid already. */
export function chatJid(chat: string, addressing: Addressing): string {
  return isGroupChat(chat) ? chat : jidOf(chat, addressing);
}

/** A chat that a jid names. */
export interface ParsedChat {
  /** A number, or the jid of a group. */
  readonly chat: string;
  /** The user that the jid names; null for a group. */
  readonly user: ParsedJid | null;
}

/** The chat that a jid names, or null when it names none. */
export function parseChat(jid: string | undefined): ParsedChat | null {
  if (jid !== undefined && isGroupChat(jid)) return { chat: jid, user: null };
  const user = parseJid(jid);
  return user && { chat: user.number, user };
}
