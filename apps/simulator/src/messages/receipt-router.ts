import { isoNow } from '../clock.js';
import type { BinaryNode } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { type Addressing, jidOf, parseJid } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Journal } from '../journal.js';
import { childNodes, node, timestamp } from '../stanzas/stanzas.js';
import type { PhoneReceipt } from './simulated-phones.js';

/** Receipts that reach the author of the message; the others only tell the server. */
const FORWARDED = new Set(['delivery', 'read', 'played']);

/** Brings receipts to the authors of messages. */
export class ReceiptRouter {
  constructor(
    private readonly accounts: Accounts,
    private readonly journal: Journal,
  ) {}

  /** Handles a `<receipt>` of a client and acknowledges it. */
  accept(device: LinkedDevice, receipt: BinaryNode): void {
    const { id, to, type, participant } = receipt.attrs;
    device.connection?.send(node('ack', { class: 'receipt', id, from: to, type, participant }));
    const ids = messageIds(receipt);
    if (type === 'retry') {
      device.queue.retryRequested(id ?? '', receipt);
    } else {
      device.queue.acknowledgeMessages(ids, receipt);
    }
    const author = parseJid(to);
    if (author && author.number !== device.number) {
      this.tellAuthor(device, author.number, author.addressing, ids, type ?? 'delivery');
    }
    this.journal.changed();
  }

  /** Brings the receipt of a simulated phone to the author of the messages. */
  fromPhone(receipt: PhoneReceipt): void {
    const sender = { number: receipt.by, device: 0 };
    this.tellAuthor(sender, receipt.author.number, receipt.addressing, receipt.ids, receipt.type);
    this.journal.changed();
  }

  private tellAuthor(
    sender: { readonly number: string; readonly device: number },
    authorNumber: string,
    addressing: Addressing,
    ids: readonly string[],
    type: string,
  ): void {
    const author = this.accounts.get(authorNumber);
    for (const message of author.sent) {
      if (!ids.includes(message.id)) continue;
      message.receipts.push({ by: sender.number, device: sender.device, type, at: isoNow() });
    }
    if (!FORWARDED.has(type)) return;
    const [first, ...others] = ids;
    const attributes = {
      id: first,
      from: jidOf(sender.number, addressing),
      type: type === 'delivery' ? undefined : type,
      t: timestamp(),
    };
    const list = others.map((id) => node('item', { id }));
    const content = list.length > 0 ? [node('list', {}, list)] : undefined;
    for (const device of author.devices.values()) {
      device.queue.push(node('receipt', attributes, content));
    }
  }
}

function messageIds(receipt: BinaryNode): string[] {
  const list = childNodes(receipt).find((child) => child.tag === 'list');
  const ids = [receipt.attrs.id, ...childNodes(list).map((item) => item.attrs.id)];
  return ids.filter((id) => id !== undefined);
}
