import { randomBytes } from 'node:crypto';
import { encodeWAMessage, proto } from '@switchboard/baileys';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import type { Addressing, DeviceAddress } from '../accounts/address.js';
import { chatJid, isGroupChat } from '../accounts/chat.js';
import { isoNow } from '../clock.js';
import type { Groups } from '../groups/groups.js';
import type { Bundles } from '../signal/bundles.js';
import type { KeyBundle } from '../signal/key-bundle.js';
import type { Ciphertext } from '../signal/signal-endpoint.js';
import type { EncryptedPart, Envelope } from './envelope.js';
import { mediaTypeOf, messageToJson, readMessage, stanzaTypeOf } from './message-content.js';

/** A message that a phone is to send. */
export interface PhoneMessage {
  readonly from: string;
  /** Number of the receiver, or jid of a group. */
  readonly to: string;
  readonly message: proto.IMessage;
  readonly addressing: Addressing;
  readonly id?: string | undefined;
  /** What the message does to an earlier one: 1 edits, 7 revokes, 8 revokes as admin. */
  readonly edit?: string | undefined;
  /** Numbers that a status is for. */
  readonly audience?: readonly string[] | undefined;
}

/** A message that is encrypted and not under way yet. */
export interface WrittenMessage {
  readonly id: string;
  /** To be called once. */
  readonly deliver: () => Promise<void>;
}

/** A message as a phone keeps it, to send it again when somebody could not decrypt it. */
interface OutgoingMessage {
  readonly id: string;
  readonly from: Account;
  /** Number of the receiver, or jid of the group. */
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
    private readonly groups: Groups,
    private readonly bundles: Bundles,
    private readonly deliver: (envelope: Envelope) => Promise<void>,
  ) {}

  /**
   * Sends a message to all devices of the receivers, with a copy for the sender's linked clients.
   * @returns the id of the message
   * @throws NotFoundError when the phone is not in the group
   */
  async send(request: PhoneMessage): Promise<string> {
    const { id, deliver } = await this.write(request);
    await deliver();
    return id;
  }

  /**
   * Encrypts a message for all devices that `send` sends it to, and has it delivered when the caller says so.
   * @throws NotFoundError when the phone is not in the group
   */
  async write(request: PhoneMessage): Promise<WrittenMessage> {
    const { to, message, id = newMessageId(), edit } = request;
    const from = this.accounts.get(request.from);
    const devices = this.devicesOf(request);
    const { text, kind } = readMessage(message);
    const record = { id, to, text, kind, content: messageToJson(message) };
    from.sent.set(id, { ...record, sentAt: isoNow(), receipts: [] });
    const addressing = this.groups.find(to)?.addressing ?? request.addressing;
    const attributes = { type: stanzaTypeOf(message), edit };
    const outgoing = this.keep({ id, from, to, addressing, attributes, message });
    const envelopes = isGroupChat(to)
      ? await this.envelopesForAll(devices, outgoing)
      : await this.envelopesForEach(devices, outgoing);
    const deliver = async (): Promise<void> => {
      for (const envelope of envelopes) await this.deliver(envelope);
    };
    return { id, deliver };
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

  /** Every device that is to get a message, but for the phone that sends it. */
  private devicesOf({ from, to, audience }: PhoneMessage): DeviceAddress[] {
    const receivers = isGroupChat(to) ? this.groups.audienceOf(to, from, audience ?? []) : [to];
    const numbers = new Set([...receivers, from]);
    return [...numbers]
      .flatMap((number) => this.accounts.get(number).allDevices())
      .filter(({ number, device }) => number !== from || device !== 0);
  }

  private keep(message: OutgoingMessage): OutgoingMessage {
    this.outbox.set(`${message.from.number}/${message.id}`, message);
    return message;
  }

  /** To one device alone; in a group that is how a message is sent again, with the sender key in it. */
  private async sendTo(
    to: DeviceAddress,
    outgoing: OutgoingMessage,
    attributes: EncryptedPart['attributes'] = {},
  ): Promise<void> {
    const envelope = await this.envelopeFor(to, outgoing, attributes);
    if (envelope) await this.deliver(envelope);
  }

  private async envelopesForEach(
    devices: readonly DeviceAddress[],
    outgoing: OutgoingMessage,
  ): Promise<Envelope[]> {
    const envelopes: Envelope[] = [];
    for (const device of devices) {
      const envelope = await this.envelopeFor(device, outgoing, {});
      if (envelope) envelopes.push(envelope);
    }
    return envelopes;
  }

  /** Null when the device is gone. */
  private async envelopeFor(
    to: DeviceAddress,
    outgoing: OutgoingMessage,
    attributes: EncryptedPart['attributes'],
  ): Promise<Envelope | null> {
    const content = await contentFor(to, outgoing);
    const ciphertext = await this.encryptFor(to, outgoing.from, content);
    if (!ciphertext) return null;
    const mediatype = mediaTypeOf(outgoing.message);
    return envelopeOf(to, outgoing, [{ ciphertext, attributes: { mediatype, ...attributes } }]);
  }

  /** To a group: encrypted once for all, with the sender key for those that do not have it yet. */
  private async envelopesForAll(
    devices: readonly DeviceAddress[],
    outgoing: OutgoingMessage,
  ): Promise<Envelope[]> {
    const { from, to: group, message } = outgoing;
    const { senderKeys } = from.phone;
    const distribution = { senderKeyDistributionMessage: await senderKeyFor(outgoing) };
    const body = await senderKeys.encrypt(group, encodeWAMessage(message));
    const attributes = { mediatype: mediaTypeOf(message) };
    const shared = { ciphertext: { type: 'skmsg' as const, body }, attributes };
    const envelopes: Envelope[] = [];
    for (const device of devices) {
      const own = senderKeys.isNewTo(group, device)
        ? await this.encryptFor(device, from, distribution)
        : null;
      const parts = own ? [{ ciphertext: own, attributes: {} }, shared] : [shared];
      envelopes.push(envelopeOf(device, outgoing, parts));
    }
    return envelopes;
  }

  /** Null when the device is gone. */
  private async encryptFor(
    to: DeviceAddress,
    { phone }: Account,
    content: proto.IMessage,
  ): Promise<Ciphertext | null> {
    if (!phone.hasSession(to)) {
      const bundle = this.bundles.take(to);
      if (!bundle) return null;
      await phone.startSession(to, bundle);
    }
    return await phone.encrypt(to, encodeWAMessage(content));
  }
}

function envelopeOf(
  to: DeviceAddress,
  { id, from, to: chat, addressing, attributes }: OutgoingMessage,
  parts: readonly EncryptedPart[],
): Envelope {
  return {
    id,
    from: { number: from.number, device: 0 },
    to: { number: to.number, device: to.device },
    chat,
    addressing,
    parts,
    sentAt: new Date(),
    pushName: from.name,
    attributes,
    deviceIdentity: null,
  };
}

async function senderKeyFor({
  from,
  to: groupId,
}: OutgoingMessage): Promise<proto.Message.ISenderKeyDistributionMessage> {
  const axolotlSenderKeyDistributionMessage = await from.phone.senderKeys.distribution(groupId);
  return { groupId, axolotlSenderKeyDistributionMessage };
}

/** The sender's own devices get the message wrapped, with the chat that it belongs to. */
async function contentFor(
  device: DeviceAddress,
  outgoing: OutgoingMessage,
): Promise<proto.IMessage> {
  const { from, to, addressing, message, attributes } = outgoing;
  if (attributes.category === 'peer') return message;
  if (isGroupChat(to)) {
    return { ...message, senderKeyDistributionMessage: await senderKeyFor(outgoing) };
  }
  if (device.number !== from.number) return message;
  return { deviceSentMessage: { destinationJid: chatJid(to, addressing), message } };
}

/** Ids as phones make them: 32 hex digits. */
function newMessageId(): string {
  return `AC${randomBytes(15).toString('hex').toUpperCase()}`;
}
