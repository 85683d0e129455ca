import { isoNow } from '../clock.js';
import { randomBytes } from 'node:crypto';
import { type BinaryNode, encodeWAMessage, type proto } from '@switchboard/baileys';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { type Addressing, type DeviceAddress, jidOf } from '../accounts/address.js';
import type { LinkedDevice } from '../accounts/linked-device.js';
import type { Journal } from '../journal.js';
import type { Bundles } from '../signal/bundles.js';
import { type Envelope, isOwnCopy } from './envelope.js';
import { type MessageContent, readContent } from './message-content.js';
import type { PhoneMailbox } from './message-router.js';

/** How phones reach the rest of the simulator. */
export interface PhoneNetwork {
  deliver(envelope: Envelope): Promise<void>;
  /** A receipt of a phone for a message that `author` sent. */
  receipt(receipt: PhoneReceipt): void;
}

export interface PhoneReceipt {
  /** Number of the phone's account. */
  readonly by: string;
  readonly author: DeviceAddress;
  readonly addressing: Addressing;
  readonly ids: readonly string[];
  readonly type: 'delivery' | 'read';
}

export interface OutgoingText {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly addressing: Addressing;
  readonly id?: string | undefined;
}

/** Device 0 of every account: encrypts and decrypts with real Signal sessions. */
export class SimulatedPhones implements PhoneMailbox {
  private network: PhoneNetwork | null = null;

  constructor(
    private readonly accounts: Accounts,
    private readonly bundles: Bundles,
    private readonly journal: Journal,
  ) {}

  connect(network: PhoneNetwork): void {
    this.network = network;
  }

  /** Sends a text from a phone to all devices of the receiver, with a copy for the sender's linked clients. */
  async sendText(text: OutgoingText): Promise<string> {
    const id = text.id ?? newMessageId();
    const sender = this.accounts.get(text.from);
    const message: proto.IMessage = { conversation: text.text };
    const { to, text: body } = text;
    sender.sent.push({ id, to, text: body, sentAt: isoNow(), receipts: [] });
    const base = { ...text, id, attributes: { type: 'text' } };
    for (const device of devicesOf(this.accounts.get(to))) {
      if (to === sender.number && device.device === 0) continue;
      await this.sendTo(sender, device, { ...base, message });
    }
    if (to !== sender.number) {
      const copy = { destinationJid: jidOf(to, text.addressing), message };
      for (const device of sender.devices.values()) {
        await this.sendTo(sender, device, { ...base, message: { deviceSentMessage: copy } });
      }
    }
    return id;
  }

  /** Sends a message of the account's own machinery (keys, history) to one of its linked clients. */
  async sendPeerMessage(
    account: Account,
    device: DeviceAddress,
    message: proto.IMessage,
  ): Promise<void> {
    await this.sendTo(account, device, {
      id: newMessageId(),
      to: account.number,
      addressing: 'pn',
      attributes: { type: 'text', category: 'peer' },
      message,
    });
  }

  async receive(envelope: Envelope): Promise<void> {
    const account = this.accounts.get(envelope.to.number);
    let content: MessageContent;
    try {
      content = readContent(await account.phone.decrypt(envelope.from, envelope.ciphertext));
    } catch (error) {
      const sender = jidOf(envelope.from.number, 'pn', envelope.from.device);
      this.journal.report('ciphertext.undecryptable', sender, `${envelope.id}: ${String(error)}`);
      return;
    }
    if (envelope.attributes.category === 'peer') return;
    this.record(account, envelope, content);
    this.journal.changed();
    if (account.sendsDeliveryReceipts && !isOwnCopy(envelope)) {
      this.network?.receipt({
        by: account.number,
        author: envelope.from,
        addressing: envelope.addressing,
        ids: [envelope.id],
        type: 'delivery',
      });
    }
  }

  private record(account: Account, envelope: Envelope, content: MessageContent): void {
    const { id, from } = envelope;
    const known = account.received.find(
      (message) => message.id === id && message.from === from.number,
    );
    if (known) {
      known.copies += 1;
      return;
    }
    const fromMe = isOwnCopy(envelope);
    account.received.push({
      id,
      from: from.number,
      fromDevice: from.device,
      chat: fromMe ? (content.sentTo ?? envelope.recipient) : from.number,
      fromMe,
      text: content.text,
      kind: content.kind,
      decryptedAt: isoNow(),
      copies: 1,
      retries: 0,
    });
  }

  private async sendTo(
    sender: Account,
    to: DeviceAddress,
    outgoing: Pick<Envelope, 'id' | 'addressing' | 'attributes'> & {
      readonly to: string;
      readonly message: proto.IMessage;
    },
  ): Promise<void> {
    if (!sender.phone.hasSession(to)) {
      const bundle = this.bundles.take(to);
      if (!bundle) return;
      await sender.phone.startSession(to, bundle);
    }
    await this.network?.deliver({
      id: outgoing.id,
      from: { number: sender.number, device: 0 },
      to: { number: to.number, device: to.device },
      recipient: outgoing.to,
      addressing: outgoing.addressing,
      ciphertext: await sender.phone.encrypt(to, encodeWAMessage(outgoing.message)),
      sentAt: new Date(),
      pushName: sender.name,
      attributes: outgoing.attributes,
      encAttributes: {},
      deviceIdentity: null,
    });
  }
}

function devicesOf(account: Account): DeviceAddress[] {
  return [{ number: account.number, device: 0 }, ...account.devices.values()];
}

/** Ids as phones make them: 32 hex digits. */
function newMessageId(): string {
  return `AC${randomBytes(15).toString('hex').toUpperCase()}`;
}
