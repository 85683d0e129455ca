import type { ChannelMessage, ChannelReceipt } from '../../channel-message.js';
import type { InboundReport } from '../../inbound-ports.js';
import { toChannelMessage } from './message.mapper.js';
import { type MetaChange, metaStatus, readMessage } from './notification.js';
import { toReceipt } from './status.mapper.js';

/** Messages or statuses in one report: bounds the transaction that stores them, and the locks it takes. */
const ITEMS_PER_REPORT = 100;

/** What a change is stored and told as. */
export interface ReportsOfChange {
  readonly reports: readonly InboundReport[];
  /** Messages and statuses that this release does not know. */
  readonly unreadable: number;
}

/** Every message and every status of a change, in order. Pure; one that cannot be read costs no other. */
export function reportsOfChange({ contacts, messages, statuses }: MetaChange): ReportsOfChange {
  const items: ChannelMessage[] = [];
  for (const message of messages) {
    const read = readMessage(message);
    if (read !== null) items.push(toChannelMessage(read, contacts));
  }
  const receipts: ChannelReceipt[] = [];
  for (const status of statuses) {
    const read = metaStatus.safeParse(status);
    const receipt = read.success ? toReceipt(read.data) : null;
    if (receipt !== null) receipts.push(receipt);
  }
  return {
    reports: [
      ...chunks(items).map((part): InboundReport => ({
        kind: 'messages',
        origin: 'live',
        items: part,
        inbox: [],
      })),
      ...chunks(receipts).map((part): InboundReport => ({ kind: 'receipts', items: part })),
    ],
    unreadable: messages.length - items.length + statuses.length - receipts.length,
  };
}

function chunks<T>(items: readonly T[]): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += ITEMS_PER_REPORT) {
    parts.push(items.slice(start, start + ITEMS_PER_REPORT));
  }
  return parts;
}
