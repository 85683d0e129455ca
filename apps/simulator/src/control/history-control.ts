import { z } from 'zod';
import {
  HISTORY_TYPES,
  type HistoryChunk,
  madeUpChats,
  newPastId,
  type PastChat,
} from '../history/history-chunk.js';
import { NotFoundError } from '../simulator.errors.js';
import type { SimulatorCore } from '../simulator-core.js';
import { chat, messageId, phoneNumber, text } from './fields.js';

const pastMessage = z.object({
  id: messageId.optional(),
  fromMe: z.boolean().optional(),
  /** Number of the author, in a group. */
  from: phoneNumber.optional(),
  text: text.optional(),
  /** A `Message` as JSON, instead of `text`. */
  message: z.record(z.string(), z.unknown()).optional(),
  at: z.iso.datetime(),
});

const pastChat = z.object({
  chat,
  name: z.string().optional(),
  unread: z.coerce.number().int().min(0).optional(),
  archived: z.boolean().optional(),
  messages: z.array(pastMessage).max(20_000).optional(),
});

export const historyChunk = z.object({
  type: z.enum(HISTORY_TYPES),
  chats: z.array(pastChat).max(5_000).optional(),
  /** So many chats with so many messages each are made up. */
  madeUp: z
    .object({
      chats: z.coerce.number().int().min(1).max(5_000),
      messagesEach: z.coerce.number().int().min(0).max(20_000),
      /** When the newest message was written; now when it is left out. */
      newest: z.iso.datetime().optional(),
    })
    .optional(),
  /** Push names by number. */
  pushNames: z.record(z.string(), z.string()).optional(),
  progress: z.coerce.number().int().min(0).max(100).optional(),
  /** False: the client has to download it from the media host. True when left out. */
  inline: z.boolean().optional(),
});

export const setHistory = z.object({
  /** Number of the account. */
  number: phoneNumber,
  /** What clients get that are linked from now on; an empty bootstrap comes first when there is none. */
  chunks: z.array(historyChunk),
});
export type SetHistory = z.infer<typeof setHistory>;

export const sendHistory = z.object({
  number: phoneNumber,
  /** The client; all of the account when it is left out. */
  device: z.coerce.number().int().min(1).optional(),
  chunk: historyChunk,
});
export type SendHistory = z.infer<typeof sendHistory>;

/** What phones tell their clients of the past. */
export interface HistoryControl {
  /** What clients get that are linked from now on. */
  set(request: SetHistory): Promise<void>;
  /** Sends a part of a history to linked clients. */
  send(request: SendHistory): Promise<void>;
}

/** Histories of a simulator in this process. */
export class CoreHistoryControl implements HistoryControl {
  constructor(private readonly core: SimulatorCore) {}

  async set({ number, chunks }: SetHistory): Promise<void> {
    this.core.accounts.get(number).history = chunks.map(readChunk);
  }

  async send({ number, device, chunk }: SendHistory): Promise<void> {
    const account = this.core.accounts.get(number);
    const devices = [...account.devices.values()].filter(
      (linked) => device === undefined || linked.device === device,
    );
    if (devices.length === 0) {
      throw new NotFoundError('device.not_found', `No such client is linked to ${number}.`);
    }
    for (const linked of devices) {
      await this.core.history.send(account, linked, readChunk(chunk), 1);
    }
  }
}

function readChunk(chunk: z.infer<typeof historyChunk>): HistoryChunk {
  const { type, chats = [], madeUp, pushNames = {}, progress = 100, inline = true } = chunk;
  const newest = madeUp?.newest ? new Date(madeUp.newest) : new Date();
  const invented = madeUp ? madeUpChats(madeUp.chats, madeUp.messagesEach, newest) : [];
  return { type, chats: [...chats.map(readChat), ...invented], pushNames, progress, inline };
}

function readChat({ messages = [], ...past }: z.infer<typeof pastChat>): PastChat {
  return {
    ...past,
    unread: past.unread ?? 0,
    archived: past.archived ?? false,
    messages: messages.map(({ id, fromMe, from, text: words, message, at }) => ({
      id: id ?? newPastId(),
      fromMe: fromMe ?? false,
      from,
      content: message ?? { conversation: words ?? '' },
      at: new Date(at),
    })),
  };
}
