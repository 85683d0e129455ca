import type { BaileysEventEmitter } from '@switchboard/baileys';
import type { ChatReport } from '../chat-reports.js';
import type { InstanceSettings } from '../channel.js';
import {
  toChannelChat,
  toChannelContact,
  toChannelLabel,
  toChannelLabelling,
  toChannelPresence,
  toChatNews,
  toContactNews,
} from './mapping/chat.mapper.js';
import { storable } from './mapping/proto-json.js';
import { toAddressPair } from './mapping/history.mapper.js';
import type { ReportQueue } from './report-queue.js';
import { silencesChat } from './socket/ignored-chats.js';

/** Items in one report: bounds the transaction that stores them. */
const ITEMS_PER_REPORT = 200;

/** Reports what the library tells of chats, contacts, presence and labels. */
export class ChatNews {
  constructor(
    private readonly reports: Pick<ReportQueue, 'tell'>,
    /** The settings at any moment. */
    private readonly settings: () => InstanceSettings,
  ) {}

  listen(events: BaileysEventEmitter): void {
    events.on('lid-mapping.update', (mapping) => {
      this.tellAll(mapped([mapping], toAddressPair), (items) => ({ kind: 'addresses', items }));
    });
    events.on('contacts.upsert', (contacts) => {
      this.tellAll(mapped(contacts, toChannelContact), (items) => ({ kind: 'contacts', items }));
    });
    events.on('contacts.update', (contacts) => {
      this.tellAll(mapped(contacts, toContactNews), (items) => ({ kind: 'contacts', items }));
    });
    events.on('chats.upsert', (chats) => {
      const items = this.kept(mapped(chats, toChannelChat));
      this.tellAll(items, (some) => ({ kind: 'chats', items: some }));
    });
    events.on('chats.update', (chats) => {
      const items = this.kept(mapped(chats, toChatNews));
      this.tellAll(items, (some) => ({ kind: 'chats', items: some }));
    });
    events.on('chats.delete', (jids) => {
      if (jids.length > 0) this.tell({ kind: 'chats-deleted', jids: jids.map(storable) });
    });
    events.on('presence.update', (told) => {
      const presence = toChannelPresence(told);
      if (presence !== null && !silencesChat(presence.id, this.settings())) {
        this.tell({ kind: 'presence', presence });
      }
    });
    events.on('labels.edit', (label) => {
      this.tell({ kind: 'label', label: toChannelLabel(label) });
    });
    events.on('labels.association', (told) => {
      const labelling = toChannelLabelling(told);
      if (labelling !== null) this.tell({ kind: 'labelling', labelling });
    });
  }

  private kept<T extends { readonly jid: string }>(items: readonly T[]): T[] {
    const settings = this.settings();
    return items.filter(({ jid }) => !silencesChat(jid, settings));
  }

  private tellAll<T>(items: readonly T[], report: (items: readonly T[]) => ChatReport): void {
    for (let start = 0; start < items.length; start += ITEMS_PER_REPORT) {
      this.tell(report(items.slice(start, start + ITEMS_PER_REPORT)));
    }
  }

  private tell(report: ChatReport): void {
    void this.reports.tell(report);
  }
}

const mapped = <T, R>(items: readonly T[], map: (item: T) => R | null): R[] =>
  items.map(map).filter((item) => item !== null);
