import { type BinaryNode, encodeBigEndian, getBinaryNodeChild } from '@switchboard/baileys';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { type Addressing, type DeviceAddress, jidOf, parseJid } from '../accounts/address.js';
import { isGroupChat } from '../accounts/chat.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import { bundleNodes, type KeyBundle, readBundle } from '../signal/key-bundle.js';
import { node, timestamp } from '../stanzas/stanzas.js';
import type { PhoneSender } from './phone-sender.js';

/** A client gives up after so many tries; so does a phone. */
const MAX_RETRIES = 5;

/** The message that a phone wants again. */
export interface UnreadableMessage {
  readonly id: string;
  readonly from: DeviceAddress;
  /** Number of the receiver of the message, or jid of the group. */
  readonly chat: string;
  readonly addressing: Addressing;
}

/** Requests to send a message again, because its receiver could not decrypt it. */
export class RetryRouter {
  constructor(
    private readonly accounts: Accounts,
    private readonly phones: PhoneSender,
  ) {}

  /** Brings the request of a client to whoever sent the message: a phone answers, a client is told. */
  async fromClient(requester: LinkedDevice, receipt: BinaryNode): Promise<void> {
    const author = parseJid(receipt.attrs.participant ?? receipt.attrs.to);
    if (!author) return;
    const { id = '', type } = receipt.attrs;
    if (author.device === 0) {
      const count = getBinaryNodeChild(receipt, 'retry')?.attrs.count ?? '1';
      const keys = getBinaryNodeChild(receipt, 'keys');
      const bundle = keys ? readBundle(receipt, keys) : null;
      await this.phones.resend(author.number, id, requester, count, bundle);
      return;
    }
    const asker = jidOf(requester.number, author.addressing, requester.device);
    const from = inGroup(receipt.attrs.to ?? '', asker);
    const attributes = { id, type, ...from, t: timestamp() };
    this.accounts.device(author)?.queue.push(node('receipt', attributes, contentOf(receipt)));
  }

  /** A phone asks for a message again. Keys for a fresh session go with the request. */
  askAuthor(account: Account, message: UnreadableMessage): void {
    const count = (account.retriesAsked.get(message.id) ?? 0) + 1;
    if (count > MAX_RETRIES) return;
    account.retriesAsked.set(message.id, count);
    const isOwn = message.from.number === account.number;
    const attributes = {
      id: message.id,
      type: 'retry',
      ...inGroup(message.chat, jidOf(account.number, message.addressing)),
      recipient:
        isOwn && !isGroupChat(message.chat) ? jidOf(message.chat, message.addressing) : undefined,
      t: timestamp(),
    };
    const content = retryNodes(message.id, count, account.phone.createBundle());
    this.accounts.device(message.from)?.queue.push(node('receipt', attributes, content));
  }
}

/** Who asks: in a group he is a participant of it. */
function inGroup(chat: string, asker: string): { from: string; participant?: string } {
  return isGroupChat(chat) ? { from: chat, participant: asker } : { from: asker };
}

function retryNodes(id: string, count: number, bundle: KeyBundle): BinaryNode[] {
  const attributes = { id, count: String(count), t: timestamp(), v: '1', error: '0' };
  const registration = encodeBigEndian(bundle.registrationId);
  const keys = bundleNodes(bundle).filter(({ tag }) => tag !== 'registration');
  return [
    node('retry', attributes),
    node('registration', {}, registration),
    node('keys', {}, keys),
  ];
}

function contentOf(receipt: BinaryNode): BinaryNode[] {
  return Array.isArray(receipt.content) ? receipt.content : [];
}
