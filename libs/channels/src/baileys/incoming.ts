import type { InboxRef } from '@switchboard/auth-state';
import {
  type BaileysEventEmitter,
  type BaileysEventMap,
  isJidStatusBroadcast,
  type WAMessage,
} from '@switchboard/baileys';
import type { ChannelMessage, MessageKey } from '../channel-message.js';
import type { ChannelReport, InstanceSettings } from '../channel.js';
import { ignoresChat, silencesChat } from './socket/ignored-chats.js';
import type { ChangeReader } from './changes/change-reader.js';
import type { InboxTracker } from './inbox/inbox-tracker.js';
import {
  toHistoryAddresses,
  toHistoryChats,
  toHistoryContacts,
  toHistoryStage,
} from './mapping/history.mapper.js';
import { toChannelMessage } from './mapping/message.mapper.js';
import { toGroupReceipts, toStatusChanges } from './mapping/receipt.mapper.js';
import type { ReportQueue } from './report-queue.js';
import { SerialQueue } from './serial-queue.js';

type Origin = Extract<ChannelReport, { kind: 'messages' }>['origin'];

/** Messages in one report: bounds the transaction that stores them. */
const MESSAGES_PER_REPORT = 50;
/** The same of chats and contacts, of which less is stored. */
const ENTRIES_PER_REPORT = 500;

/** Code with which the server refuses a message of an account that may not start new chats. */
const RESTRICTED = '463';

/** What is done with messages besides their being told. */
export interface IncomingActions {
  readonly markRead: (messages: readonly ChannelMessage[]) => void;
  /** A message was refused because the account is restricted. */
  readonly onRestricted: () => void;
  /** Reads what messages do to earlier ones. */
  readonly changes: ChangeReader;
}

/** Reports what the library tells about messages. */
export class Incoming {
  /** Of parts of the history: a part takes several reports, and the next one must not overtake the last of them. */
  private readonly histories = new SerialQueue();

  constructor(
    private readonly reports: ReportQueue,
    private readonly tracker: InboxTracker,
    /** The settings at any moment. */
    private readonly settings: () => InstanceSettings,
    private readonly actions: IncomingActions,
  ) {}

  listen(events: BaileysEventEmitter): void {
    events.on('messages.upsert', ({ messages, type }) => {
      // `append`: kept by the server while we were away.
      void this.tell(messages, type === 'notify' ? 'live' : 'held');
    });
    events.on('messaging-history.set', (history) => {
      void this.histories.run(() => this.tellHistory(history));
    });
    events.on('messages.update', (updates) => {
      void this.tellStatusChanges(updates);
    });
    events.on('message-receipt.update', (updates) => {
      const items = this.told(toGroupReceipts(updates), 'live');
      if (items.length > 0) void this.reports.tell({ kind: 'receipts', items });
    });
  }

  private async tell(messages: readonly WAMessage[], origin: Origin): Promise<void> {
    for (let start = 0; start < messages.length; start += MESSAGES_PER_REPORT) {
      const batch = messages.slice(start, start + MESSAGES_PER_REPORT);
      const changing = batch.filter((message) => this.actions.changes.read(message) !== null);
      await this.tellMessages(
        batch.filter((message) => !changing.includes(message)),
        origin,
      );
      await this.tellChanges(changing, origin);
    }
  }

  private async tellMessages(messages: readonly WAMessage[], origin: Origin): Promise<void> {
    const items = this.told(
      messages.map((message) => toChannelMessage(message)).filter((item) => item !== null),
      origin,
    );
    const inbox = this.beginTelling(messages);
    if (items.length === 0 && inbox.length === 0) return;
    const committed = await this.reports.tell({ kind: 'messages', origin, items, inbox });
    this.tracker.endTelling(inbox, committed);
    if (committed && origin === 'live')
      this.actions.markRead(items.filter((item) => this.isToRead(item)));
  }

  private async tellChanges(messages: readonly WAMessage[], origin: Origin): Promise<void> {
    const changes = messages
      .map((message) => this.actions.changes.read(message))
      .filter((change) => change !== null)
      .map((change) => ({ key: change.by, change }));
    const told = this.told(changes, origin).map(({ change }) => change);
    const inbox = this.beginTelling(messages);
    if (told.length === 0 && inbox.length === 0) return;
    const committed = await this.reports.tell(async () => ({
      kind: 'changes',
      items: await this.actions.changes.open(told),
      inbox,
    }));
    this.tracker.endTelling(inbox, committed);
  }

  /** What is not told is settled all the same: nobody asks for it again. */
  private beginTelling(messages: readonly WAMessage[]): InboxRef[] {
    // A placeholder has the id of the message that could not be decrypted: that one is still to come.
    return messages.flatMap((message) =>
      message.messageStubType ? [] : this.tracker.beginTelling(message.key),
    );
  }

  /**
   * Who is who, chats and contacts, then messages, then how far it has come. A new message may be among them: the library puts it
   * there when it came while the history was read.
   */
  private async tellHistory(history: BaileysEventMap['messaging-history.set']): Promise<void> {
    const { messages, progress } = history;
    const settings = this.settings();
    const isTold = ({ remoteJid }: { readonly remoteJid: string }) =>
      !ignoresChat(remoteJid, settings);
    for (const items of chunksOf(toHistoryAddresses(history))) {
      await this.reports.tell({ kind: 'addresses', items });
    }
    for (const chats of chunksOf(toHistoryChats(history).filter(isTold))) {
      await this.reports.tell({ kind: 'history', chats, contacts: [] });
    }
    for (const contacts of chunksOf(toHistoryContacts(history))) {
      await this.reports.tell({ kind: 'history', chats: [], contacts });
    }
    const received = messages.filter((message) => this.tracker.knows(message.key));
    await this.tell(received, 'live');
    const old = messages.filter((message) => !received.includes(message));
    await this.tell(old, 'history');
    const stage = toHistoryStage(history.syncType);
    if (stage === null || typeof progress !== 'number') return;
    await this.reports.tell({
      kind: 'history-progress',
      stage,
      progress: Math.min(100, Math.max(0, Math.round(progress))),
    });
  }

  private async tellStatusChanges(updates: BaileysEventMap['messages.update']): Promise<void> {
    const { receipts, refusals } = toStatusChanges(updates);
    const items = this.told(receipts, 'live');
    if (items.length > 0) await this.reports.tell({ kind: 'receipts', items });
    if (refusals.some(({ code }) => code === RESTRICTED)) this.actions.onRestricted();
    for (const refusal of refusals) await this.reports.tell({ kind: 'refused', ...refusal });
  }

  /** Without those of chats that are ignored, as the settings are now. */
  private told<T extends { readonly key: MessageKey }>(items: readonly T[], origin: Origin): T[] {
    const settings = this.settings();
    const isIgnored = origin === 'history' ? ignoresChat : silencesChat;
    return items.filter(({ key }) => !isIgnored(key.remoteJid, settings));
  }

  private isToRead({ key }: ChannelMessage): boolean {
    if (key.fromMe) return false;
    const { readStatus, readMessages } = this.settings();
    return isJidStatusBroadcast(key.remoteJid) ? readStatus : readMessages;
  }
}

function chunksOf<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += ENTRIES_PER_REPORT) {
    chunks.push(items.slice(start, start + ENTRIES_PER_REPORT));
  }
  return chunks;
}
