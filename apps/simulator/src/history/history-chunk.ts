import { randomBytes } from 'node:crypto';
import { proto } from '@switchboard/baileys';
import { type Addressing, jidOf } from '../accounts/address.js';
import { chatJid, isGroupChat } from '../accounts/chat.js';
import { type MessageJson, messageFromJson } from '../messages/message-content.js';

/** Parts of a history. Those `ON_DEMAND` are told when a client asks for older messages of a chat. */
export const HISTORY_TYPES = [
  'INITIAL_BOOTSTRAP',
  'PUSH_NAME',
  'RECENT',
  'FULL',
  'ON_DEMAND',
] as const;
export type HistoryType = (typeof HISTORY_TYPES)[number];

/** A message of the past. */
export interface PastMessage {
  readonly id: string;
  readonly fromMe: boolean;
  /** Number of the author; needed in groups alone. */
  readonly from?: string | undefined;
  readonly content: MessageJson;
  readonly at: Date;
}

/** A chat of the past. */
export interface PastChat {
  /** A number, or the jid of a group. */
  readonly chat: string;
  readonly name?: string | undefined;
  readonly unread: number;
  readonly archived: boolean;
  readonly messages: readonly PastMessage[];
}

/** What a phone sends of its history in one go. */
export interface HistoryChunk {
  readonly type: HistoryType;
  readonly chats: readonly PastChat[];
  /** Push names by number. */
  readonly pushNames: Readonly<Record<string, string>>;
  /** Percent of the whole that the client has with this. */
  readonly progress: number;
  /** In the message itself; else the client has to download it from the media host. */
  readonly inline: boolean;
}

export const EMPTY_BOOTSTRAP: HistoryChunk = {
  type: 'INITIAL_BOOTSTRAP',
  chats: [],
  pushNames: {},
  progress: 100,
  inline: true,
};

/** Chats that are made up: the same ones for the same numbers. */
export function madeUpChats(chats: number, messagesEach: number, newest: Date): PastChat[] {
  return Array.from({ length: chats }, (_chat, number) => {
    const chat = String(FIRST_MADE_UP_NUMBER + number);
    const messages = Array.from({ length: messagesEach }, (_message, age) => ({
      id: `HIST${String(number).padStart(6, '0')}${String(age).padStart(6, '0')}`,
      fromMe: age % 2 === 1,
      content: { conversation: `Message ${messagesEach - age} of chat ${number + 1}` },
      at: new Date(newest.getTime() - (age * chats + number) * 60_000),
    }));
    return { chat, name: `Chat ${number + 1}`, unread: 0, archived: false, messages };
  });
}

const FIRST_MADE_UP_NUMBER = 491_720_000_001;

export function newPastId(): string {
  return randomBytes(16).toString('hex').toUpperCase();
}

/** The chunk as the client decodes it. @param own number of the account */
export function encodeHistory(chunk: HistoryChunk, own: string): Uint8Array {
  const people = chunk.chats.filter(({ chat }) => !isGroupChat(chat));
  return proto.HistorySync.encode({
    syncType: proto.HistorySync.HistorySyncType[chunk.type],
    conversations: chunk.chats.map((chat) => conversation(chat, own)),
    pushnames: Object.entries(chunk.pushNames).map(([number, pushname]) => ({
      id: jidOf(number),
      pushname,
    })),
    phoneNumberToLidMappings: people.map(({ chat }) => ({
      pnJid: jidOf(chat),
      lidJid: jidOf(chat, 'lid'),
    })),
    progress: chunk.progress,
  }).finish();
}

function conversation(past: PastChat, own: string): proto.IConversation {
  const { chat, name, unread, archived, messages } = past;
  const addressing: Addressing = 'pn';
  const newestFirst = messages.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const addresses = isGroupChat(chat) ? {} : { pnJid: jidOf(chat), lidJid: jidOf(chat, 'lid') };
  return {
    id: chatJid(chat, addressing),
    name,
    displayName: name,
    unreadCount: unread,
    archived,
    conversationTimestamp: seconds(newestFirst[0]?.at ?? new Date(0)),
    ...addresses,
    messages: newestFirst.map((message, order) => ({
      message: webMessage(message, chat, own),
      msgOrderId: newestFirst.length - order,
    })),
  };
}

function webMessage(past: PastMessage, chat: string, own: string): proto.IWebMessageInfo {
  const { id, fromMe, from, content, at } = past;
  const author = isGroupChat(chat) ? jidOf(fromMe ? own : (from ?? own)) : undefined;
  const { READ, DELIVERY_ACK } = proto.WebMessageInfo.Status;
  return {
    key: { id, fromMe, remoteJid: chatJid(chat, 'pn'), participant: author },
    participant: author,
    message: messageFromJson(content),
    messageTimestamp: seconds(at),
    status: fromMe ? READ : DELIVERY_ACK,
  };
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
