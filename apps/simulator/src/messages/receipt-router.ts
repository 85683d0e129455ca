import { isoNow } from '../clock.js';
import type { BinaryNode } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { type Addressing, type DeviceAddress, jidOf, parseJid } from '../accounts/address.js';
import { parseChat } from '../accounts/chat.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Journal } from '../journal.js';
import { childNodes, node, timestamp } from '../stanzas/stanzas.js';
import type { MediaRetries } from './media-retries.js';
import type { RetryRouter } from './retry-router.js';

/** Receipts that reach the author of the message; the others only tell the server. */
const FORWARDED = new Set(['delivery', 'read', 'played']);

/** A receipt on its way to the author of messages. */
export interface Receipt {
  /** Number of the author. */
  readonly author: string;
  /** The group that the messages were written in; null for those of two people. */
  readonly group: string | null;
  readonly addressing: Addressing;
  readonly ids: readonly string[];
  readonly type: string;
}

/** Brings receipts to the authors of messages. */
export class ReceiptRouter {
  constructor(
    private readonly accounts: Accounts,
    private readonly journal: Journal,
    private readonly retries: RetryRouter,
    private readonly mediaRetries: MediaRetries,
  ) {}

  /** Handles a `<receipt>` of a client and acknowledges it. */
  async accept(device: LinkedDevice, receipt: BinaryNode): Promise<void> {
    const { id, to, type, participant } = receipt.attrs;
    device.connection?.send(node('ack', { class: 'receipt', id, from: to, type, participant }));
    const ids = messageIds(receipt);
    if (type === 'retry') device.queue.retryRequested(id ?? '', receipt);
    else device.queue.acknowledgeMessages(ids, receipt);
    const group = parseChat(to)?.user === null && to !== undefined ? to : null;
    const author = parseJid(group === null ? to : participant);
    if (author && author.number !== device.number) {
      const { number, addressing } = author;
      this.tellAuthor(device, {
        author: number,
        group,
        addressing,
        ids,
        type: type ?? 'delivery',
      });
    }
    if (type === 'retry') await this.retries.fromClient(device, receipt);
    if (type === 'server-error') this.mediaRetries.fromClient(device, receipt);
    this.journal.changed();
  }

  /** Brings the receipt of a simulated phone to the author of the messages. */
  fromPhone(number: string, receipt: Receipt): void {
    this.tellAuthor({ number, device: 0 }, receipt);
    this.journal.changed();
  }

  private tellAuthor(
    sender: DeviceAddress,
    { author: number, group, addressing, ids, type }: Receipt,
  ): void {
    const author = this.accounts.get(number);
    for (const id of ids) {
      author.sent
        .get(id)
        ?.receipts.push({ by: sender.number, device: sender.device, type, at: isoNow() });
    }
    if (!FORWARDED.has(type)) return;
    const [first, ...others] = ids;
    const attributes = {
      id: first,
      from: group ?? jidOf(sender.number, addressing),
      participant: group === null ? undefined : jidOf(sender.number, addressing),
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
