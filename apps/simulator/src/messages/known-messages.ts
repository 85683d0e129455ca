import type { proto } from '@switchboard/baileys';
import type { Account } from '../accounts/account.js';
import { type Addressing, jidOf } from '../accounts/address.js';
import { chatJid, isGroupChat } from '../accounts/chat.js';
import { NotFoundError } from '../simulator.errors.js';
import type { MessageJson } from './message-content.js';

/** A message that a phone has received or sent. */
export interface KnownMessage {
  readonly id: string;
  /** Number of the author. */
  readonly author: string;
  readonly fromMe: boolean;
  /** Number of the other side, or jid of the group. */
  readonly chat: string;
  readonly content: MessageJson;
}

/** The message that a phone has under an id, or null. */
export function findMessage(account: Account, id: string): KnownMessage | null {
  const sent = account.sent.get(id);
  if (sent) {
    const { to, content } = sent;
    return { id, author: account.number, fromMe: true, chat: to, content };
  }
  const received = [...account.received.values()].findLast((message) => message.id === id);
  if (!received) return null;
  const { from, fromMe, chat, content } = received;
  return { id, author: from, fromMe, chat, content };
}

/** @throws NotFoundError */
export function knownMessage(account: Account, id: string): KnownMessage {
  const message = findMessage(account, id);
  if (message) return message;
  const text = `The phone of ${account.number} has neither sent nor received a message ${id}.`;
  throw new NotFoundError('message.not_found', text);
}

/** The key that a phone names a message by when it reacts to it, edits it, votes for it, … */
export function keyOf(message: KnownMessage, addressing: Addressing): proto.IMessageKey {
  const { id, chat, fromMe, author } = message;
  const key = { id, fromMe, remoteJid: chatJid(chat, addressing) };
  return isGroupChat(chat) ? { ...key, participant: jidOf(author, addressing) } : key;
}
