import { randomBytes } from 'node:crypto';
import { encodeWAMessage, proto } from '@switchboard/baileys';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { type Addressing, type DeviceAddress, jidOf } from '../accounts/address.js';
import { isoNow } from '../clock.js';
import type { Bundles } from '../signal/bundles.js';
import type { KeyBundle } from '../signal/key-bundle.js';
import type { Envelope } from './envelope.js';

export interface OutgoingText {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly addressing: Addressing;
  readonly id?: string | undefined;
}

/** A message as a phone keeps it, to send it again when somebody could not decrypt it. */
interface OutgoingMessage {
  readonly id: string;
  readonly from: Account;
  /** Number of the receiver. */
  readonly to: string;
  readonly addressing: Addressing;
  readonly attributes: Envelope['attributes'];
  readonly message: proto.IMessage;
}

/** What simulated phones send: encrypted for each device, with real Signal sessions. */
export class PhoneSender {
  private readonly outbox = new Map<string, OutgoingMessage>();

  constructor(
    private readonly accounts: Accounts,
    private readonly bundles: Bundles,
    private readonly deliver: (envelope: Envelope) => Promise<void>,
  ) {}

  /**
   * Sends a text to all devices of the receiver, with a copy for the sender's linked clients.
   * @returns the id of the message
   */
  async sendText({
    from,
    to,
    text,
    addressing,
    id = newMessageId(),
  }: OutgoingText): Promise<string> {
    const sender = this.accounts.get(from);
    const receiver = this.accounts.get(to);
    sender.sent.set(id, { id, to, text, sentAt: isoNow(), receipts: [] });
    const attributes = { type: 'text' };
    const message = this.keep({
      id,
      from: sender,
      to,
      addressing,
      attributes,
      message: { conversation: text },
    });
    const companions = sender === receiver ? [] : sender.devices.values();
    for (const device of [...devicesOf(receiver), ...companions]) {
      const isSelf = device.number === from && device.device === 0;
      if (!isSelf) await this.sendTo(device, message);
    }
    return id;
  }

  /** Sends a message of the account's own machinery (keys, history) to one of its linked clients. */
  async sendPeerMessage(from: Account, to: DeviceAddress, message: proto.IMessage): Promise<void> {
    const attributes = { type: 'text', category: 'peer' };
    const base = { id: newMessageId(), from, to: from.number, addressing: 'pn' as const };
    await this.sendTo(to, this.keep({ ...base, attributes, message }));
  }

  /**
   * Sends a message again to a device that could not decrypt it, in a fresh session.
   * @param bundle keys that came with the request; the server is asked for some when there are none
   * @returns false when the phone does not have the message (any more)
   */
  async resend(
    author: string,
    id: string,
    to: DeviceAddress,
    count: string,
    bundle: KeyBundle | null,
  ): Promise<boolean> {
    const message = this.outbox.get(`${author}/${id}`);
    if (!message?.from.answersRetries) return false;
    message.from.phone.forgetSession(to);
    if (bundle) await message.from.phone.startSession(to, bundle);
    await this.sendTo(to, message, { count });
    return true;
  }

  private keep(message: OutgoingMessage): OutgoingMessage {
    this.outbox.set(`${message.from.number}/${message.id}`, message);
    return message;
  }

  private async sendTo(
    to: DeviceAddress,
    outgoing: OutgoingMessage,
    encAttributes: Envelope['encAttributes'] = {},
  ): Promise<void> {
    const { id, from, addressing, attributes } = outgoing;
    if (!from.phone.hasSession(to)) {
      const bundle = this.bundles.take(to);
      if (!bundle) return;
      await from.phone.startSession(to, bundle);
    }
    const plaintext = encodeWAMessage(contentFor(to, outgoing));
    await this.deliver({
      id,
      from: { number: from.number, device: 0 },
      to: { number: to.number, device: to.device },
      recipient: outgoing.to,
      addressing,
      ciphertext: await from.phone.encrypt(to, plaintext),
      sentAt: new Date(),
      pushName: from.name,
      attributes,
      encAttributes,
      deviceIdentity: null,
    });
  }
}

/** The sender's own devices get the message wrapped, with the chat that it belongs to. */
function contentFor(device: DeviceAddress, outgoing: OutgoingMessage): proto.IMessage {
  const { from, to, addressing, message, attributes } = outgoing;
  if (device.number !== from.number || attributes.category === 'peer') return message;
  return { deviceSentMessage: { destinationJid: jidOf(to, addressing), message } };
}

function devicesOf(account: Account): DeviceAddress[] {
  return [{ number: account.number, device: 0 }, ...account.devices.values()];
}

/** Ids as phones make them: 32 hex digits. */
function newMessageId(): string {
  return `AC${randomBytes(15).toString('hex').toUpperCase()}`;
}
